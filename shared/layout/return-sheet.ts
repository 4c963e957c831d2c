import { RETURN_SHEET, RETURN_TITLE } from '../family/marker.ts';
import type { FindingCode, Severity } from '../finding/codes.ts';
import type { Finding } from '../finding/finding.ts';
import { findingTitles } from '../finding/titles.vi.ts';
import { WRONG_FILL } from './form-styles.ts';
import { stackLines, type Line } from './lines.ts';
import { workingPage } from './page-setup.ts';
import { lineHeights } from './row-heights.ts';
import type { ContentPlan, SheetPlan, StylePlan, WorkbookPlan } from './sheet-plan.ts';

/** What a return copy says, and of what. */
export type ReturnInput = {
  /** name of the unit; null where it is not known */
  readonly unit: string | null;
  /** the document and what it is for, as printed: "Phụ lục … (kỳ báo cáo …)" */
  readonly document: string;
  readonly period: string;
  /** day on which the copy is made, YYYY-MM-DD */
  readonly date: string;
  /** name of the file as it was sent */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** `in-file`: the sheet stands in the sender's own workbook; `alone`: that could not be marked */
  readonly place: 'in-file' | 'alone';
};

/** Colours of the cells that a finding points to. */
export const markFills: Readonly<Record<Severity, string>> = {
  error: WRONG_FILL,
  warning: 'FFFFEB9C',
  info: 'FFDDEBF7',
};

/** The findings of which the sender is told, errors first, else in their order. What the book notes for itself is left out. */
export function toldFindings(findings: readonly Finding[]): readonly Finding[] {
  const told = findings.filter((one) => !ownNotes.has(one.code));
  return severities.flatMap((severity) => told.filter((one) => one.severity === severity));
}

/** The sheet that lists them: how grave, which cell, what was found, what was expected, how to put it right. */
export function returnSheet(input: ReturnInput): SheetPlan {
  const lines = [...headLines(input), ...tableLines(input)];
  const { rows, merges } = stackLines(lines, lineHeights(lines, widths));
  return {
    name: RETURN_SHEET,
    state: 'visible',
    widths,
    rows,
    merges,
    page: workingPage(true, false),
    protected: false,
    validations: [],
  };
}

/** The same list as a workbook of its own, for a file that cannot be marked. */
export function returnWorkbook(input: ReturnInput): WorkbookPlan {
  return { title: RETURN_SHEET, sheets: [returnSheet(input)], names: [] };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const severityNames: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Ghi chú' };
const ownNotes: ReadonlySet<FindingCode> = new Set(['superseded', 'duplicate-file', 'unchanged']);

const headers = ['TT', 'Mức độ', 'Ô', 'Vấn đề', 'Nội dung trong file', 'Nội dung đúng', 'Giải thích, cách sửa'];
const widths = [5, 10, 16, 22, 24, 24, 62];

const plain: StylePlan = { size: 12, horizontal: 'left', vertical: 'top', wrap: true };
const bordered: StylePlan = { ...plain, border: 'thin' };
const centred: StylePlan = { ...bordered, horizontal: 'center' };
const header: StylePlan = { ...centred, bold: true, vertical: 'middle' };
const link: StylePlan = { ...centred, underline: true, color: 'FF0563C1' };
const severityStyles: Readonly<Record<Severity, StylePlan>> = {
  error: { ...centred, fill: markFills.error },
  warning: { ...centred, fill: markFills.warning },
  info: { ...centred, fill: markFills.info },
};

function headLines(input: ReturnInput): readonly Line[] {
  const across = widths.length;
  const line = (text: string, style: StylePlan = plain): Line => ({
    cells: [{ column: 1, across, style, content: { kind: 'text', text } }],
  });
  return [
    line(RETURN_TITLE, { ...plain, size: 14, bold: true, horizontal: 'center' }),
    line(`Đơn vị: ${input.unit ?? 'chưa rõ'}`, { ...plain, bold: true }),
    line(`Biểu mẫu: ${input.document}; kỳ ${input.period}`),
    line(`File đã nhận: ${input.file}; ngày lập phiếu: ${input.date.split('-').toReversed().join('/')}`),
    line(summaryOf(toldFindings(input.findings)), { ...plain, bold: true }),
    line(guideOf(input), { ...plain, italic: true }),
    { cells: [], height: 6 },
  ];
}

function summaryOf(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  if (findings.length === 0) return 'Không còn lỗi, cảnh báo nào.';
  return `Có ${count('error')} lỗi phải sửa, ${count('warning')} cảnh báo cần xem lại, ${count('info')} ghi chú.`;
}

function guideOf({ place, findings }: ReturnInput): string {
  if (findings.length === 0) return 'Không phải gửi lại file.';
  switch (place) {
    case 'in-file':
      return 'Các ô có lỗi được tô màu và có ghi chú trong các trang sau. Bấm vào địa chỉ ô để tới ô đó, sửa ngay trong file này, lưu lại và gửi lại. Không cần xóa trang này và các ghi chú.';
    case 'alone':
      return 'File đã nhận không đánh dấu được. Mở file đó, sửa theo danh sách dưới đây, lưu thành Sổ làm việc Excel (*.xlsx) và gửi lại.';
  }
}

function tableLines({ findings, place }: ReturnInput): readonly Line[] {
  const told = toldFindings(findings);
  if (told.length === 0) return [];
  return [
    lineOf(headers.map((text) => [{ kind: 'text', text }, header])),
    ...told.map((finding, i) =>
      lineOf([
        [{ kind: 'number', number: i + 1 }, centred],
        [{ kind: 'text', text: severityNames[finding.severity] }, severityStyles[finding.severity]],
        cellOf(finding, place),
        [{ kind: 'text', text: findingTitles[finding.code] }, bordered],
        [{ kind: 'text', text: finding.found ?? '' }, bordered],
        [{ kind: 'text', text: finding.expected ?? '' }, bordered],
        [{ kind: 'text', text: finding.message }, bordered],
      ]),
    ),
  ];
}

function lineOf(cells: readonly (readonly [ContentPlan, StylePlan])[]): Line {
  return { cells: cells.map(([content, style], i) => ({ column: i + 1, content, style })) };
}

/** The cell's address; in the sender's own workbook a click leads there. */
function cellOf({ at }: Finding, place: ReturnInput['place']): readonly [ContentPlan, StylePlan] {
  if (at === undefined) return [{ kind: 'text', text: '' }, centred];
  if (place === 'alone') return [{ kind: 'text', text: at }, centred];
  const mark = at.lastIndexOf('!');
  const to = `'${at.slice(0, mark).replaceAll("'", "''")}'${at.slice(mark)}`;
  return [{ kind: 'link', text: at, to }, link];
}

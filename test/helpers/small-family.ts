import type { CheckInput } from '#shared/check/check.ts';
import { chosenChecks } from '#shared/check/checks/index.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Column, Family, Measure, Row, Table } from '#shared/family/family.ts';
import type { Period } from '#shared/family/period.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import type { LabelMatch, LocatedCell, LocatedRow, LocatedTable } from '#shared/locate/located.ts';
import type { ParsedCell, ParsedTable } from '#shared/parse/parsed.ts';
import { parseContent } from '#shared/value/parse-content.ts';
import type { Cell } from '#shared/workbook/sheet.ts';

const percent: Measure = { code: 'pct', text: '%', kind: 'percent', base: 100 };
const deaths: Measure = { code: 'per-100000', text: 'ca/100.000 trẻ', kind: 'ratio', base: 100_000 };
const persons: Measure = { code: 'count', text: 'người', kind: 'count' };

function row(code: string, label: string, lead: string, more: Partial<Row> = {}): Row {
  const heading = lead === '';
  return {
    code,
    level: heading ? 'objective' : 'indicator',
    number: null,
    label,
    aliases: [],
    cells: heading ? {} : { baseline: '1', target: '2' },
    ...(heading ? {} : { measure: percent, shown: { form: 'number', decimals: 1 } }),
    leads: heading ? [] : [lead],
    reporters: [],
    merge: { rule: heading ? 'none' : 'lead', authority: 'lead-only' },
    ...more,
  };
}

const columns: readonly Column[] = [
  column('label', 'label', 'Chỉ tiêu', { plan: 'printed', report: 'printed' }),
  column('unit', 'measure', 'Đơn vị tính', { plan: 'printed', report: 'printed' }),
  { ...column('baseline', 'value', 'Kết quả năm {year-1}', { plan: 'reported' }), speaks: 'actual' },
  { ...column('target', 'value', 'Kế hoạch năm {year}', { plan: 'reported', report: 'prefilled' }), speaks: 'target' },
  { ...column('result', 'value', 'Kết quả năm {year}', { report: 'reported' }), speaks: 'actual' },
];

function column(key: string, role: Column['role'], header: string, fill: Column['fill']): Column {
  return { key, role, header, fill, synonyms: [], width: 10 };
}

const table: Table = {
  id: 't',
  kind: 'indicators',
  appendix: 'Phụ lục',
  caption: ['Các chỉ tiêu'],
  subcaption: '',
  phases: ['plan', 'report'],
  returned: true,
  columns,
  rows: [
    row('o1', 'Mục tiêu 1: Kinh tế', ''),
    row('up', '- Chỉ tiêu 1: Tăng tỷ lệ nữ giám đốc doanh nghiệp, hợp tác xã', 's:a', { direction: 'up' }),
    row('down', '- Chỉ tiêu 2: Giảm tỷ trọng lao động nữ trong nông nghiệp', 's:a', { direction: 'down' }),
    row('deaths', '- Chỉ tiêu 3: Tử vong bà mẹ dưới 31,7/100.000 trẻ', 's:a', { direction: 'down', measure: deaths }),
    row('o2', 'Mục tiêu 2: Cán bộ', ''),
    row('all', 'Số cán bộ', 's:b', { measure: persons, shown: { form: 'number', decimals: 0 } }),
    row('all.a', 'Số cán bộ cấp tỉnh', 's:b', { measure: persons, parent: 'all' }),
    row('all.b', 'Số cán bộ cấp xã', 's:b', { measure: persons, parent: 'all' }),
    row('rate', 'Tỷ lệ được hỗ trợ', 's:b'),
    row('rate.a', 'Tỷ lệ nạn nhân được hỗ trợ', 's:b', { parent: 'rate' }),
    row('rate.b', 'Tỷ lệ người gây ra được tư vấn', 's:b', { parent: 'rate' }),
  ],
  footnotes: [],
  landscape: false,
};

/** One table of eleven rows: objective 1 is reported by s:a, objective 2 by s:b. It lists every check. */
export const smallFamily: Family = {
  id: 'small',
  version: 1,
  title: 'Biểu nhỏ',
  strategy: 's',
  scope: 's',
  consolidator: 's:c',
  document: { number: '1', date: '2025-01-01', issuer: 'x', title: 'x', place: 'x', authority: [] },
  dueDates: [],
  years: { kind: 'annual', document: 2025, span: 1 },
  tables: [table],
  checks: chosenChecks.map(({ id }) => ({ id })),
};

export const smallDirectory: UnitDirectory = {
  units: (['a', 'b', 'c'] as const).map((letter) => ({
    id: `s:${letter}`,
    scope: 's',
    name: `Sở ${letter.toUpperCase()}`,
    level: 'province',
    kind: 'department',
    aliases: [],
    ...(letter === 'c' ? {} : { parent: 's:c' }),
  })),
  groups: [],
  ambiguous: [],
};

const period: Period = {
  family: 'small',
  familyVersion: 1,
  year: 2025,
  kind: 'annual',
  phase: 'plan',
  dueDate: null,
  cutOffDate: null,
  expectedUnits: ['s:a', 's:b'],
  locked: false,
};

/** A line of a returned table; a cell is its text, a number cell, or a whole Cell. What is not given is as we printed it. */
export type Line = {
  readonly row: string;
  readonly label?: string;
  readonly match?: LabelMatch;
  readonly measure?: string;
  readonly repeats?: boolean;
  readonly baseline?: string | number | Cell;
  readonly target?: string | number | Cell;
  readonly result?: string | number | Cell;
};

/** The rows of s:a, filled so that no check has anything to say. */
export const cleanLines: readonly Line[] = [
  { row: 'o1' },
  { row: 'up', baseline: '30,5', target: '31' },
  { row: 'down', baseline: '36,5', target: '36' },
  { row: 'deaths', baseline: '31,6/100.000 trẻ', target: '31,5/100.000 trẻ' },
];

/** A file of s:a with these lines from sheet row 5 on (label in A, measure in B, values in C, D, E), read and parsed. */
export function returned(lines: readonly Line[], more: Partial<CheckInput> = {}): CheckInput {
  const phase = more.period?.phase ?? 'plan';
  const family = more.family ?? smallFamily;
  const described = family.tables[0] ?? table;
  const keys = described.columns.filter((one) => one.role === 'value' && one.fill[phase] !== undefined);
  const rows = lines.map((line, i) => locateLine(line, i + 5, keys, described));
  const located: LocatedTable = {
    table: described.id,
    pieces: [
      {
        sheet: 'S',
        headerRows: [4, 4],
        otherHeaders: [],
        lastRow: 4 + lines.length,
        columns: described.columns.map((one, i) => ({
          column: one.key,
          index: i + 1,
          header: one.header,
          at: `S!${letter(i)}4`,
        })),
      },
    ],
    rows,
    unknownRows: [],
    missingColumns: [],
    listRows: [],
    paragraphs: [],
  };
  const cells = rows.flatMap((one) => one.cells.map((cell) => parseCell(cell, one, keys, described)));
  const parsed: ParsedTable = { table: described.id, located, cells, listRows: [], paragraphs: [] };
  return {
    family,
    period,
    unit: 's:a',
    directory: smallDirectory,
    tables: [parsed],
    strays: [],
    hidden: [],
    notes: [],
    unitSeen: { marker: null, letterhead: null, fileName: null, candidates: [] },
    prefilled: [],
    previous: [],
    peers: [],
    ...more,
  };
}

/** The same file with other facts about where its table was found. */
export function relocated(input: CheckInput, more: Partial<LocatedTable>): CheckInput {
  return { ...input, tables: input.tables.map((one) => ({ ...one, located: { ...one.located, ...more } })) };
}

function locateLine(line: Line, sheetRow: number, keys: readonly Column[], described: Table): LocatedRow {
  const printed = described.rows.find((one) => one.code === line.row);
  const measure = line.measure ?? printed?.measure?.text;
  return {
    row: line.row,
    sheet: 'S',
    sheetRow,
    label: line.label ?? printed?.label ?? '',
    labelAt: `S!A${sheetRow}`,
    match: line.match ?? (line.label === undefined ? 'exact' : 'similar'),
    score: 1,
    hidden: false,
    repeats: line.repeats ?? false,
    moved: false,
    measure: measure === undefined ? null : { text: measure, at: `S!B${sheetRow}` },
    cells: keys.map((key, i): LocatedCell => {
      const given = { ...line }[key.key as 'baseline' | 'target' | 'result'];
      const cell = given === undefined ? null : cellOf(given, sheetRow, i + 3);
      return { column: key.key, at: `S!${letter(i + 2)}${sheetRow}`, cell, underMerge: false };
    }),
  };
}

function cellOf(given: string | number | Cell, at: number, column: number): Cell {
  if (typeof given === 'number')
    return { row: at, column, content: { kind: 'number', number: given }, shown: String(given).replace('.', ',') };
  return typeof given === 'string' ? { row: at, column, content: { kind: 'text', text: given }, shown: given } : given;
}

function parseCell(cell: LocatedCell, line: LocatedRow, keys: readonly Column[], described: Table): ParsedCell {
  const printed = described.rows.find((one) => one.code === line.row);
  const read = parseContent(cell.cell, printed ? expectationFor(printed) : { kind: 'unknown' });
  const phase = keys.some((one) => one.key === 'result') ? 'report' : 'plan';
  const fill = keys.find((one) => one.key === cell.column)?.fill[phase] ?? 'printed';
  return { table: described.id, row: line.row, column: cell.column, at: cell.at, fill, cell: cell.cell, ...read };
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

import type { Table } from '../family/family.ts';
import { fillYears } from '../family/period.ts';
import type { OfficialInput } from './official-input.ts';

/** What stands for a word, number or date that is not known yet. */
export const OPEN = '…';

/** The words by which a document is named in captions and letterheads, from the settings or else from the source document. */
export type DocumentWords = {
  /** "Kế hoạch", "Báo cáo" */
  readonly kind: string;
  /** "956/KH-UBND", "…/BC-UBND" */
  readonly number: string;
  /** "ngày 24 tháng 3 năm 2025", "ngày … tháng … năm 2025" */
  readonly date: string;
  readonly issuer: string;
  readonly place: string;
};

/**
 * In the plan phase of the source document's own year the document is that very one, number and date known; any other year's
 * is still to be issued, and a report on the plan is a document of its own.
 */
export function documentWords({
  family,
  period,
  settings,
}: Pick<OfficialInput, 'family' | 'period' | 'settings'>): DocumentWords {
  const { document, years } = family;
  const same = period.phase === 'plan' && period.year === years.document;
  const ending = document.number.split('/').slice(1).join('/');
  const [own = '', organ = ''] = [ending.split('-')[0], ending.split('-').slice(1).join('-')];
  const kind = settings.documentKind ?? (period.phase === 'report' ? 'Báo cáo' : kindOf(document.title));
  const letters = period.phase === 'report' && !settings.documentKind ? 'BC' : own;
  return {
    kind,
    number: settings.number ?? (same ? document.number : `${OPEN}/${letters}-${organ}`),
    date: dateWords(settings.date ?? (same ? document.date : null), period.year + years.span - 1),
    issuer: settings.issuer ?? document.issuer,
    place: settings.place ?? document.place,
  };
}

/** "ngày 05 tháng 02 năm 2025": days below 10 and months 1, 2 with a leading 0; open where the date is not known. */
export function dateWords(date: string | null, year: number): string {
  const [y, m, d] = (date ?? '').split('-').map(Number);
  if (!y || !m || !d) return `ngày ${OPEN} tháng ${OPEN} năm ${year}`;
  return `ngày ${String(d).padStart(2, '0')} tháng ${m < 3 ? `0${m}` : m} năm ${y}`;
}

/** "(Kèm theo Kế hoạch số 956/KH-UBND ngày 24 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Kon Tum)" */
export function attachmentLine({ kind, number, date, issuer }: DocumentWords): string {
  return `(Kèm theo ${kind} số ${number} ${date} của ${issuer})`;
}

/** "Phụ lục" where there is one, else "Phụ lục II" by the number that the document gives it. */
export function appendixWord(table: Table, only: boolean): string {
  const number = /\d+/.exec(table.appendix)?.[0];
  return only || number === undefined ? 'Phụ lục' : `Phụ lục ${roman(Number(number))}`;
}

/** The table's name in the document's caption, without the appendix word, years filled in; in a report it is the results. */
export function tableTitle(table: Table, { period }: Pick<OfficialInput, 'period'>): readonly string[] {
  const lines = table.caption
    .map((line) => fillYears(line, period.year).replace(/^phụ lục(\s*(\d+|[IVX]+))?\s*[.:]?\s*/i, ''))
    .filter((line) => line !== '');
  if (table.kind === 'outline') return lines.map((line) => line.replace(/^đề cương\s+/i, ''));
  const [first, ...rest] = lines;
  if (period.phase !== 'report' || first === undefined || /kết quả/i.test(lines.join(' '))) return lines;
  return [`KẾT QUẢ THỰC HIỆN ${first.replace(/^(phân công|kế hoạch) thực hiện\s+/i, '')}`, ...rest];
}

function kindOf(title: string): string {
  const word = /^(kế hoạch|quyết định|báo cáo|chương trình|đề án|công văn|tờ trình)/i.exec(title)?.[0] ?? 'văn bản';
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function roman(number: number): string {
  const steps = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let text = '';
  for (const [value, letters] of steps)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return text;
}

import type { ConsolidatedRow } from '../consolidate/consolidation.ts';
import type { Row, Table } from '../family/family.ts';
import { cleanCell } from '../family/labels.ts';
import { fillYears, periodName } from '../family/period.ts';
import { foldText } from '../text/fold.ts';
import { documentWords, OPEN } from './document-words.ts';
import type { OfficialInput } from './official-input.ts';
import { valueContent } from './number-formats.ts';
import { printedLabel } from './table-body.ts';

/** What a placeholder becomes: its text, and the number where the cell is to be one. */
export type SkeletonValue = { readonly text: string; readonly number?: number };

/** All that a skeleton's placeholders may name, by the key of the placeholder (see placeholderKey). */
export type SkeletonData = {
  /** `số`, `ngày` …, and each cell as `table|row|column`; as `row|column` too where only one table has it */
  readonly values: Readonly<Record<string, SkeletonValue>>;
  /** rows to be repeated, by the key of the table's id: what each column holds, by the column's key */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, SkeletonValue>>[]>>;
};

/** The form in which placeholders are compared: small letters, single spaces, none around the strokes. */
export function placeholderKey(text: string): string {
  return text.split('|').map(foldText).join('|');
}

/** The words, cells and rows of an official document that a province's own layout may ask for. */
export function skeletonData(input: OfficialInput): SkeletonData {
  const tables = input.family.tables.filter((table) => table.phases.includes(input.period.phase));
  const rows = tables.map((table) => [table, tableRows(table, input)] as const);
  const values: Record<string, SkeletonValue> = wordsOf(input);
  const twice = new Set<string>();
  for (const [table, list] of rows)
    for (const row of list)
      for (const [column, value] of Object.entries(row)) {
        const code = row[CODE]?.text ?? '';
        if (code === '') continue;
        const short = placeholderKey(`${code}|${column}`);
        if (Object.hasOwn(values, short)) twice.add(short);
        values[short] = value;
        values[placeholderKey(`${table.id}|${code}|${column}`)] = value;
      }
  for (const key of twice) delete values[key];
  return { values, tables: Object.fromEntries(rows.map(([table, list]) => [placeholderKey(table.id), list])) };
}

const CODE = 'mã';

function wordsOf(input: OfficialInput): Record<string, SkeletonValue> {
  const { kind, number, date, issuer, place } = documentWords(input);
  const { family, period, settings, draft } = input;
  const words: Readonly<Record<string, string>> = {
    'loại văn bản': kind,
    số: number,
    ngày: date,
    'cơ quan': issuer,
    'nơi ban hành': place,
    'người ký': settings.signer ?? family.document.signer ?? OPEN,
    kỳ: periodName(family, period.year),
    năm: String(period.year),
    'dự thảo': draft ? 'DỰ THẢO' : '',
  };
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [placeholderKey(name), { text }]));
}

function tableRows(table: Table, input: OfficialInput): readonly Record<string, SkeletonValue>[] {
  const merged = input.consolidation.tables.find((one) => one.id === table.id)?.rows ?? [];
  const known = new Map(table.rows.map((row) => [row.code, row]));
  return merged.map((one) => rowOf(one, known.get(one.code), table, input));
}

function rowOf(
  merged: ConsolidatedRow,
  row: Row | undefined,
  table: Table,
  { period, directory, settings }: OfficialInput,
): Record<string, SkeletonValue> {
  const units = (merged.units ?? []).map((id) => directory.units.find((unit) => unit.id === id)?.name ?? id);
  const found: Record<string, SkeletonValue> = {
    [CODE]: { text: row ? merged.code : '' },
    tt: { text: merged.number },
    'nội dung': { text: row ? printedLabel(row, period.year) : merged.label },
    'đơn vị tính': { text: merged.measure },
    'đơn vị': { text: units.join('; ') },
  };
  for (const { key } of table.columns) {
    const cell = merged.cells[key];
    const printed = row ? fillYears(cleanCell(row, key), period.year) : '';
    // a number only where nothing of the printed text is lost by it: no base of a rate, no mark
    const content = cell ? valueContent(cell, row, settings.mode) : null;
    found[placeholderKey(key)] = {
      text: cell?.text ?? printed,
      ...(content?.kind === 'number' ? { number: content.number } : {}),
    };
  }
  return found;
}

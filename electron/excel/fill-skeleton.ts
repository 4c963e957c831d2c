import { placeholderKey, type SkeletonData, type SkeletonValue } from '#shared/layout/skeleton-data.ts';
import { addressOf, columnLetters } from '#shared/workbook/address.ts';
import { limits } from './guard.ts';
import { kindOfFile } from './kind-of-file.ts';
import { attributeOf, prefixOf, type Edit } from './mark-edits.ts';
import { openPackage, type MarkedPackage } from './mark-package.ts';
import { outlineXml, type XmlPlace } from './mark-xml.ts';
import { spreadsheet } from './namespaces.ts';
import { findWorkbook } from './read-xlsx.ts';
import { refusalFinding } from './refusal-texts.vi.ts';
import { RefusedFile } from './refused-file.ts';
import { unescapeText } from './rich-text.ts';
import { readRelationships } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { numberedRows, type SheetRow } from './sheet-rows.ts';
import { shifted } from './skeleton-references.ts';
import { moveRows } from './skeleton-rows.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { xmlText } from './write-xml.ts';
import { decodeEntities } from './xml-entities.ts';

/** `problems`: one Vietnamese sentence for each place that cannot be filled; the file is then not written. */
export type FilledSkeleton =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly filled: number }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Fills a province's own layout (.xlsx, .xlsm) by a direct edit of its zip. `{{số}}` or `{{bảng|dòng|cột}}` anywhere in a cell
 * becomes its value; a row with `{{dòng:bảng}}` in it is repeated for each row of that table, its other placeholders being columns
 * (`{{tt}}`, `{{nội dung}}`, `{{result}}`). Everything else keeps its very bytes; cells and repeated rows keep their formatting.
 */
export async function fillSkeleton(bytes: Uint8Array, data: SkeletonData): Promise<FilledSkeleton> {
  try {
    if (kindOfFile(bytes) !== 'zip') return { ok: false, problems: [NOT_XLSX] };
    const file = openPackage(bytes);
    const problems: string[] = [];
    let filled = 0;
    for (const sheet of worksheets(file)) filled += fillSheet(file, sheet, data, problems);
    if (filled === 0 && problems.length === 0) problems.push(NOTHING);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, bytes: await file.bytes(), filled };
  } catch (thrown) {
    if (thrown instanceof RefusedFile)
      return { ok: false, problems: [refusalFinding(thrown.refusal, 'Mẫu trình bày').message] };
    throw thrown;
  }
}

const NOT_XLSX = 'Mẫu trình bày phải là file Excel .xlsx; hãy mở bằng Excel rồi lưu lại dạng .xlsx.';
const NOTHING = 'Mẫu trình bày không có chỗ nào ghi {{…}}; hãy ghi vào ô cần điền, ví dụ {{số}} hoặc {{dòng:mã bảng}}.';

type Worksheet = { readonly name: string; readonly part: string; readonly strings: readonly string[] };

function worksheets(file: MarkedPackage): readonly Worksheet[] {
  const workbook = findWorkbook(file.zip);
  const relations = readRelationships(file.zip, workbook);
  const stringsPart = relations.find((one) => one.type === 'sharedStrings')?.target;
  const strings = stringsPart ? readSharedStrings(file.zip.read(stringsPart), stringsPart).map(({ text }) => text) : [];
  const { sheets } = readWorkbookPart(file.zip.read(workbook) ?? Buffer.alloc(0), workbook);
  return sheets.flatMap(({ name, relationship }) => {
    const found = relations.find((one) => one.id === relationship && one.type === 'worksheet');
    return found && file.zip.has(found.target) ? [{ name, part: found.target, strings }] : [];
  });
}

type Scope = { readonly sheet: Worksheet; readonly text: string; readonly problems: string[] };

function fillSheet(file: MarkedPackage, sheet: Worksheet, data: SkeletonData, problems: string[]): number {
  const text = file.text(sheet.part) ?? '';
  const root = outlineXml(text, spreadsheet);
  const scope: Scope = { sheet, text, problems };
  const asked = numberedRows(text, root).flatMap((row) => askingRow(row, scope, data) ?? []);
  const moved = asked.flatMap(({ row, rows }) => (rows ? [{ row: row.number, copies: Math.max(1, rows.length) }] : []));
  const written = new Set<XmlPlace>();
  const edits = asked.flatMap(({ row, asking, rows }): readonly Edit[] => {
    const number = shifted(row.number, moved);
    if (rows)
      return [{ from: row.place.from, to: row.place.to, text: repeatedRow({ ...row, number }, asking, rows, scope) }];
    return asking.map(({ place, content, column }) => {
      written.add(place);
      const at = { row: row.number, column };
      const cell = filledCell(place, content, (name) => data.values[placeholderKey(name)], { ...scope, at });
      return { from: place.from, to: place.to, text: renamed(cell, addressOf({ row: number, column })) };
    });
  });
  if (problems.length === 0) {
    const more = moveRows({ file, sheet: sheet.name, part: sheet.part, text, root, written }, moved);
    problems.push(...more.problems);
    file.edit(sheet.part, [...edits, ...more.edits]);
  }
  return asked.length;
}

type Asking = SheetRow['cells'][number] & { readonly content: string };
type AskingRow = {
  readonly row: SheetRow;
  readonly asking: readonly Asking[];
  /** rows of the table that this row is repeated for; null for a row that stands once */
  readonly rows: readonly Readonly<Record<string, SkeletonValue>>[] | null;
};

/** A row with placeholders in it; null where it has none, or names a table that is not there (said as a problem). */
function askingRow(row: SheetRow, scope: Scope, data: SkeletonData): AskingRow | null {
  const asking = row.cells.flatMap((cell) => {
    const content = textOf(cell.place, scope);
    return content.includes('{{') ? [{ ...cell, content }] : [];
  });
  if (asking.length === 0) return null;
  const table = asking.map(({ content }) => REPEAT.exec(content)?.[1]).find((one) => one !== undefined);
  if (table === undefined) return { row, asking, rows: null };
  const key = placeholderKey(table);
  const rows = Object.hasOwn(data.tables, key) ? data.tables[key] : undefined;
  if (rows) return { row, asking, rows };
  scope.problems.push(
    `Trang tính "${scope.sheet.name}", dòng ${row.number}: không có bảng "${table}". Các bảng: ${Object.keys(data.tables).join(', ')}.`,
  );
  return null;
}

const REPEAT = /\{\{\s*d[oò]ng\s*:\s*([^{}]+?)\s*\}\}/iu;
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/** The template row once for each row of the table; a table without rows leaves it empty. Row numbers count on from its own. */
function repeatedRow(
  row: SheetRow,
  asking: readonly Asking[],
  rows: readonly Readonly<Record<string, SkeletonValue>>[],
  scope: Scope,
): string {
  const { text } = scope;
  const list = rows.length === 0 ? [null] : rows;
  return list
    .map((values, i) => {
      const number = row.number + i;
      const edits: Edit[] = row.cells.map(({ place, column }) => {
        const content = asking.find((one) => one.place === place)?.content;
        const old = text.slice(place.from, place.to);
        const written =
          content === undefined
            ? old
            : filledCell(
                place,
                content.replace(REPEAT, ''),
                (name) => (values === null ? { text: '' } : values[placeholderKey(name)]),
                { ...scope, at: { row: row.number, column } },
              );
        return { from: place.from, to: place.to, text: renamed(written, addressOf({ row: number, column })) };
      });
      const written = renamed(edited(text, row.place, edits), String(number));
      return withOwnHeight(written);
    })
    .join('');
}

/** A height that nobody set by hand is left to the program that opens the file: the new text may need more lines. */
function withOwnHeight(row: string): string {
  const [head = ''] = /^<[^>]*>/.exec(row) ?? [];
  return /\scustomHeight\s*=\s*["'](?:1|true)/.test(head)
    ? row
    : head.replace(/\sht\s*=\s*(?:"[^"]*"|'[^']*')/, '') + row.slice(head.length);
}

function edited(text: string, place: XmlPlace, edits: readonly Edit[]): string {
  let at = place.from;
  let result = '';
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at, place.to);
}

/** The element with another `r`; one without any is counted by its place and needs none. */
function renamed(xml: string, r: string): string {
  return xml.replace(/^(<[^>]*?\sr\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${r}"`);
}

type CellScope = Scope & { readonly at: { readonly row: number; readonly column: number } };

/** The cell with its style and new content: a number where it holds one placeholder that is a number, else text. */
function filledCell(
  place: XmlPlace,
  content: string,
  valueOf: (name: string) => SkeletonValue | undefined,
  { text, sheet, problems, at }: CellScope,
): string {
  const values: SkeletonValue[] = [];
  const shown = content
    .replace(PLACEHOLDER, (whole, name: string) => {
      const value = valueOf(name);
      if (!value)
        problems.push(
          `Trang tính "${sheet.name}", ô ${columnLetters(at.column)}${at.row}: không có mục "${whole}". Hãy xem lại mã bảng, dòng, cột.`,
        );
      values.push(value ?? { text: '' });
      return value?.text ?? '';
    })
    .replace(/\r\n?/g, '\n');
  if (shown.length > limits.cellText)
    problems.push(
      `Trang tính "${sheet.name}", ô ${columnLetters(at.column)}${at.row}: nội dung điền vào dài ${shown.length} chữ, một ô Excel chứa tối đa ${limits.cellText}. Hãy tách mục này ra nhiều ô rồi xuất lại.`,
    );
  const [only] = values;
  const prefix = prefixOf(place);
  const style = attributeOf(text, place, 's');
  const r = attributeOf(text, place, 'r');
  const head = `<${prefix}c${r === undefined ? '' : ` r="${r}"`}${style === undefined ? '' : ` s="${style}"`}`;
  if (only?.number !== undefined && values.length === 1 && shown === only.text)
    return `${head}><${prefix}v>${only.number}</${prefix}v></${prefix}c>`;
  if (shown === '') return `${head}/>`;
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(shown)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** A cell's text; a formula's is left alone. */
function textOf(place: XmlPlace, { text, sheet }: Scope): string {
  const child = (local: string) => place.children.find((one) => one.local === local);
  if (child('f')) return '';
  const value = child('v');
  switch (attributeOf(text, place, 't')) {
    case 's':
      return value ? (sheet.strings[Number(text.slice(value.openEnd, value.innerEnd))] ?? '') : '';
    case 'inlineStr':
      return unescaped(
        [...text.slice(place.openEnd, place.innerEnd).matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)]
          .map(([, one]) => one ?? '')
          .join(''),
      );
    case 'str':
      return value ? unescaped(text.slice(value.openEnd, value.innerEnd)) : '';
    default:
      return '';
  }
}

function unescaped(text: string): string {
  return unescapeText(decodeEntities(text) ?? text);
}

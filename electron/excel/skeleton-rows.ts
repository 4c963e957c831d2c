import { areaOf, columnLetters, placeOf, type Area } from '#shared/workbook/address.ts';
import { attributeOf, setAttribute, type Edit } from './mark-edits.ts';
import type { MarkedPackage } from './mark-package.ts';
import type { XmlPlace } from './mark-xml.ts';
import { outlineXml } from './mark-xml.ts';
import { spreadsheet } from './namespaces.ts';
import { findWorkbook } from './read-xlsx.ts';
import { xmlText } from './write-xml.ts';
import { decodeEntities } from './xml-entities.ts';

/** A row of a sheet part with its cells, numbers given or counted. */
export type SheetRow = {
  readonly place: XmlPlace;
  readonly number: number;
  readonly cells: readonly { readonly place: XmlPlace; readonly column: number }[];
};

/** The rows of a worksheet part from top to bottom. */
export function numberedRows(text: string, root: XmlPlace): readonly SheetRow[] {
  let number = 0;
  const data = root.children.find((one) => one.local === 'sheetData');
  return (data?.children ?? [])
    .filter((one) => one.local === 'row')
    .map((place) => {
      number = Number(attributeOf(text, place, 'r')) || number + 1;
      let column = 0;
      const cells = place.children
        .filter((one) => one.local === 'c')
        .map((cell) => {
          column = placeOf(attributeOf(text, cell, 'r') ?? '')?.column ?? column + 1;
          return { place: cell, column };
        });
      return { place, number, cells };
    });
}

type Where = {
  readonly file: MarkedPackage;
  readonly sheet: string;
  readonly part: string;
  readonly text: string;
  readonly root: XmlPlace;
  /** cells that were written anew, their new address with them */
  readonly written: ReadonlySet<XmlPlace>;
};

/** A template row, and how many rows stand in its place. */
export type Moved = { readonly row: number; readonly copies: number };

/**
 * What must move when template rows become several: the rows below with their cells, merged areas, print area and title rows,
 * page breaks, validations and conditional formats. What cannot be moved with certainty (a formula that looks below, a picture,
 * table or comment there) is a problem: the layout is then not filled.
 */
export function moveRows(
  where: Where,
  moved: readonly Moved[],
): { readonly edits: readonly Edit[]; readonly problems: readonly string[] } {
  const real = moved.filter((one) => one.copies > 1);
  const first = Math.min(...real.map((one) => one.row));
  if (real.length === 0) return { edits: [], problems: [] };
  const problems = hindrances(where, first);
  if (problems.length > 0) return { edits: [], problems };
  const { text, root, file, sheet } = where;
  const templates = new Set(moved.map((one) => one.row));
  const edits = numberedRows(text, root)
    .filter((row) => row.number > first && !templates.has(row.number))
    .flatMap((row) => renumber(where, row, shifted(row.number, real)));
  edits.push(...referenceEdits(where, real));
  const workbook = findWorkbook(file.zip);
  file.edit(workbook, nameEdits(file.text(workbook) ?? '', sheet, real));
  return { edits, problems };
}

/** Where a row stands after the template rows above it have become several. */
export function shifted(row: number, moved: readonly Moved[]): number {
  return row + moved.reduce((sum, one) => sum + (one.row < row ? one.copies - 1 : 0), 0);
}

/** An area whose last row is a template row, or that lies over one, grows with it. */
function grown(area: Area, moved: readonly Moved[]): Area {
  const end = moved.find((one) => one.row === area.bottom);
  return { ...area, top: shifted(area.top, moved), bottom: shifted(area.bottom, moved) + (end ? end.copies - 1 : 0) };
}

function renumber({ text, written }: Where, row: SheetRow, to: number): readonly Edit[] {
  const cells = row.cells.filter(({ place }) => !written.has(place) && attributeOf(text, place, 'r') !== undefined);
  return [
    ...(attributeOf(text, row.place, 'r') === undefined ? [] : [setAttribute(text, row.place, 'r', to)]),
    ...cells.map(({ place, column }) => setAttribute(text, place, 'r', `${columnLetters(column)}${to}`)),
  ];
}

function referenceEdits({ text, root }: Where, moved: readonly Moved[]): readonly Edit[] {
  return root.children.flatMap((child): readonly Edit[] => {
    switch (child.local) {
      case 'dimension':
        return [setAttribute(text, child, 'ref', sqrefOf(attributeOf(text, child, 'ref') ?? '', moved))];
      case 'mergeCells':
        return mergeEdits(text, child, moved);
      case 'autoFilter':
      case 'hyperlinks':
      case 'dataValidations':
      case 'conditionalFormatting':
        return [child, ...child.children].flatMap((one) =>
          ['ref', 'sqref'].flatMap((name) => {
            const value = attributeOf(text, one, name);
            return value === undefined ? [] : [setAttribute(text, one, name, sqrefOf(value, moved))];
          }),
        );
      case 'rowBreaks':
        return child.children.flatMap((one) => {
          const id = Number(attributeOf(text, one, 'id'));
          return id > 0
            ? [setAttribute(text, one, 'id', grown({ top: id, left: 1, bottom: id, right: 1 }, moved).bottom)]
            : [];
        });
      default:
        return [];
    }
  });
}

/** A merged area inside a template row is merged in each of its copies too. */
function mergeEdits(text: string, merges: XmlPlace, moved: readonly Moved[]): readonly Edit[] {
  let count = 0;
  const edits = merges.children.map((one): Edit => {
    const area = areaOf(attributeOf(text, one, 'ref') ?? '');
    const template = area && moved.find(({ row }) => row === area.top && row === area.bottom);
    const xml = (to: Area): string => `<${one.name} ref="${refOf(to)}"/>`;
    const areas = !area
      ? []
      : template
        ? Array.from({ length: template.copies }, (_, i) => {
            const row = shifted(template.row, moved) + i;
            return { ...area, top: row, bottom: row };
          })
        : [grown(area, moved)];
    count += Math.max(1, areas.length);
    return { from: one.from, to: one.to, text: area ? areas.map(xml).join('') : text.slice(one.from, one.to) };
  });
  return attributeOf(text, merges, 'count') === undefined
    ? edits
    : [...edits, setAttribute(text, merges, 'count', count)];
}

function sqrefOf(value: string, moved: readonly Moved[]): string {
  return value
    .split(' ')
    .map((one) => {
      const area = areaOf(one);
      return area ? refOf(grown(area, moved), one.includes(':')) : one;
    })
    .join(' ');
}

function refOf({ top, left, bottom, right }: Area, asArea = true): string {
  const from = `${columnLetters(left)}${top}`;
  return asArea || top !== bottom || left !== right ? `${from}:${columnLetters(right)}${bottom}` : from;
}

/** Defined names that point into the sheet: print area and title rows among them. */
function nameEdits(text: string, sheet: string, moved: readonly Moved[]): readonly Edit[] {
  const names = outlineXml(text, spreadsheet).children.find((one) => one.local === 'definedNames');
  const quoted = sheet.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const reference = new RegExp(
    // a name that only ends like this one's is another sheet
    `((?:'${quoted}'|(?<![\\p{L}\\d_.'])${quoted})!)(\\$?[A-Z]{0,3}\\$?)(\\d+)(?::(\\$?[A-Z]{0,3}\\$?)(\\d+))?`,
    'giu',
  );
  return (names?.children ?? []).flatMap((one): readonly Edit[] => {
    const was = decodeEntities(text.slice(one.openEnd, one.innerEnd)) ?? '';
    const is = was.replace(reference, (_whole, head: string, a: string, from: string, b?: string, to?: string) => {
      const area = grown({ top: Number(from), left: 1, bottom: Number(to ?? from), right: 1 }, moved);
      return `${head}${a}${area.top}${b === undefined ? '' : `:${b}${area.bottom}`}`;
    });
    return is === was ? [] : [{ from: one.openEnd, to: one.innerEnd, text: xmlText(is) }];
  });
}

/** What lies below and cannot be moved with certainty. */
function hindrances({ file, sheet, part, text, root }: Where, first: number): readonly string[] {
  const found: string[] = [];
  for (const row of numberedRows(text, root))
    for (const { place, column } of row.cells) {
      const formula = place.children.find((one) => one.local === 'f');
      if (!formula) continue;
      const rows = [...text.slice(formula.openEnd, formula.innerEnd).matchAll(/[A-Z]\$?(\d+)/gi)].map(([, one]) =>
        Number(one),
      );
      if (
        row.number >= first ||
        rows.some((one) => one >= first) ||
        !isKnown(text.slice(formula.openEnd, formula.innerEnd), rows)
      )
        found.push(
          `Trang tính "${sheet}", ô ${columnLetters(column)}${row.number}: công thức liên quan tới các dòng phía dưới dòng lặp lại. Hãy thay công thức bằng chữ hoặc số rồi xuất lại.`,
        );
    }
  const named = new Set(root.children.map((one) => one.local));
  if (named.has('tableParts') || named.has('legacyDrawing') || (named.has('drawing') && drawsBelow(file, part, first)))
    found.push(
      `Trang tính "${sheet}": dưới dòng lặp lại (dòng ${first}) có hình, bảng hoặc ghi chú không dời được. Hãy bỏ hoặc chuyển lên trên rồi xuất lại.`,
    );
  const elsewhere = otherFormulas(file, part).some((formula) => namesSheet(formula, sheet));
  if (elsewhere) found.push(`Trang tính khác có công thức lấy số từ "${sheet}". Hãy thay công thức đó rồi xuất lại.`);
  return found;
}

/** A formula that names no cell is known where it names nothing at all (`TODAY()`); a shared one may be written elsewhere. */
function isKnown(formula: string, rows: readonly number[]): boolean {
  return rows.length > 0 || /^[A-Z]+\(\)$/.test(formula);
}

/** Whether a formula, as written in its part, names the sheet: in quotes the sheet's own quotes are doubled, and no case counts. */
function namesSheet(formula: string, sheet: string): boolean {
  const plain = (decodeEntities(formula) ?? formula).replaceAll("''", "'");
  return plain.toLowerCase().includes(sheet.toLowerCase());
}

function drawsBelow(file: MarkedPackage, part: string, first: number): boolean {
  const name = part.slice(part.lastIndexOf('/') + 1);
  const rels = file.text(`${part.slice(0, part.lastIndexOf('/'))}/_rels/${name}.rels`) ?? '';
  const drawing = /Target="([^"]*drawing[^"]*\.xml)"/i.exec(rels)?.[1]?.replace(/^.*\//, '').toLowerCase();
  const key = file.zip.names.find((one) => drawing !== undefined && one.endsWith(`/drawings/${drawing}`));
  const xml = key === undefined ? null : file.text(key);
  if (xml === null) return true;
  // rows of anchors are counted from 0
  return (
    [...xml.matchAll(/<(?:\w+:)?row>(\d+)</g)].some(([, row]) => Number(row) + 1 >= first) ||
    xml.includes('absoluteAnchor')
  );
}

function otherFormulas(file: MarkedPackage, part: string): readonly string[] {
  return file.zip.names
    .filter((name) => /worksheets\/[^/]+\.xml$/.test(name) && name !== part)
    .flatMap((name) =>
      [...(file.text(name) ?? '').matchAll(/<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)</g)].map(([, formula]) => formula ?? ''),
    );
}

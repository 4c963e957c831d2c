import { areaOf, columnLetters, type Area } from '#shared/workbook/address.ts';
import { attributeOf, setAttribute, type Edit } from './mark-edits.ts';
import type { XmlPlace } from './mark-xml.ts';
import { findWorkbook } from './read-xlsx.ts';
import { numberedRows, type SheetRow } from './sheet-rows.ts';
import { chartEdits, chartParts } from './skeleton-charts.ts';
import { hindrances, type MovingSheet } from './skeleton-hindrances.ts';
import { nameEdits } from './skeleton-names.ts';
import { grown, movedAreas, refOf, shifted, type Moved } from './skeleton-references.ts';
import { ruleEdits } from './skeleton-rules.ts';

type Where = MovingSheet & {
  /** cells that were written anew, their new address with them */
  readonly written: ReadonlySet<XmlPlace>;
};

/**
 * What must move when template rows become several: the rows below with their cells, merged areas, print area and title rows,
 * page breaks, validations and conditional formats with their formulas, links, charts, defined names. What cannot be moved with
 * certainty (a formula that looks below, a picture, table or comment there) is a problem: the layout is then not filled.
 */
export function moveRows(
  where: Where,
  moved: readonly Moved[],
): { readonly edits: readonly Edit[]; readonly problems: readonly string[] } {
  const real = moved.filter((one) => one.copies > 1);
  const first = Math.min(...real.map((one) => one.row));
  if (real.length === 0) return { edits: [], problems: [] };
  const problems = hindrances(where, real);
  if (problems.length > 0) return { edits: [], problems };
  const { text, root, file, sheet } = where;
  const templates = new Set(moved.map((one) => one.row));
  const edits = numberedRows(text, root)
    .filter((row) => row.number > first && !templates.has(row.number))
    .flatMap((row) => renumber(where, row, shifted(row.number, real)));
  edits.push(...referenceEdits(where, real));
  const workbook = findWorkbook(file.zip);
  file.edit(workbook, nameEdits(file.text(workbook) ?? '', sheet, real));
  for (const chart of chartParts(file)) file.edit(chart, chartEdits(file.text(chart) ?? '', sheet, real));
  return { edits, problems };
}

function renumber({ text, written }: Where, row: SheetRow, to: number): readonly Edit[] {
  const cells = row.cells.filter(({ place }) => !written.has(place) && attributeOf(text, place, 'r') !== undefined);
  return [
    ...(attributeOf(text, row.place, 'r') === undefined ? [] : [setAttribute(text, row.place, 'r', to)]),
    ...cells.map(({ place, column }) => setAttribute(text, place, 'r', `${columnLetters(column)}${to}`)),
  ];
}

function referenceEdits({ text, root, sheet }: Where, moved: readonly Moved[]): readonly Edit[] {
  return root.children.flatMap((child): readonly Edit[] => {
    switch (child.local) {
      case 'dimension':
        return [setAttribute(text, child, 'ref', movedAreas(attributeOf(text, child, 'ref') ?? '', moved))];
      case 'mergeCells':
        return mergeEdits(text, child, moved);
      case 'autoFilter':
      case 'sortState':
      case 'hyperlinks':
      case 'protectedRanges':
      case 'ignoredErrors':
      case 'dataValidations':
      case 'conditionalFormatting':
      case 'extLst':
        return ruleEdits(text, child, sheet, moved);
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

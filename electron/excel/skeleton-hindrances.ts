import { columnLetters } from '#shared/workbook/address.ts';
import type { MarkedPackage } from './mark-package.ts';
import type { XmlPlace } from './mark-xml.ts';
import { numberedRows } from './sheet-rows.ts';
import { movedAreas, movedFormula, type Moved } from './skeleton-references.ts';
import { hasSparklines, unsureRules } from './skeleton-rules.ts';
import { decodeEntities } from './xml-entities.ts';

/** A sheet of a layout in which rows are to move. */
export type MovingSheet = {
  readonly file: MarkedPackage;
  readonly sheet: string;
  readonly part: string;
  readonly text: string;
  readonly root: XmlPlace;
};

/** What lies below and cannot be moved with certainty: a Vietnamese sentence for each. `moved`: the rows that become several. */
export function hindrances({ file, sheet, part, text, root }: MovingSheet, moved: readonly Moved[]): readonly string[] {
  const first = Math.min(...moved.map((one) => one.row));
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
  for (const area of unsureRules(text, root, moved))
    found.push(
      `Trang tính "${sheet}", vùng ${area}: định dạng có điều kiện hoặc kiểm tra dữ liệu so với dòng phía dưới dòng lặp lại. Hãy bỏ quy tắc đó rồi xuất lại.`,
    );
  if (hasSparklines(text, first))
    found.push(`Trang tính "${sheet}": biểu đồ nhỏ trong ô (sparkline) không dời được. Hãy bỏ rồi xuất lại.`);
  if (['scenarios', 'cellWatches', 'customSheetViews'].some((one) => named.has(one)))
    found.push(
      `Trang tính "${sheet}": có kịch bản, ô theo dõi hoặc chế độ xem tùy chỉnh không dời được. Hãy bỏ rồi xuất lại.`,
    );
  for (const what of pointersElsewhere(file, part, sheet, moved))
    found.push(`${what} lấy ô phía dưới dòng lặp lại của trang tính "${sheet}". Hãy bỏ rồi xuất lại.`);
  return found;
}

/** What other sheets and pivot tables say of rows that move, formulas of cells apart. */
function pointersElsewhere(
  file: MarkedPackage,
  part: string,
  sheet: string,
  moved: readonly Moved[],
): readonly string[] {
  const moves = (formula: string): boolean => {
    const plain = decodeEntities(formula) ?? formula;
    return movedFormula(plain, sheet, moved, false) !== plain;
  };
  return file.zip.names.flatMap((name) => {
    const isSheet = name !== part && /worksheets\/[^/]+\.xml$/.test(name);
    const isPivot = /pivotcache\/pivotcachedefinition\d*\.xml$/.test(name);
    const text = isSheet || isPivot ? (file.text(name) ?? '') : '';
    if (isPivot)
      return [...text.matchAll(/<(?:\w+:)?worksheetSource\s[^>]*>/g)].some(([one]) => reads(one)) ? [PIVOT] : [];
    const rules = [...text.matchAll(/<(?:(?:\w+:)?formula[12]?|xm:f)(?:\s[^>]*)?>([^<]*)</g)].map(
      ([, one]) => one ?? '',
    );
    const links = [...text.matchAll(/\slocation\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => a ?? b ?? '');
    return [...(rules.some(moves) ? [RULE] : []), ...(links.some(moves) ? [LINK] : [])];
  });

  function reads(source: string): boolean {
    const [, from = ''] = /\sref\s*=\s*["']([^"']*)["']/.exec(source) ?? [];
    const [, name = ''] = /\ssheet\s*=\s*"([^"]*)"/.exec(source) ?? [];
    const isOwn = (decodeEntities(name) ?? name).toLowerCase() === sheet.toLowerCase();
    return isOwn && movedAreas(from, moved) !== from;
  }
}

const PIVOT = 'Bảng tổng hợp (PivotTable)';
const RULE = 'Quy tắc kiểm tra dữ liệu hoặc định dạng có điều kiện của trang tính khác';
const LINK = 'Liên kết ở trang tính khác';

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

import { addressOf } from '#shared/workbook/address.ts';
import type { Cell, Sheet, Workbook } from '#shared/workbook/sheet.ts';
import { relsXml, sheetXml } from '../helpers/make-xlsx.ts';
import { makeZip, type ZipPart } from '../helpers/make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an .xlsx with the values, formats, merges and hidden parts of a workbook: as another program would write it. */
export function plainParts(workbook: Workbook): ZipPart[] {
  const styles = new Map<string, number>([['', 0]]);
  const sheets = workbook.sheets.map((sheet, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    data: sheetXml(sheetBody(sheet, styles, workbook.date1904)),
    stored: true,
  }));
  const list = workbook.sheets.map((sheet, i) => {
    const state = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' }[sheet.state];
    return `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const names = workbook.names.map(({ name, sheet, reference }) => {
    const local = workbook.sheets.findIndex((one) => one.name === sheet);
    return `<definedName name="${escaped(name)}"${local < 0 ? '' : ` localSheetId="${local}"`}>${escaped(reference)}</definedName>`;
  });
  const last = workbook.sheets.length + 1;
  return [
    { name: '_rels/.rels', data: relsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]), stored: true },
    {
      name: 'xl/workbook.xml',
      data:
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.date1904 ? '<workbookPr date1904="1"/>' : ''}` +
        `<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
      stored: true,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relsXml([
        ...workbook.sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        [`rId${last}`, 'styles', 'styles.xml'],
      ]),
      stored: true,
    },
    ...sheets,
    { name: 'xl/styles.xml', data: stylesXml(styles), stored: true },
  ];
}

/** The same as a file. */
export function writePlainXlsx(workbook: Workbook): Buffer {
  return makeZip(plainParts(workbook));
}

function sheetBody(sheet: Sheet, styles: Map<string, number>, date1904: boolean): string {
  const rows = Map.groupBy(sheet.cells, (cell) => cell.row);
  const hidden = sheet.hiddenRows.filter(([from, to]) => to - from < 5000);
  const isHidden = (row: number): boolean => hidden.some(([from, to]) => row >= from && row <= to);
  const numbers = new Set([...rows.keys(), ...hidden.flatMap(([from, to]) => range(from, to))]);
  const columns = sheet.hiddenColumns.map(([from, to]) => `<col min="${from}" max="${to}" hidden="1"/>`);
  const data = [...numbers]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = (rows.get(row) ?? []).map((cell) => cellXml(cell, styles, date1904));
      return `<row r="${row}"${isHidden(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
    });
  const merges = sheet.merges.map(
    (area) =>
      `<mergeCell ref="${addressOf({ row: area.top, column: area.left })}:${addressOf({ row: area.bottom, column: area.right })}"/>`,
  );
  return [
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${data.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '',
  ].join('');
}

function cellXml(cell: Cell, styles: Map<string, number>, date1904: boolean): string {
  const { content } = cell;
  const style = styleOf(cell, styles);
  const start = (type: string): string =>
    `<c r="${addressOf(cell)}"${style > 0 ? ` s="${style}"` : ''}${type ? ` t="${type}"` : ''}>`;
  const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
  switch (content.kind) {
    case 'text':
      if (cell.formula !== undefined) return `${start('str')}${formula}<v>${escaped(content.text)}</v></c>`;
      return `${start('inlineStr')}<is>${textXml(content)}</is></c>`;
    case 'number':
      return `${start('')}${formula}<v>${content.number}</v></c>`;
    case 'date':
      return `${start('')}${formula}<v>${content.serial - (date1904 ? 1462 : 0)}</v></c>`;
    case 'boolean':
      return `${start('b')}${formula}<v>${content.boolean ? 1 : 0}</v></c>`;
    case 'error':
      return `${start('e')}${formula}<v>${escaped(content.error)}</v></c>`;
    case 'no-result':
      return `${start('')}${formula || '<f>A1</f>'}</c>`;
  }
}

function textXml({ text, runs }: Extract<Cell['content'], { kind: 'text' }>): string {
  const t = (one: string): string => `<t xml:space="preserve">${escaped(one)}</t>`;
  if (!runs) return t(text);
  return runs.map((run) => `<r>${run.struck ? '<rPr><strike/></rPr>' : ''}${t(run.text)}</r>`).join('');
}

/** The index of a cell's style: its number format and whether it is struck out or white. */
function styleOf(cell: Cell, styles: Map<string, number>): number {
  const look = `${cell.struck ? 's' : ''}${cell.invisible ? 'w' : ''}`;
  const key = cell.format === undefined && look === '' ? '' : `${look}\n${cell.format ?? 'General'}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  styles.set(key, styles.size);
  return styles.size - 1;
}

function stylesXml(styles: ReadonlyMap<string, number>): string {
  const kinds = [...styles.keys()].map((key) => key.split('\n'));
  const formats = kinds.map(
    ([, code = 'General'], i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`,
  );
  const fonts = ['', 's', 'w', 'sw'];
  const fontXml = fonts.map(
    (look) =>
      `<font>${look.includes('s') ? '<strike/>' : ''}${look.includes('w') ? '<color rgb="FFFFFFFF"/>' : ''}</font>`,
  );
  const xfs = kinds.map(
    ([look = '', code], i) =>
      `<xf numFmtId="${code === undefined ? 0 : 200 + i}" fontId="${fonts.indexOf(look)}" fillId="0" borderId="0"/>`,
  );
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><fonts>${fontXml.join('')}</fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}

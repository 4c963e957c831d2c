import { makeZip, type ZipPart } from './make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type XlsxPieces = {
  /** what stands inside `<worksheet>` of the one sheet `S` */
  readonly sheet?: string;
  /** inside `<sst>` */
  readonly strings?: string;
  /** inside `<styleSheet>` */
  readonly styles?: string;
  /** inside `<workbook>` before and after the sheets */
  readonly workbookPr?: string;
  readonly names?: string;
  /** the sheets' list; by default one sheet `S` */
  readonly sheets?: string;
  /** parts that replace or add to the ordinary ones */
  readonly parts?: readonly ZipPart[];
  /** names of ordinary parts to leave out */
  readonly without?: readonly string[];
};

/** A smallest workbook of one sheet `S`, with the given pieces of XML in it. */
export function makeXlsx(pieces: XlsxPieces): Buffer {
  const own = new Map((pieces.parts ?? []).map((part) => [part.name, part]));
  const ordinary = ordinaryParts(pieces).filter((part) => !own.has(part.name) && !pieces.without?.includes(part.name));
  return makeZip([...ordinary, ...own.values()]);
}

/** The sheet part of such a workbook, from what stands inside `<worksheet>`. */
export function sheetXml(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

/** A .rels part from pairs of id, last word of the type, and target. */
export function relsXml(relationships: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inner = relationships.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${inner.join('')}</Relationships>`;
}

function ordinaryParts(pieces: XlsxPieces): ZipPart[] {
  const sheets = pieces.sheets ?? '<sheet name="S" sheetId="1" r:id="rId1"/>';
  return [
    { name: '_rels/.rels', data: relsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${pieces.workbookPr ?? ''}<sheets>${sheets}</sheets>${pieces.names ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relsXml([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheetXml(pieces.sheet ?? '<sheetData/>') },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${pieces.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${pieces.styles ?? ''}</styleSheet>` },
  ];
}

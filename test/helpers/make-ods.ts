import { makeZip } from './make-zip.ts';

const NAMESPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'dc="http://purl.org/dc/elements/1.1/"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ');

/** The pieces of an OpenDocument spreadsheet: `tables` is what stands inside `office:spreadsheet`. */
export type OdsPieces = {
  readonly tables: string;
  /** inside `office:automatic-styles` */
  readonly styles?: string;
  readonly manifest?: string;
  readonly mimetype?: string;
  /** before the root element */
  readonly prolog?: string;
};

/** An .ods file made by hand. */
export function makeOds(of: OdsPieces): Buffer {
  return makeZip([
    { name: 'mimetype', data: of.mimetype ?? 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'META-INF/manifest.xml', data: of.manifest ?? '<manifest/>' },
    { name: 'content.xml', data: odsContent(of) },
  ]);
}

/** The same document as one XML file (.fods). */
export function makeFlatOds(of: OdsPieces): Buffer {
  return Buffer.from(odsContent(of).replaceAll('office:document-content', 'office:document'));
}

/** One sheet `PL` around rows. */
export function odsTable(rows: string, name = 'PL'): string {
  return `<table:table table:name="${name}">${rows}</table:table>`;
}

function odsContent({ tables, styles = '', prolog = '' }: OdsPieces): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>${prolog}<office:document-content ${NAMESPACES}>` +
    `<office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  );
}

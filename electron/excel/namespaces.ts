/** Namespaces of the parts read, in the Transitional and the Strict form of ECMA-376. */
export const spreadsheet: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Namespace of the `r:id` attributes. */
export const relationshipIds: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** Namespace of the .rels parts: the same in both forms. */
export const packageRelationships: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://purl.oclc.org/ooxml/package/relationships',
]);

export const threadedComments: ReadonlySet<string> = new Set([
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
]);

/** Namespace of [Content_Types].xml: the same in both forms. */
export const contentTypes: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://purl.oclc.org/ooxml/package/content-types',
]);

/** OpenDocument 1.0–1.3: what the walk over content.xml and styles.xml listens to. */
export const openDocument = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
} as const;

/** SpreadsheetML 2003: its own namespace, the one of Excel's options, and that of rich text. */
export const spreadsheet2003 = {
  ss: 'urn:schemas-microsoft-com:office:spreadsheet',
  x: 'urn:schemas-microsoft-com:office:excel',
  html: 'http://www.w3.org/TR/REC-html40',
} as const;

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

/**
 * The date of a cell as ISO text, as it is written into files that are not OOXML, in the form that serialOfIso reads: a time that
 * was put on the day before Excel's calendar begins (LibreOffice, Excel 2003) is a time alone, and a fraction of nothing goes.
 */
export function excelDay(iso: string): string {
  return iso.replace(/^1899-12-3[01]T/, '').replace(/\.0+$/, '');
}

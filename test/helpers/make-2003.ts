/** An Excel 2003 XML workbook around the content of its `Table`; `styles`, `more` (behind the table) and `book` as given. */
export function make2003({
  rows,
  styles = '',
  more = '',
  book = '',
  prolog = '',
}: {
  readonly rows: string;
  readonly styles?: string;
  readonly more?: string;
  readonly book?: string;
  readonly prolog?: string;
}): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?>${prolog}<?mso-application progid="Excel.Sheet"?>` +
      '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" ' +
      'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">' +
      `<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><WindowHeight>9000</WindowHeight></ExcelWorkbook>` +
      `<Styles>${styles}</Styles><Worksheet ss:Name="PL"><Table>${rows}</Table>${more}</Worksheet>${book}</Workbook>`,
  );
}

import { describe, expect, it } from 'vitest';
import { openAnyWorkbook } from '#electron/excel/open-workbook.ts';
import { makeFlatOds, makeOds, odsTable } from '../../helpers/make-ods.ts';
import { makeZip } from '../../helpers/make-zip.ts';

const text = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;

describe('an OpenDocument file that is refused', () => {
  const good = odsTable(row(text('a')));
  it.each([
    ['a text document', makeOds({ tables: good, mimetype: 'application/vnd.oasis.opendocument.text' }), 'E14'],
    [
      'a password',
      makeOds({ tables: good, manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      'E10',
    ],
    ['a DOCTYPE', makeOds({ tables: good, prolog: '<!DOCTYPE a [<!ENTITY x "y">]>' }), 'E30'],
    [
      'a repeat of content beyond the limit',
      makeOds({
        tables: odsTable(row(text('a', 'table:number-columns-repeated="1000"'), 'table:number-rows-repeated="1000"')),
      }),
      'E37',
    ],
    [
      'content beyond the last row',
      makeOds({
        tables: odsTable(row('<table:table-cell/>', 'table:number-rows-repeated="1048576"') + row(text('a'))),
      }),
      'E34',
    ],
    [
      'content beyond the last column',
      makeOds({ tables: odsTable(row(`<table:table-cell table:number-columns-repeated="16384"/>${text('a')}`)) }),
      'E34',
    ],
    ['nesting without end', makeOds({ tables: `${'<table:a>'.repeat(200)}${'</table:a>'.repeat(200)}` }), 'E31'],
    ['a table in a table', makeOds({ tables: odsTable(row(`<table:table-cell>${good}</table:table-cell>`)) }), 'E33'],
    ['two sheets of one name', makeOds({ tables: good + good }), 'E32'],
    ['no sheet', makeOds({ tables: '' }), 'E32'],
    [
      'prefixes used otherwise',
      makeFlatOds({ tables: good.replaceAll('table:name=', 'x:name=') })
        .toString()
        .replaceAll('xmlns:table=', 'xmlns:tab=')
        .replaceAll('<table:', '<tab:')
        .replaceAll('</table:', '</tab:'),
      'E31',
    ],
    ['a cut document', makeFlatOds({ tables: good }).subarray(0, -40), 'E31'],
    [
      'a number that is none',
      makeOds({
        tables: odsTable(
          row('<table:table-cell office:value-type="float" office:value="4,5"><text:p>4,5</text:p></table:table-cell>'),
        ),
      }),
      'E36',
    ],
    [
      'no content',
      makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
      'E20',
    ],
  ])('%s', async (_name, bytes, code) =>
    expect(await openAnyWorkbook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'a.ods')).toMatchObject({
      ok: false,
      code,
    }),
  );
});

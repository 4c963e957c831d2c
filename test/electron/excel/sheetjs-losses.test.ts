import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { make2003 } from '../../helpers/make-2003.ts';
import { makeFlatOds, odsTable } from '../../helpers/make-ods.ts';
import { openedAny } from '../../helpers/opened-any.ts';
import { addressOf } from '#shared/workbook/address.ts';

const page = (rows: string): Buffer => Buffer.from(`<html><meta charset="utf-8"><table>${rows}</table></html>`);
const cell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
const odsCell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

/**
 * What SheetJS reads wrongly without a word, and so why it does not read these formats. A row that fails because SheetJS has become
 * right is good news: see "An own values-only reader" in CONTRIBUTING.md.
 */
const losses: readonly (readonly [name: string, bytes: Buffer, ours: string, theirs: string])[] = [
  ['cells without end tags', page('<tr><td>a<td>46,5</td></tr>'), 'PL!A1=a B1=46,5', 'PL!A1=a46,5'],
  ['letters by their names', page('<tr><td>T&yacute;</td></tr>'), 'PL!A1=Tý', 'PL!A1=T&yacute;'],
  [
    'a row that stands for three',
    make2003({ rows: `<Row>${cell('a')}</Row><Row ss:Span="2"/><Row>${cell('b')}</Row>` }),
    'PL!A1=a A5=b',
    'PL!A1=a A3=b',
  ],
  [
    'content under a merged area',
    makeFlatOds({
      tables: odsTable(
        `<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>b</text:p></table:covered-table-cell></table:table-row>`,
      ),
    }),
    'PL!A1=a B1=b',
    'PL!A1=a',
  ],
  [
    "the cache of another file's sheet",
    makeFlatOds({
      tables:
        odsTable(`<table:table-row>${odsCell('a')}</table:table-row>`) +
        odsTable(`<table:table-source/><table:table-row>${odsCell('47')}</table:table-row>`, "'file:///b.xlsx'#PL"),
    }),
    'PL!A1=a',
    "PL!A1=a | 'file:///b.xlsx'#PL!A1=47",
  ],
];

describe('SheetJS is silently wrong, and our reader right, on', () => {
  it.each(losses)('%s', async (_name, bytes, ours, theirs) => {
    expect(await readByOurs(bytes)).toBe(ours);
    expect(readBySheetJs(bytes)).toBe(theirs);
  });

  it('a hidden sheet of an OpenDocument file, which it shows', async () => {
    const bytes = makeFlatOds({
      styles:
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      tables: `<table:table table:name="PL" table:style-name="ta2"><table:table-row>${odsCell('a')}</table:table-row></table:table>`,
    });
    expect((await openedAny(bytes)).sheets[0]?.state).toBe('hidden');
    expect(read(bytes).Workbook?.Sheets?.[0]?.Hidden ?? 0).toBe(0);
  });
});

async function readByOurs(bytes: Buffer): Promise<string> {
  const { sheets } = await openedAny(bytes);
  return sheets
    .map(({ name, cells }) => `${nameOf(name)}!${cells.map((one) => `${addressOf(one)}=${one.shown}`).join(' ')}`)
    .join(' | ');
}

function readBySheetJs(bytes: Buffer): string {
  const book = read(bytes, { type: 'buffer', raw: true });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name] ?? {};
    const places = Object.keys(sheet).filter((key) => !key.startsWith('!'));
    // `as`: what stands under an address is a cell
    const cells = places.map((place) => `${place}=${String((sheet[place] as { readonly v?: unknown }).v)}`);
    return cells.length === 0 ? [] : [`${nameOf(name)}!${cells.join(' ')}`];
  }).join(' | ');
}

/** A page has no sheet's name. */
function nameOf(name: string): string {
  return name === 'HTML' || name === 'Sheet1' ? 'PL' : name;
}

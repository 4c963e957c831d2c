import { array, assert, integer, pre, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from '../../../renderer/grid/tsv.ts';

describe('clipboard text', () => {
  it.each<[string, string, string[][]]>([
    ['one cell', 'a', [['a']]],
    [
      'the line break that Excel ends with',
      '46,5\t47\r\n48\t\r\n',
      [
        ['46,5', '47'],
        ['48', ''],
      ],
    ],
    [
      'blank cells',
      '\t\t\n\t1\t',
      [
        ['', '', ''],
        ['', '1', ''],
      ],
    ],
    ['a line break inside a cell', '"15,38\n27,77"\t100\r\n', [['15,38\n27,77', '100']]],
    ['the line breaks of Windows inside a cell', '"a\r\nb"', [['a\nb']]],
    ['doubled quotes', '"Chỉ tiêu ""1"""\tx', [['Chỉ tiêu "1"', 'x']]],
    ['a quote inside a cell that does not begin with one', '12" ống\t3', [['12" ống', '3']]],
    ['a quote that is never closed', '"abc\td', [['"abc', 'd']]],
    ['a quoted word with text behind it', '"Tốt" rồi\t1', [['"Tốt" rồi', '1']]],
    ['a blank line between', 'a\n\nb', [['a'], [''], ['b']]],
    ['the line breaks of an old Mac', 'a\rb', [['a'], ['b']]],
    ['nothing', '', []],
  ])('%s', (_what, text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it('gives back what was written, whatever the cells hold', () => {
    const cell = stringMatching(/^[a-zà-ỹ0-9 "\t\n,.%]{0,8}$/u);
    const table = integer({ min: 1, max: 4 }).chain((width) =>
      array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
    assert(
      property(table, (rows) => {
        // a last line that holds one blank cell cannot be told from a closing line break
        pre(!(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
        expect(parseTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});

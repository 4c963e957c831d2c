import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read as readBySheetJs, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { RETURN_SHEET } from '#shared/family/marker.ts';
import { addressOf } from '#shared/workbook/address.ts';
import type { Sheet } from '#shared/workbook/sheet.ts';
import { findingAt, marked, opened, quirkFiles } from '../helpers/marked.ts';
import { convertByLibreOffice, emptyFolder, hasLibreOffice, hasOpenpyxl, runPython } from '../helpers/second.ts';

/** Files of every writer and structure; LibreOffice takes two seconds for each. */
const kinds =
  'strict-ooxml comment-absolute threaded gnumeric libreoffice inline protected macro external merged-value-cells-a fraction-became hidden-sheet own-row'.split(
    ' ',
  );
const files = quirkFiles().filter((file) => kinds.some((kind) => file.name.startsWith(kind)));
if (files.length === 0) console.log('skipped: there is no ../shared/returns beside the repository');

const cases = files.map((file) => {
  const sheet = opened(file.bytes).sheets.find((one) => one.state === 'visible' && one.cells.length > 0);
  const places = ['D17', 'E20', 'B300'].map((cell) => `${sheet?.name}!${cell}`);
  const copy = marked(
    file.bytes,
    places.map((at) => findingAt(at, `Ô ${at}: cần sửa`)),
  );
  return [file.name, { file, places, copy }] as const;
});

describe.skipIf(files.length === 0)('the returned files opened here', () => {
  it.each(kinds)('have one that begins with %s', (kind) => {
    expect(files.filter((file) => file.name.startsWith(kind))).not.toEqual([]);
  });
});

describe.skipIf(!hasLibreOffice || files.length === 0)('a return copy in LibreOffice', () => {
  it.each(cases)(
    '%s: opens with its marks in place and the values of the original',
    { timeout: 120_000 },
    async (_, one) => {
      const [before, after] = [await saved(one.file.bytes), await saved(one.copy)];
      expect(after.sheets[0]?.name).toBe(RETURN_SHEET);
      expect(after.sheets.slice(1).map(values)).toEqual(before.sheets.map(values));
      expect(after.sheets.slice(1).map((sheet) => [sheet.name, sheet.state])).toEqual(
        before.sheets.map((sheet) => [sheet.name, sheet.state]),
      );
      const notes = new Map<string, string>(
        after.sheets.flatMap((sheet) =>
          sheet.comments.map((note) => [`${sheet.name}!${addressOf(note)}`, note.text] as const),
        ),
      );
      for (const at of one.places) {
        expect(notes.get(at), at).toContain(`Ô ${at}: cần sửa`);
        expect(after.fillAt(at), at).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
      }
    },
  );
});

describe.skipIf(!hasOpenpyxl || files.length === 0)('a return copy in openpyxl', () => {
  // openpyxl finds no sheet in the strict form of the format
  it.each(cases.filter(([name]) => name !== 'strict-ooxml.xlsx'))(
    '%s: has fills and comments, and the values and settings of the original',
    async (_, one) => {
      const folder = emptyFolder();
      const [before, after] = [path.join(folder, 'a.xlsx'), path.join(folder, 'b.xlsx')];
      writeFileSync(before, one.file.bytes);
      writeFileSync(after, one.copy);
      const seen = await runPython(script, after, { before, places: one.places });
      expect(seen).toEqual({
        different: [],
        fills: one.places.map(() => 'FFFFC7CE'),
        comments: one.places.map((at) => `Phiếu trả lại:\nÔ ${at}: cần sửa`),
        settings: true,
      });
    },
  );
});

type Saved = { readonly sheets: readonly Sheet[]; readonly fillAt: (at: string) => unknown };

/** A workbook as LibreOffice saves it after opening it. */
async function saved(bytes: Uint8Array): Promise<Saved> {
  const file = path.join(emptyFolder(), 'a.xlsx');
  writeFileSync(file, bytes);
  const [out] = await convertByLibreOffice(file, 'xlsx:Calc MS Excel 2007 XML');
  if (out === undefined) throw new Error('LibreOffice saved nothing');
  const again = readFileSync(out);
  const styled = readBySheetJs(again, { cellStyles: true });
  return {
    sheets: opened(again).sheets,
    fillAt: (at) => {
      const mark = at.lastIndexOf('!');
      // `as`: SheetJS types the cells of a sheet as anything
      const cell = styled.Sheets[at.slice(0, mark)]?.[at.slice(mark + 1)] as CellObject | undefined;
      return cell?.s;
    },
  };
}

function values(sheet: Sheet): unknown {
  return {
    name: sheet.name,
    cells: sheet.cells.map(({ row, column, content, shown }) => ({ row, column, content, shown })),
  };
}

const script = `
import sys, json, warnings, openpyxl
warnings.simplefilter('ignore')
order = json.loads(sys.argv[2])
before, after = openpyxl.load_workbook(order['before']), openpyxl.load_workbook(sys.argv[1])
different = []
for sheet in before.worksheets:
    other = after[sheet.title]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value != other.cell(cell.row, cell.column).value: different.append(sheet.title + '!' + cell.coordinate)
cells = [after[at.rsplit('!', 1)[0]][at.rsplit('!', 1)[1]] for at in order['places']]
def settings(book):
    return [[s.title, s.sheet_state, s.protection.sheet, str(s.print_area), str(s.print_title_rows), s.page_setup.orientation,
             sorted(str(m) for m in s.merged_cells.ranges), len(s.data_validations.dataValidation), str(s.auto_filter.ref),
             sorted((k, d.width, d.hidden) for k, d in s.column_dimensions.items())] for s in book.worksheets]
print(json.dumps({
  'different': different,
  'fills': [c.fill.start_color.rgb for c in cells],
  'comments': [c.comment and c.comment.text for c in cells],
  'settings': settings(before) == settings(after)[1:],
}))`;

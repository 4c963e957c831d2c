import { read as readBySheetJs, type CellObject } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { markCopy } from '#electron/excel/mark-copy.ts';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { RETURN_SHEET } from '#shared/family/marker.ts';
import { markFills, toldFindings } from '#shared/layout/return-sheet.ts';
import { addressOf } from '#shared/workbook/address.ts';
import type { Sheet, Workbook } from '#shared/workbook/sheet.ts';
import { findingAt, findingsOf, marked, opened, orderOf, packedEntries, quirkFiles } from '../../helpers/marked.ts';

const files = quirkFiles();
const readable = files.filter((file) => {
  const opened = openWorkbook(file.bytes, file.name);
  return opened.ok && opened.workbook.format === 'xlsx';
});
/** files whose parts are unlike the others' */
const odd =
  /^(?:strict|comment|threaded|gnumeric|libreoffice|inline|protected|macro|external|hidden|sheet-named|table-|stray-space|defined-name|own-row|rich|lead-cell|1904|tcvn3)|PL3/;
if (readable.length === 0) console.log('skipped: there is no ../shared/returns beside the repository');

describe.skipIf(readable.length === 0)('the return copy of a returned file', () => {
  it.each(readable.filter((file) => file.isDoubtful).map((file) => [file.name, file] as const))(
    '%s: has its findings at their cells and everything else as it was',
    (_, file) => {
      const findings = findingsOf(file);
      const places = toldFindings(findings).flatMap(({ at, severity }) => (at && severity !== 'info' ? [at] : []));
      const copy = marked(file.bytes, findings);
      const [before, after] = [opened(file.bytes), opened(copy)];
      expect(after.sheets[0]?.name).toBe(RETURN_SHEET);
      expect(withoutMarks(after)).toEqual(withoutMarks(before));
      expect(untouched(file.bytes, copy)).toEqual([]);
      for (const at of places) expect(commentTexts(after).get(firstOfMerge(after, at))).toContain('Phiếu trả lại:');
    },
  );

  it.each(readable.filter((file) => odd.test(file.name)).map((file) => [file.name, file] as const))(
    '%s: can be marked anywhere, also in cells and rows that it does not hold',
    (_, file) => {
      const before = opened(file.bytes);
      const sheet = before.sheets.find((one) => one.state === 'visible' && one.cells.length > 0);
      if (!sheet) throw new Error('no sheet with cells is seen');
      const places = anyPlaces(sheet).map((place) => `${sheet.name}!${addressOf(place)}`);
      const findings = places.map((at) => findingAt(at, `Ô ${at}: lỗi`, at.endsWith('300') ? 'warning' : 'error'));
      const copy = marked(file.bytes, findings);
      const after = opened(copy);
      expect(withoutMarks(after)).toEqual(withoutMarks(before));
      const book = readBySheetJs(copy, { cellStyles: true });
      expect(book.SheetNames).toEqual([RETURN_SHEET, ...before.sheets.map((one) => one.name)]);
      for (const { at, message, severity } of findings) {
        const place = firstOfMerge(after, at ?? '');
        // `as`: SheetJS types the cells of a sheet as anything
        const cell = book.Sheets[sheet.name]?.[place.slice(place.lastIndexOf('!') + 1)] as CellObject | undefined;
        expect(cell?.s, place).toMatchObject({ fgColor: { rgb: markFills[severity].slice(2) } });
        if (threaded(file.name, place)) continue;
        expect(commentTexts(after).get(place), place).toContain(message);
        // SheetJS finds no comments in the strict form of the format
        if (file.name !== 'strict-ooxml.xlsx') expect(cell?.c?.map((one) => one.t).join(), place).toContain(message);
      }
    },
  );

  it('is the same bytes each time', () => {
    const [file] = readable;
    if (!file) throw new Error('no file can be marked');
    const findings = [findingAt('PL!D17')];
    expect(marked(file.bytes, findings).equals(marked(file.bytes, findings))).toBe(true);
  });

  it.each(files.filter((file) => !readable.includes(file)).map((file) => [file.name, file] as const))(
    '%s: cannot be marked, which is said',
    (_, file) => {
      expect(markCopy(file.bytes, orderOf([])).ok).toBe(false);
    },
  );
});

/** A thread's text is left as it is: such a cell is only filled. */
function threaded(name: string, place: string): boolean {
  return name === 'threaded-comments.xlsx' && place === 'PL!D33';
}

/** First, last and middle cells that are there, blanks between and around them, and a cell far below. */
function anyPlaces({ cells }: Sheet): { row: number; column: number }[] {
  const [first, last] = [cells[0], cells.at(-1)];
  const middle = cells[Math.floor(cells.length / 2)];
  const taken = new Set(cells.map((cell) => addressOf(cell)));
  const near = cells.slice(0, 60).map(({ row, column }) => ({ row, column: column + 1 }));
  const blank = near.filter((place) => !taken.has(addressOf(place))).slice(0, 3);
  return [
    first,
    middle,
    last,
    ...blank,
    { row: 300, column: 2 },
    { row: 300, column: 1 },
    { row: 7, column: 30 },
  ].flatMap((one) => (one ? [{ row: one.row, column: one.column }] : []));
}

function firstOfMerge(workbook: Workbook, at: string): string {
  const mark = at.lastIndexOf('!');
  const sheet = workbook.sheets.find((one) => one.name === at.slice(0, mark));
  const area = sheet?.merges.find(({ top, left, bottom, right }) => {
    for (let row = top; row <= bottom && row < top + 200; row++)
      for (let column = left; column <= right && column < left + 200; column++)
        if (at.slice(mark + 1) === addressOf({ row, column })) return true;
    return false;
  });
  return area ? `${at.slice(0, mark)}!${addressOf({ row: area.top, column: area.left })}` : at;
}

function commentTexts(workbook: Workbook): Map<string, string> {
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      sheet.comments.map((one) => [`${sheet.name}!${addressOf(one)}`, one.text] as const),
    ),
  );
}

/** The sender's sheets without what a return copy adds: its sheet, its comments; a fill can only make hidden text be seen. */
function withoutMarks(workbook: Workbook): unknown {
  const sheets = workbook.sheets.filter((sheet) => sheet.name !== RETURN_SHEET);
  return {
    names: workbook.names,
    date1904: workbook.date1904,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ invisible: _seen, ...cell }) => cell),
      comments: sheet.comments.flatMap((one) => {
        const text = one.text.split(/\n?Phiếu trả lại:/)[0] ?? '';
        return text === '' ? [] : [{ ...one, text }];
      }),
    })),
  };
}

/** Parts of the original that do not stand in the copy with the very same packed bytes, without those that marking must change. */
function untouched(before: Buffer, after: Buffer): string[] {
  const copied = packedEntries(after);
  return packedEntries(before).flatMap((entry, i) => {
    const same = copied[i]?.name === entry.name && copied[i]?.packed === entry.packed;
    const mayChange = /^\[Content_Types\]|workbook\.xml|styles\.xml|worksheets\/|omments?\d*\.xml$|\.vml$/.test(
      entry.name,
    );
    return same || (mayChange && copied[i]?.name === entry.name) ? [] : [entry.name];
  });
}

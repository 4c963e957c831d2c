import { addressOf } from '#shared/workbook/address.ts';
import type { CellContent, Workbook } from '#shared/workbook/sheet.ts';

/**
 * `Sheet!A1` → its value; formulas only as being there, because LibreOffice calculates those of an old file again. Merges, hidden
 * rows and columns, notes and the sheet's state beside them.
 */
export function factsOf({ sheets }: Workbook): Map<string, string> {
  const facts = new Map<string, string>();
  for (const sheet of sheets) {
    facts.set(sheet.name, sheet.state === 'visible' ? 'visible' : 'hidden');
    const merges = sheet.merges.map((area) => `${area.top} ${area.left} ${area.bottom} ${area.right}`);
    facts.set(`${sheet.name} merges`, merges.sort().join(', '));
    facts.set(`${sheet.name} hidden`, JSON.stringify(sheet.hiddenRows));
    for (const { content, percent, formula, ...place } of sheet.cells)
      facts.set(
        `${sheet.name}!${addressOf(place)}`,
        formula === undefined ? `${valueText(content)}${percent ? ' %' : ''}` : 'formula',
      );
  }
  return facts;
}

/** As factsOf, and all else that a cell says: how it is shown, whether it can be seen, notes, hidden columns, names. */
export function allFactsOf(workbook: Workbook): Map<string, string> {
  const facts = factsOf(workbook);
  for (const sheet of workbook.sheets) {
    facts.set(`${sheet.name} hidden columns`, JSON.stringify(sheet.hiddenColumns));
    const notes = sheet.comments.map((one) => `${addressOf(one)} ${one.text}`);
    facts.set(`${sheet.name} notes`, notes.sort().join(' | '));
    for (const cell of sheet.cells) {
      const seen = `${cell.invisible ? ' invisible' : ''}${cell.struck ? ' struck' : ''}`;
      // white space at the ends says nothing, and programs keep it as they like
      facts.set(`${sheet.name}!${addressOf(cell)} shown`, `${cell.shown.trim()}${seen}`);
    }
  }
  for (const { name, reference } of workbook.names) facts.set(`name ${name}`, reference);
  return facts;
}

/** Where two workbooks differ, a line a fact: ours | theirs. */
export function differentFacts(ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((at) =>
    isSame(ours.get(at), theirs.get(at)) ? [] : [`${at}: ${ours.get(at)} | ${theirs.get(at)}`],
  );
}

function valueText(content: CellContent): string {
  switch (content.kind) {
    case 'number':
      return `number ${content.number}`;
    case 'text':
      return JSON.stringify({ ...content, text: content.text.trim() });
    case 'date':
      return `date ${content.iso}`;
    default:
      return JSON.stringify(content);
  }
}

/** LibreOffice writes 15 digits of a number. */
function isSame(ours: string | undefined, theirs: string | undefined): boolean {
  if (!ours?.startsWith('number ') || !theirs?.startsWith('number ')) return ours === theirs;
  const [a, b] = [ours, theirs].map((text) => Number(text.split(' ')[1]));
  return Math.abs((a ?? 0) - (b ?? 0)) <= Math.abs(a ?? 0) * 1e-14 && ours.endsWith('%') === theirs.endsWith('%');
}

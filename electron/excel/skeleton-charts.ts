import type { Edit } from './mark-edits.ts';
import type { MarkedPackage } from './mark-package.ts';
import { movedFormula, type Moved } from './skeleton-references.ts';
import { xmlText } from './write-xml.ts';
import { decodeEntities } from './xml-entities.ts';

/** The charts of all sheets, old kinds and new. */
export function chartParts(file: MarkedPackage): readonly string[] {
  return file.zip.names.filter((name) => /(?:^|\/)charts\/chart(?:ex)?\d*\.xml$/.test(name));
}

/**
 * A chart's references into the sheet. The values that it remembers of cells that moved go away with them: every program takes them
 * from the cells again.
 */
export function chartEdits(text: string, sheet: string, moved: readonly Moved[]): readonly Edit[] {
  const references =
    /(<(\w+:)?f(?:\s[^>]*)?>)([^<]*)(<\/\2?f>)(\s*<\2?(num|str|multiLvlStr)Cache>.*?<\/\2?\6Cache>)?/gs;
  return [...text.matchAll(references)].flatMap(({ index, 0: whole, 1: open = '', 3: formula = '', 4: close = '' }) => {
    const was = decodeEntities(formula) ?? formula;
    const is = movedFormula(was, sheet, moved, false);
    return is === was ? [] : [{ from: index, to: index + whole.length, text: open + xmlText(is) + close }];
  });
}

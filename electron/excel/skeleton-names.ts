import type { Edit } from './mark-edits.ts';
import { outlineXml } from './mark-xml.ts';
import { spreadsheet } from './namespaces.ts';
import { movedFormula, type Moved } from './skeleton-references.ts';
import { xmlText } from './write-xml.ts';
import { decodeEntities } from './xml-entities.ts';

/** Defined names that point into the sheet: print area and title rows among them. `text` is the workbook part. */
export function nameEdits(text: string, sheet: string, moved: readonly Moved[]): readonly Edit[] {
  const names = outlineXml(text, spreadsheet).children.find((one) => one.local === 'definedNames');
  return (names?.children ?? []).flatMap((one): readonly Edit[] => {
    const was = decodeEntities(text.slice(one.openEnd, one.innerEnd)) ?? '';
    const is = movedFormula(was, sheet, moved, false);
    return is === was ? [] : [{ from: one.openEnd, to: one.innerEnd, text: xmlText(is) }];
  });
}

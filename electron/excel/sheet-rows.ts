import { placeOf } from '#shared/workbook/address.ts';
import { attributeOf } from './mark-edits.ts';
import type { XmlPlace } from './mark-xml.ts';

/** A row of a sheet part with its cells, numbers given or counted. */
export type SheetRow = {
  readonly place: XmlPlace;
  readonly number: number;
  readonly cells: readonly { readonly place: XmlPlace; readonly column: number }[];
};

/** The rows of a worksheet part from top to bottom. */
export function numberedRows(text: string, root: XmlPlace): readonly SheetRow[] {
  let number = 0;
  const data = root.children.find((one) => one.local === 'sheetData');
  return (data?.children ?? [])
    .filter((one) => one.local === 'row')
    .map((place) => {
      number = Number(attributeOf(text, place, 'r')) || number + 1;
      let column = 0;
      const cells = place.children
        .filter((one) => one.local === 'c')
        .map((cell) => {
          column = placeOf(attributeOf(text, cell, 'r') ?? '')?.column ?? column + 1;
          return { place: cell, column };
        });
      return { place, number, cells };
    });
}

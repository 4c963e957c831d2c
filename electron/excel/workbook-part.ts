import type { DefinedName, SheetState } from '#shared/workbook/sheet.ts';
import { spreadsheet } from './namespaces.ts';
import { relationshipIdOf } from './relationships.ts';
import { isOn, unescapeText } from './rich-text.ts';
import { readXml } from './xml.ts';

export type SheetEntry = {
  readonly name: string;
  readonly state: SheetState;
  readonly relationship: string | undefined;
};

export type WorkbookPart = {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
};

/** Reads the workbook part: its sheets in order, the day count, and the defined names as text (none is ever followed or expanded). */
export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  let date1904 = false;
  const sheets: SheetEntry[] = [];
  const names: { name: string; sheetIndex: number | null; reference: string }[] = [];
  let inName = false;
  readXml(
    bytes,
    { where: `Phần ${part}`, namespaces: spreadsheet, roots: ['workbook'] },
    {
      open(local, attributes, resolve) {
        if (local === 'workbookPr')
          date1904 = attributes.get('date1904') !== undefined && isOn(attributes.get('date1904'));
        else if (local === 'sheet')
          sheets.push({
            name: unescapeText(attributes.get('name') ?? ''),
            state: stateOf(attributes.get('state')),
            relationship: relationshipIdOf(attributes, resolve),
          });
        else if (local === 'definedName') {
          const sheetId = attributes.get('localSheetId');
          names.push({
            name: attributes.get('name') ?? '',
            sheetIndex: sheetId === undefined ? null : Number(sheetId),
            reference: '',
          });
          inName = true;
        }
      },
      close(local) {
        if (local === 'definedName') inName = false;
      },
      text(text) {
        const name = names.at(-1);
        if (inName && name) name.reference += text;
      },
    },
  );
  return {
    date1904,
    sheets,
    names: names.map(({ name, sheetIndex, reference }) => {
      const sheet = sheetIndex === null ? undefined : sheets[sheetIndex]?.name;
      return { name, reference: unescapeText(reference), ...(sheet === undefined ? {} : { sheet }) };
    }),
  };
}

function stateOf(state: string | undefined): SheetState {
  switch (state) {
    case 'hidden':
      return 'hidden';
    case 'veryHidden':
      return 'very-hidden';
    default:
      return 'visible';
  }
}

import type { StylePlan } from './sheet-plan.ts';

/** Texts outside the table. */
export const centred: StylePlan = { size: 13, horizontal: 'center', vertical: 'middle', wrap: true };
export const centredBold: StylePlan = { ...centred, bold: true };
export const centredItalic: StylePlan = { ...centred, italic: true };
export const leftText: StylePlan = { size: 11, horizontal: 'left', vertical: 'top', wrap: true };

/** The cells of a table at one size; made once for a sheet, so that cells share their styles. */
export type TableStyles = {
  readonly header: StylePlan;
  readonly text: StylePlan;
  readonly textBold: StylePlan;
  readonly textItalic: StylePlan;
  readonly centre: StylePlan;
  readonly centreBold: StylePlan;
};

export function tableStyles(size: number): TableStyles {
  const cell: StylePlan = { size, border: 'thin', vertical: 'middle', wrap: true };
  const text: StylePlan = { ...cell, horizontal: 'left' };
  const centre: StylePlan = { ...cell, horizontal: 'center' };
  return {
    header: { ...centre, bold: true },
    text,
    textBold: { ...text, bold: true },
    textItalic: { ...text, italic: true },
    centre,
    centreBold: { ...centre, bold: true },
  };
}

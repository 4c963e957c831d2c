import type { StylePlan } from './sheet-plan.ts';

const cell: StylePlan = { size: 12, border: 'thin', vertical: 'middle', wrap: true };

/** What a form's cells look like: yellow is to be filled, grey is printed by us, white is the document's own. */
export const formStyles = {
  header: { ...cell, horizontal: 'center', bold: true },
  text: { ...cell, horizontal: 'left' },
  textBold: { ...cell, horizontal: 'left', bold: true },
  textItalic: { ...cell, horizontal: 'left', italic: true },
  centre: { ...cell, horizontal: 'center' },
  centreBold: { ...cell, horizontal: 'center', bold: true },
  known: { ...cell, horizontal: 'center', fill: 'FFEDEDED' },
  /** typed as text: 5/12 is no date then, and 46,5 means the same in every language of Excel */
  input: { ...cell, horizontal: 'center', fill: 'FFFFF8DC', open: true, format: '@' },
  /** shows a formula, which a text format would switch off */
  computed: { ...cell, horizontal: 'center', fill: 'FFFFF8DC', open: true },
  inputText: { ...cell, horizontal: 'left', fill: 'FFFFF8DC', open: true, format: '@' },
  inputNumber: { ...cell, horizontal: 'center', fill: 'FFFFF8DC', open: true, format: '0' },
  answer: { ...cell, size: 13, horizontal: 'left', vertical: 'top', fill: 'FFFFF8DC', open: true, format: '@' },
  helperHeader: { ...cell, size: 10, horizontal: 'center', italic: true, fill: 'FFE2EFDA' },
  guide: { size: 11, horizontal: 'left', vertical: 'middle', wrap: true, italic: true },
} as const satisfies Readonly<Record<string, StylePlan>>;

/** a value that cannot be right */
export const WRONG_FILL = 'FFFFC7CE';

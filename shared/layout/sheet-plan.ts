import type { Area } from '../workbook/address.ts';

/** A workbook to be written, as plain data: what the page looks like is decided here, not in the writing library. */
export type WorkbookPlan = {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly { readonly name: string; readonly reference: string }[];
};

export type SheetPlan = {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  /** widths in characters of the body font, by column from 1 */
  readonly widths: readonly number[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
  readonly page: PagePlan;
  /** rows and columns that stay in sight */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** cells not marked `open` cannot be changed (no password: it is a guard against slips, not a secret) */
  readonly protected: boolean;
  readonly validations: readonly ValidationPlan[];
};

export type RowPlan = {
  readonly row: number;
  /** points; absent: as the program chooses */
  readonly height?: number;
  readonly cells: readonly CellPlan[];
};

export type CellPlan = {
  readonly column: number;
  readonly content: ContentPlan;
  readonly style: StylePlan;
};

/** A text is always a text, whatever it begins with. A formula always carries the result it has now. */
export type ContentPlan =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format?: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string | number }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type StylePlan = {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: 'thin' | 'bottom-only';
  /** ARGB without "#", for marks on screen; official tables have none */
  readonly fill?: string;
  readonly color?: string;
  readonly indent?: number;
  /** may be changed on a protected sheet */
  readonly open?: boolean;
};

export type ValidationPlan = {
  readonly area: Area;
  readonly hint?: { readonly title: string; readonly text: string };
  /** a drop-down; the user may type something else where `strict` is false */
  readonly choices?: readonly string[];
  readonly strict: boolean;
};

export type PagePlan = {
  readonly landscape: boolean;
  /** millimetres */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** rows repeated on every page */
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly printArea?: Area;
  readonly fitToWidth: boolean;
  /** page number centred in the top margin, not on page 1 */
  readonly pageNumbers: boolean;
  readonly draft: boolean;
};

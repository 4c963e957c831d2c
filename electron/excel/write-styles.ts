import type { Border, Borders, Fill, Style } from 'exceljs';
import type { MarkPlan, StylePlan } from '#shared/layout/sheet-plan.ts';
import { FONT } from './page-measures.ts';

/** ExcelJS's style for a planned one; `format` is the number format where it is not the style's own. */
export type Styles = (style: StylePlan, format?: string) => Partial<Style>;

/**
 * Cells that share a planned style share one object of ExcelJS: that knows it again by its identity, which makes 31,000 cells
 * quick.
 */
export function makeStyles(): Styles {
  const known = new Map<StylePlan, Map<string | undefined, Partial<Style>>>();
  return (plan, format = plan.format) => {
    const byFormat = known.get(plan) ?? new Map<string | undefined, Partial<Style>>();
    known.set(plan, byFormat);
    const style = byFormat.get(format) ?? styleOf(plan, format);
    byFormat.set(format, style);
    return style;
  };
}

/** The style that a conditional mark lays over its cells. */
export function markStyle({ fill, color }: MarkPlan): Partial<Style> {
  // Excel takes the colour of a plain fill from the background here, not from the foreground as in a cell
  const solid: Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } };
  return color === undefined ? { fill: solid } : { fill: solid, font: { color: { argb: color } } };
}

function styleOf(plan: StylePlan, format: string | undefined): Partial<Style> {
  return {
    font: {
      name: FONT,
      family: ROMAN,
      size: plan.size,
      color: { argb: plan.color ?? 'FF000000' },
      bold: plan.bold ?? false,
      italic: plan.italic ?? false,
      underline: plan.underline ?? false,
    },
    alignment: {
      vertical: plan.vertical ?? 'middle',
      wrapText: plan.wrap ?? false,
      indent: plan.indent ?? 0,
      ...(plan.horizontal && { horizontal: plan.horizontal }),
    },
    ...(format !== undefined && { numFmt: format }),
    ...(plan.border && { border: bordersOf(plan.border) }),
    ...(plan.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: plan.fill } } }),
    ...(plan.open && { protection: { locked: false } }),
  };
}

const ROMAN = 1;

function bordersOf(border: NonNullable<StylePlan['border']>): Partial<Borders> {
  const line: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
  return border === 'thin' ? { left: line, right: line, top: line, bottom: line } : { bottom: line };
}

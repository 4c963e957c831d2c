import type { StylePlan } from '#shared/layout/sheet-plan.ts';
import { FONT } from './page-measures.ts';
import { element } from './write-xml.ts';

/** Collects the styles that an added sheet uses, each once, and gives the number by which a cell names its style. */
export type StyleTable = {
  /** number of a cell's style; `format` is the number format, General where absent */
  readonly of: (style: StylePlan, format?: string) => number;
  /** number of an item given as XML */
  readonly put: (list: 'fills' | 'cellXfs', xml: string) => number;
  /** what is added to each list, as XML */
  readonly added: () => StyleLists;
};

/** The lists of a styles part to which cell styles refer, or how many each holds. */
export type StyleLists<T = readonly string[]> = {
  readonly numFmts: T;
  readonly fonts: T;
  readonly fills: T;
  readonly borders: T;
  readonly cellXfs: T;
};

/** A table that goes on `behind` the lists of a styles part, of which it is told the lengths (of numFmts the first free number). */
export function makeStyleTable(behind: StyleLists<number>): StyleTable {
  const fonts = makeList(behind.fonts);
  const fills = makeList(behind.fills);
  const borders = makeList(behind.borders);
  const formats = makeList(behind.numFmts);
  const cells = makeList(behind.cellXfs);
  const known = new Map<StylePlan, Map<string | undefined, number>>();

  const formatNumber = (format: string | undefined) =>
    format === undefined ? 0 : (builtInFormats[format] ?? formats.of(format));

  function add(style: StylePlan, format: string | undefined): number {
    return cells.of(
      cellXml(style, {
        numFmtId: formatNumber(format),
        fontId: fonts.of(fontXml(style)),
        fillId: fills.of(fillXml(style.fill)),
        borderId: borders.of(borderXml(style.border)),
      }),
    );
  }

  return {
    of(style, format = style.format) {
      // most cells share their style object, so its identity is asked first
      const byFormat = known.get(style) ?? new Map<string | undefined, number>();
      known.set(style, byFormat);
      const number = byFormat.get(format) ?? add(style, format);
      byFormat.set(format, number);
      return number;
    },
    put: (name, xml) => (name === 'fills' ? fills : cells).of(xml),
    added: () => ({
      numFmts: formats.items.map((format) => ownFormatXml(format, formats.of(format))),
      fonts: fonts.items,
      fills: fills.items,
      borders: borders.items,
      cellXfs: cells.items,
    }),
  };
}

/** The formats that have fixed numbers and that we use; others get numbers of their own. */
const builtInFormats: Readonly<Record<string, number | undefined>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};

/** A list in which each text stands once; `of` gives its place, counted on from `from`. */
function makeList(from: number): { readonly items: string[]; readonly of: (item: string) => number } {
  const items: string[] = [];
  const places = new Map<string, number>();
  return {
    items,
    of(item) {
      const place = places.get(item) ?? from + items.push(item) - 1;
      places.set(item, place);
      return place;
    },
  };
}

function ownFormatXml(format: string, number: number): string {
  return element('numFmt', { numFmtId: number, formatCode: format });
}

function fontXml({ size, bold, italic, underline, color }: StylePlan): string {
  const parts = [
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    underline ? '<u/>' : '',
    element('sz', { val: size }),
    element('color', { rgb: color ?? 'FF000000' }),
    element('name', { val: FONT }),
    '<family val="1"/>',
  ];
  return `<font>${parts.join('')}</font>`;
}

/** A fill of one colour (ARGB without "#"), or none. */
export function fillXml(color: string | undefined): string {
  if (color === undefined) return '<fill><patternFill patternType="none"/></fill>';
  const inside = element('fgColor', { rgb: color }) + '<bgColor indexed="64"/>';
  return `<fill>${element('patternFill', { patternType: 'solid' }, inside)}</fill>`;
}

function borderXml(border: StylePlan['border']): string {
  const side = (name: string, drawn: boolean) =>
    drawn ? element(name, { style: 'thin' }, '<color auto="1"/>') : `<${name}/>`;
  const all = border === 'thin';
  const sides = ['left', 'right', 'top'].map((name) => side(name, all));
  return `<border>${sides.join('')}${side('bottom', border !== undefined)}<diagonal/></border>`;
}

function cellXml(style: StylePlan, numbers: Readonly<Record<string, number>>): string {
  const vertical = style.vertical === 'middle' || style.vertical === undefined ? 'center' : style.vertical;
  const alignment = element('alignment', {
    horizontal: style.horizontal,
    vertical,
    wrapText: style.wrap ? 1 : undefined,
    indent: style.indent,
  });
  const protection = style.open ? '<protection locked="0"/>' : '';
  const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 };
  return element(
    'xf',
    { ...numbers, xfId: 0, ...applied, applyProtection: style.open ? 1 : undefined },
    alignment + protection,
  );
}

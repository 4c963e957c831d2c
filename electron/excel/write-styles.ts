import type { MarkPlan, StylePlan } from '#shared/layout/sheet-plan.ts';
import { element, SHEET_NS, XML_HEAD } from './write-xml.ts';

/** Collects the styles a workbook uses, each once, and gives the number by which a cell names its style. */
export type StyleTable = {
  /** number of a cell's style; `format` is the number format, General where absent */
  readonly of: (style: StylePlan, format?: string) => number;
  /** number of a conditional mark's style */
  readonly ofMark: (mark: MarkPlan) => number;
  /** xl/styles.xml, to be asked for when all sheets are written */
  readonly xml: () => string;
  /** number of an item given as XML */
  readonly put: (list: 'fills' | 'cellXfs', xml: string) => number;
  /** what a table that goes on behind another adds to each of its lists, as XML */
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

export const FONT = 'Times New Roman';
/** The Normal style's size: column widths count its digits. */
export const BODY_SIZE = 12;

/**
 * An empty table; style 0 is Normal: Times New Roman 12. Or one that goes on `behind` the lists of a styles part that is there,
 * of which it is told the lengths (of numFmts the first free number).
 */
export function makeStyleTable(behind?: StyleLists<number>): StyleTable {
  const list = (first: readonly string[], length: number | undefined) => makeList(behind ? [] : first, length);
  const fonts = list([fontXml({ size: BODY_SIZE })], behind?.fonts);
  const fills = list([fillXml(undefined), '<fill><patternFill patternType="gray125"/></fill>'], behind?.fills);
  const borders = list([borderXml(undefined)], behind?.borders);
  const formats = makeList([], behind?.numFmts ?? FIRST_OWN_FORMAT);
  const marks = makeList([]);
  const cells = list([element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })], behind?.cellXfs);
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
    ofMark: (mark) => marks.of(markXml(mark)),
    put: (name, xml) => (name === 'fills' ? fills : cells).of(xml),
    added: () => ({
      numFmts: formats.items.map((format) => ownFormatXml(format, formats.of(format))),
      fonts: fonts.items,
      fills: fills.items,
      borders: borders.items,
      cellXfs: cells.items,
    }),
    xml: () =>
      XML_HEAD +
      element(
        'styleSheet',
        { xmlns: SHEET_NS },
        [
          formats.items.length === 0
            ? ''
            : listXml(
                'numFmts',
                formats.items.map((format) => ownFormatXml(format, formats.of(format))),
              ),
          listXml('fonts', fonts.items),
          listXml('fills', fills.items),
          listXml('borders', borders.items),
          listXml('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
          listXml('cellXfs', cells.items),
          listXml('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
          listXml('dxfs', marks.items),
        ].join(''),
      ),
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
const FIRST_OWN_FORMAT = 164;

/** A list in which each text stands once; `of` gives its place, counted on from `from`. */
function makeList(
  first: readonly string[],
  from = 0,
): { readonly items: string[]; readonly of: (item: string) => number } {
  const items = [...first];
  const places = new Map(items.map((item, i) => [item, from + i]));
  return {
    items,
    of(item) {
      const place = places.get(item) ?? from + items.push(item) - 1;
      places.set(item, place);
      return place;
    },
  };
}

function listXml(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, items.join(''));
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

function markXml({ fill, color }: MarkPlan): string {
  const font = color === undefined ? '' : `<font>${element('color', { rgb: color })}</font>`;
  return `<dxf>${font}<fill><patternFill patternType="solid">${element('bgColor', { rgb: fill })}</patternFill></fill></dxf>`;
}

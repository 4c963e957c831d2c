import {
  appendInside,
  applyEdits,
  attributeOf,
  prefixOf,
  prependInside,
  setAttribute,
  withPrefix,
  type Edit,
} from './mark-edits.ts';
import { outlineXml, type XmlPlace } from './mark-xml.ts';
import { spreadsheet } from './namespaces.ts';
import { element } from './write-xml.ts';
import { fillXml, makeStyleTable, type StyleTable } from './added-styles.ts';

/** The sender's styles, and what is added behind them: nothing that is there changes its number. */
export type MarkStyles = {
  /** number of the style that is `base` with a fill (ARGB without "#"); null takes the fill away */
  readonly filled: (base: number, fill: string | null) => number;
  /** colour of a style's fill, where it is one plain colour given as ARGB */
  readonly fillOf: (style: number) => string | null;
  /** for the cells of an added sheet */
  readonly table: StyleTable;
  /** the edits that add all that was asked for */
  readonly edits: () => readonly Edit[];
};

/** Opens a styles part for adding to it. A list that it lacks is made, in its place among the others. */
export function openStyles(text: string): MarkStyles {
  const root = outlineXml(text, spreadsheet);
  const found = new Map(root.children.map((one) => [one.local, one]));
  const itemsOf = (list: string): readonly XmlPlace[] =>
    (found.get(list)?.children ?? []).filter((one) => one.local !== null);
  const length = (list: keyof typeof needed): number => Math.max(needed[list].length, itemsOf(list).length);
  const formats = itemsOf('numFmts').map((one) => Number(attributeOf(text, one, 'numFmtId')) || 0);
  const table = makeStyleTable({
    numFmts: Math.max(FIRST_OWN_FORMAT, ...formats.map((one) => one + 1)),
    fonts: length('fonts'),
    fills: length('fills'),
    borders: length('borders'),
    cellXfs: length('cellXfs'),
  });
  const xfs = itemsOf('cellXfs');
  return {
    filled(base, fill) {
      const xf = xfs[base] ?? xfs[0];
      const xml = xf ? text.slice(xf.from, xf.to) : needed.cellXfs[0];
      return table.put('cellXfs', withFill(xml, fill === null ? 0 : table.put('fills', fillXml(fill))));
    },
    fillOf(style) {
      const xf = xfs[style];
      const fill = xf && itemsOf('fills')[Number(attributeOf(text, xf, 'fillId'))];
      const color = fill?.children.find((one) => one.local === 'patternFill')?.children[0];
      return (color?.local === 'fgColor' && attributeOf(text, color, 'rgb')) || null;
    },
    table,
    edits: () => {
      const added = { ...table.added(), cellStyleXfs: [] };
      const items = order.map((list): readonly [List, readonly string[]] => {
        const missing = list === 'numFmts' ? [] : needed[list].slice(itemsOf(list).length);
        return [list, [...missing, ...added[list]]];
      });
      return listEdits(
        text,
        root,
        items.filter(([, xml]) => xml.length > 0),
      );
    },
  };
}

const FIRST_OWN_FORMAT = 164;

/** The lists that a cell's style refers to, in the order in which they stand. */
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type List = (typeof order)[number];

/** What each list holds at least: Excel takes the first two fills for "none" and "grey" whatever they are. */
const needed = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [fillXml(undefined), '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const;

function withFill(xml: string, fill: number): string {
  const end = xml.indexOf('>') + 1;
  const name = /^<([^\s/>]+)/.exec(xml)?.[1] ?? 'xf';
  const place = { name, local: 'xf', from: 0, openEnd: end, innerEnd: end, to: end, children: [] };
  return applyEdits(xml, [setAttribute(xml, place, 'fillId', fill), setAttribute(xml, place, 'applyFill', 1)]);
}

/** Adds items to lists; one that the part lacks is made behind those that come before it. */
function listEdits(text: string, root: XmlPlace, lists: readonly (readonly [List, readonly string[]])[]): Edit[] {
  const edits: Edit[] = [];
  const first: string[] = [];
  for (const [list, items] of lists) {
    const place = root.children.find((one) => one.local === list);
    if (place) {
      const count = place.children.filter((one) => one.local !== null).length + items.length;
      edits.push(setAttribute(text, place, 'count', count));
      edits.push(appendInside(text, place, withPrefix(items.join(''), prefixOf(root))));
      continue;
    }
    const whole = withPrefix(element(list, { count: items.length }, items.join('')), prefixOf(root));
    const earlier: readonly string[] = order.slice(0, order.indexOf(list));
    const before = root.children.findLast((one) => one.local !== null && earlier.includes(one.local));
    if (before) edits.push({ from: before.to, to: before.to, text: whole });
    else first.push(whole);
  }
  return first.length === 0 ? edits : [...edits, prependInside(text, root, first.join(''))];
}

import { areaOf } from '#shared/workbook/address.ts';
import { attributeOf, type Edit } from './mark-edits.ts';
import type { XmlPlace } from './mark-xml.ts';
import { movedAreas, movedFormula, relativeRows, type Moved } from './skeleton-references.ts';
import { xmlText } from './write-xml.ts';
import { decodeEntities } from './xml-entities.ts';

/**
 * Where the rules of a sheet hold, and what their formulas look at: validations, conditional formats, filters, links, ranges; those
 * that newer programs keep in the sheet's extensions too.
 */
export function ruleEdits(text: string, rules: XmlPlace, sheet: string, moved: readonly Moved[]): readonly Edit[] {
  return everyPlace(rules).flatMap((place): readonly Edit[] => {
    const areas = ['ref', 'sqref'].flatMap((name) =>
      editedAttribute(text, place, name, (was) => movedAreas(was, moved)),
    );
    const formulas = ['location', 'val'].flatMap((name) =>
      editedAttribute(text, place, name, (was) => movedFormula(was, sheet, moved, true)),
    );
    return [...areas, ...formulas, ...contentEdits(text, place, sheet, moved)];
  });
}

/**
 * Rules over a template row that compare with a row below, counted from their own: after the row became several nobody knows which row
 * each copy means. Gives where they hold.
 */
export function unsureRules(text: string, root: XmlPlace, moved: readonly Moved[]): readonly string[] {
  const rules = root.children.filter(
    (one) => one.local === 'conditionalFormatting' || one.local === 'dataValidations' || one.local === 'extLst',
  );
  return rules.flatMap(everyPlace).flatMap((place) => {
    const inner = place.children.find((one) => suffixOf(one) === 'sqref');
    const sqref = attributeOf(text, place, 'sqref') ?? (inner ? textOf(text, inner) : undefined);
    if (sqref === undefined) return [];
    const areas = sqref.split(' ').flatMap((one) => areaOf(one) ?? []);
    const top = Math.min(...areas.map((one) => one.top));
    const over = moved.filter(({ row }) => areas.some((one) => one.top <= row && row <= one.bottom));
    const below = everyPlace(place)
      .filter((one) => FORMULAS.has(suffixOf(one)))
      .flatMap((one) => relativeRows(textOf(text, one)));
    return over.length > 0 && below.some((row) => row > top) ? [sqref] : [];
  });
}

/** Small charts inside cells that stand in or look at rows from `first` on. */
export function hasSparklines(text: string, first: number): boolean {
  return [...text.matchAll(/<(?:\w+:)?sparkline>(.*?)<\/(?:\w+:)?sparkline>/gs)].some(([, inner = '']) =>
    [...inner.matchAll(/[A-Z]\$?(\d+)/g)].some(([, row]) => Number(row) >= first),
  );
}

/** Elements whose text is a formula, in the rules themselves (`formula1`) or in an extension (`xm:f`). */
const FORMULAS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'f']);

function contentEdits(text: string, place: XmlPlace, sheet: string, moved: readonly Moved[]): readonly Edit[] {
  if (place.children.length > 0) return [];
  const suffix = suffixOf(place);
  const was = textOf(text, place);
  const is =
    suffix === 'sqref' ? movedAreas(was, moved) : FORMULAS.has(suffix) ? movedFormula(was, sheet, moved, true) : was;
  return is === was ? [] : [{ from: place.openEnd, to: place.innerEnd, text: xmlText(is) }];
}

function editedAttribute(
  text: string,
  place: XmlPlace,
  name: string,
  change: (was: string) => string,
): readonly Edit[] {
  const tag = text.slice(place.from, place.openEnd);
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const [, head = '', double, single] = found ?? [];
  const written = double ?? single;
  if (!found || written === undefined) return [];
  const was = decodeEntities(written) ?? written;
  const is = change(was);
  if (is === was) return [];
  const from = place.from + found.index + head.length + 1;
  return [{ from, to: from + written.length, text: xmlText(is).replaceAll("'", '&apos;') }];
}

function everyPlace(place: XmlPlace): readonly XmlPlace[] {
  return [place, ...place.children.flatMap(everyPlace)];
}

function suffixOf({ name }: XmlPlace): string {
  return name.slice(name.indexOf(':') + 1);
}

function textOf(text: string, place: XmlPlace): string {
  const inner = text.slice(place.openEnd, place.innerEnd);
  return decodeEntities(inner) ?? inner;
}

import type { ConsolidatedCell } from '../consolidate/consolidation.ts';
import type { Table } from '../family/family.ts';
import type { UnitDirectory, UnitLevel } from '../family/unit.ts';
import type { Line } from './lines.ts';
import { leftText } from './styles.ts';

/** Gives marks while a table is drawn, in order of appearance, and its footnotes when it is done. */
export type Footnotes = {
  /** the mark behind a cell that not all units reported; "" where none is needed */
  readonly markOf: (cell: ConsolidatedCell) => string;
  readonly texts: () => readonly string[];
};

/** The document's own footnotes keep the marks that its labels print; coverage takes the free ones, one for each sentence. */
export function collectFootnotes(table: Table, directory: UnitDirectory, coverageNotes: boolean): Footnotes {
  const marks = new Map<string, string>();
  const printed = new Set(table.footnotes.map((one) => one.mark));
  let last = 0;
  const nextMark = () => {
    do last += 1;
    while (printed.has(superscript(last)));
    return superscript(last);
  };
  return {
    markOf(cell) {
      const sentence = coverageNotes ? coverageSentence(cell, directory) : null;
      if (sentence === null) return '';
      const mark = marks.get(sentence) ?? nextMark();
      marks.set(sentence, mark);
      return mark;
    },
    texts: () => [
      ...table.footnotes.map((one) => `${one.mark} ${one.text}`),
      ...[...marks].map(([sentence, mark]) => `${mark} ${sentence}`),
    ],
  };
}

/** Footnotes as lines below a table of `across` columns. */
export function footnoteLines(texts: readonly string[], across: number): readonly Line[] {
  if (texts.length === 0) return [];
  const lines = texts.map((text): Line => ({
    keep: true,
    cells: [{ column: 1, across, style: leftText, content: { kind: 'text', text } }],
  }));
  return [{ cells: [], height: 6, keep: true }, ...lines];
}

/** "Tổng hợp từ 8/10 huyện, thành phố; chưa có: UBND huyện A, UBND huyện B." Null for a cell that is whole or empty. */
function coverageSentence(cell: ConsolidatedCell, directory: UnitDirectory): string | null {
  const { reported, expected, missing } = cell.coverage;
  const computed = cell.sources.some((source) => source.part === 'component');
  if (cell.text === '' || !computed || reported >= expected) return null;
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  const levels = new Set(missing.map((id) => units.get(id)?.level));
  const [level] = levels;
  const noun = (levels.size === 1 && level && nounsOfLevel[level]) || 'đơn vị';
  const names = missing.slice(0, MOST_NAMES).map((id) => units.get(id)?.shortName ?? units.get(id)?.name ?? id);
  const more = missing.length > MOST_NAMES ? ` và ${missing.length - MOST_NAMES} đơn vị khác` : '';
  const list = names.length === 0 ? '' : `; chưa có: ${names.join(', ')}${more}`;
  return `Tổng hợp từ ${reported}/${expected} ${noun}${list}.`;
}

/** more are counted, not named */
const MOST_NAMES = 12;

const nounsOfLevel: Readonly<Partial<Record<UnitLevel, string>>> = {
  district: 'huyện, thành phố',
  commune: 'xã, phường, thị trấn',
};

function superscript(number: number): string {
  return [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

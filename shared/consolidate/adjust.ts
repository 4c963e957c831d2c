import type { Finding } from '../finding/finding.ts';
import { cleanSpaces } from '../text/fold.ts';
import type { Adjusted, Adjustment, ConsolidatedCell } from './consolidation.ts';
import { sayAtCell, type NamedPlace } from './say.ts';
import type { MergeScene } from './scene.ts';
import { settledKey } from './settled.ts';
import { showConsolidated, type ShownRow } from './show-consolidated.ts';

/**
 * Puts an officer's value over a consolidated one: the reported value stays beside it with its sources. What merging had to say
 * of the cell when it was adjusted is settled by the officer's decision; what it says since, and another merged value than the
 * officer saw, is told. Of several adjustments of a cell the latest holds.
 */
export function adjustCell(
  cell: ConsolidatedCell,
  row: ShownRow | undefined,
  given: { readonly scene: MergeScene; readonly place: NamedPlace; readonly adjustments: readonly Adjustment[] },
): ConsolidatedCell {
  const adjustment = latest(given.adjustments);
  if (!adjustment) return cell;
  const { text, value } = cell;
  const shown = showConsolidated(adjustment.value, row);
  return {
    ...cell,
    text: shown,
    value: adjustment.value,
    findings: saySince(cell, { ...given, adjustment, shown }),
    adjusted: { from: { text, value }, adjustment },
  };
}

/** What an officer sees of a cell when adjusting it: kept with the adjustment. */
export function adjustedOver({ text, findings, adjusted }: ConsolidatedCell, label: string): Adjusted {
  const said = [...findings.map(settledKey), ...(adjusted?.adjustment.over?.said ?? [])];
  return { label, text: adjusted?.from.text ?? text, said };
}

/** An adjustment of a cell that the table no longer has: a list row that a later file brings no more. */
export function sayHomeless(scene: MergeScene, adjustment: Adjustment): Finding {
  const { table, row, column, over, text } = adjustment;
  const header = scene.family.tables.find((one) => one.id === table)?.columns.find((one) => one.key === column)?.header;
  const place = { table, row, column, label: over?.label ?? row, header: header ?? column };
  return sayAtCell(scene, 'adjustment-outdated', place, { expected: text, parts: { gone: text } });
}

function saySince(
  cell: ConsolidatedCell,
  given: {
    readonly scene: MergeScene;
    readonly place: NamedPlace;
    readonly adjustment: Adjustment;
    readonly shown: string;
  },
): readonly Finding[] {
  const { scene, place, adjustment, shown } = given;
  const { over } = adjustment;
  // adjusted by a program that did not keep what the officer saw: nothing to compare with
  if (!over) return [];
  const since = cell.findings.filter((finding) => !over.said.includes(settledKey(finding)));
  const [now, before] = [cell.text, over.text].map(cleanSpaces);
  if (now === before || now === cleanSpaces(shown)) return since;
  const said = { found: now || BLANK, expected: before || BLANK, parts: { adjusted: shown } };
  return [...since, sayAtCell(scene, 'adjustment-outdated', place, said)];
}

const BLANK = 'để trống';

/** By time; of two at the same moment the one given later. */
function latest(adjustments: readonly Adjustment[]): Adjustment | undefined {
  return adjustments.toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0)).at(-1);
}

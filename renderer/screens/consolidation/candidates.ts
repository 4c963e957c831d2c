import type { ConsolidatedCell, Source } from '#shared/consolidate/consolidation.ts';
import type { Finding } from '#shared/finding/finding.ts';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';

/** One of the values between which the officer chooses. */
export type Candidate = {
  readonly text: string;
  /** whose it is */
  readonly from: string;
  /** the official table prints this one now */
  readonly current: boolean;
};

/** The findings of merging that ask for a choice between values. */
export function asksForChoice(finding: Finding): boolean {
  return finding.code === 'conflict' || finding.code === 'lead-differs';
}

/**
 * The values side by side: of leads that contradict one another each one's own, of a lead that differs from the computed value both.
 * The same value sent by several units stands once, with all their names.
 */
export function candidatesFor(
  cell: ConsolidatedCell,
  finding: Finding,
  given: { readonly leads: readonly string[]; readonly nameOf: (unit: string) => string },
): readonly Candidate[] {
  const { leads, nameOf } = given;
  const claims = cell.sources.filter((source) => leads.includes(source.unit) && source.part !== 'held');
  const printed = cell.adjusted?.from.text ?? cell.text;
  const byText = Map.groupBy(claims, (source) => (source.correction?.text ?? source.text).trim());
  const isPrinted = (sources: readonly Source[]): boolean => sources.some((source) => source.part === 'lead');
  const ofLeads = [...byText].map(([text, sources]) => ({
    text,
    from: `${words.fromLead}: ${sources.map((source) => nameOf(source.unit)).join(', ')}`,
    current: isPrinted(sources),
  }));
  if (finding.code !== 'lead-differs') return ofLeads;
  const isComputedPrinted = !ofLeads.some((one) => one.current);
  const computed = isComputedPrinted ? printed : computedText(finding);
  return computed === null
    ? ofLeads
    : [...ofLeads, { text: computed, from: words.fromUnits, current: isComputedPrinted }];
}

/** The finding says the computed value with the number of units behind it: "46,5% (59/127 đơn vị) (từ 10 đơn vị)". */
function computedText({ expected }: Finding): string | null {
  return expected === undefined ? null : expected.replace(/ \(từ \d+ đơn vị\)$/, '');
}

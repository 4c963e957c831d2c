import type { Row, UnitId } from '../../family/family.ts';
import { NOTHING_COMPUTED, type Computed, type Contribution } from '../contribution.ts';
import { mergeByLevel, type LevelKnowledge } from './by-level.ts';
import { mergeCellSum } from './cell-sum.ts';
import { gatherCell } from './gather.ts';
import { mergeExtreme } from './min-max.ts';
import { mergeRatioOfSums } from './ratio-of-sums.ts';
import { mergeShareOfUnits } from './share-of-units.ts';
import { mergeSum } from './sum.ts';

/** What a rule may know beside the answers and the row. */
export type RuleKnowledge = {
  readonly nameOf: (unit: UnitId) => string;
  readonly levels: Omit<LevelKnowledge, 'answersForItself'>;
};

/** Puts the units' answers together by the row's rule. Rules that print one unit's value compute nothing. */
export function computeByRule(components: readonly Contribution[], row: Row, known: RuleKnowledge): Computed {
  const { rule, perLevel } = row.merge;
  if (components.length === 0) return NOTHING_COMPUTED;
  const merge = (some: readonly Contribution[]): Computed => {
    switch (rule) {
      case 'ratio-of-sums':
        return mergeRatioOfSums(some, row);
      case 'share-of-units':
        return mergeShareOfUnits(some, row);
      case 'sum':
        return mergeSum(some, row);
      case 'cell-sum':
        return mergeCellSum(some);
      case 'min':
      case 'max':
        return mergeExtreme(some, row, rule);
      case 'gather':
      case 'append':
        return gatherCell(some, known.nameOf);
      case 'lead':
      case 'none':
        return NOTHING_COMPUTED;
    }
  };
  if (!perLevel) return merge(components);
  return mergeByLevel(components, { ...known.levels, answersForItself: rule === 'share-of-units' }, merge);
}

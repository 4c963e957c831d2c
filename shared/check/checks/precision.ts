import type { Value } from '../../value/value.ts';
import type { Check } from '../check.ts';
import { decimalsOf } from '../decimals.ts';
import { cellFinding, soundCells } from '../view.ts';

/** More decimals than the row prints: the value is kept as it is, only its print is rounded. */
export const precision: Check = {
  id: 'precision',
  run: (input) =>
    soundCells(input).flatMap((view) => {
      const shown = view.row.shown;
      if (!shown || shown.form === 'as-reported' || mostDecimals(view.cell.value) <= shown.decimals) return [];
      const expected = shown.decimals === 0 ? 'số nguyên' : `nhiều nhất ${shown.decimals} chữ số thập phân`;
      return [cellFinding('precision', input, view, { expected })];
    }),
};

function mostDecimals(value: Value): number {
  switch (value.kind) {
    case 'number':
      return decimalsOf(value.number);
    case 'ratio':
      return decimalsOf(value.numerator);
    case 'range':
      return Math.max(decimalsOf(value.low), decimalsOf(value.high));
    case 'bound':
      return mostDecimals(value.value);
    case 'maintain':
      return value.value === null ? 0 : mostDecimals(value.value);
    case 'levels':
      return Math.max(0, ...value.levels.map((level) => mostDecimals(level.value)));
    case 'blank':
    case 'status':
    case 'text':
      return 0;
  }
}

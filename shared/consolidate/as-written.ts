import { expectationFor } from '../family/expectation.ts';
import type { Row } from '../family/family.ts';
import { cleanSpaces, foldText } from '../text/fold.ts';
import { parseValue } from '../value/parse-value.ts';
import { sameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';
import { showConsolidated } from './show-consolidated.ts';

/**
 * The official text of a lead's value. Wordings for which the row has no form of its own ("Duy trì tỷ lệ 23,17", "<25",
 * "03 tin/quý") are printed as the lead wrote them, as the documents do; but only where the text as it stands reads as just
 * that value and rounding takes nothing away. Everything else is printed in the row's form.
 */
export function showLead(value: Value, text: string, row: Row): string {
  const inForm = showConsolidated(value, row);
  if (!isWording(value, row)) return inForm;
  const expect = expectationFor(row);
  const written = parseValue(text, expect);
  const isPlain = written.noticed.length === 0 && sameValue(written.value, value);
  return isPlain && sameValue(parseValue(inForm, expect).value, value) ? cleanSpaces(text.normalize('NFC')) : inForm;
}

function isWording(value: Value, row: Row): boolean {
  switch (value.kind) {
    case 'bound':
    case 'range':
      return true;
    case 'maintain':
      return value.value?.kind !== 'levels';
    case 'number':
      return hasOwnMeasure(value.measure) && foldText(value.measure ?? '') === foldText(row.shown?.measure ?? '');
    case 'blank':
    case 'ratio':
    case 'levels':
    case 'status':
    case 'text':
      return false;
  }
}

/** `tin/quý`: a measure in words, as against the % sign. */
function hasOwnMeasure(measure: string | undefined): boolean {
  return measure !== undefined && measure !== '' && measure !== '%';
}

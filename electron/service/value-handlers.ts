import { doubtValue } from '#shared/check/doubt-value.ts';
import { makeFinding } from '#shared/finding/finding.ts';
import type { results } from '#shared/service/contract/results.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { expectationOf } from '#shared/value/expectation.ts';
import { parseValue } from '#shared/value/parse-value.ts';
import { showValue } from '#shared/value/show-value.ts';

/** How one text is read, without any book. */
export function valueHandlers(): Pick<Handlers<typeof results>, 'values.read'> {
  return {
    'values.read': ({ text, measure }) => {
      const expect = expectationOf(measure);
      const read = parseValue(text, expect);
      const noticed = read.noticed.length > 0 ? read.noticed : doubtValue(read.value, expect, text);
      return {
        value: read.value,
        shown: showValue(read.value),
        findings: noticed.map(({ code, ...said }) => makeFinding(code, {}, { found: text, ...said })),
      };
    },
  };
}

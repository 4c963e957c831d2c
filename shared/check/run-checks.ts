import type { CheckChoice, Family } from '../family/family.ts';
import type { Finding } from '../finding/finding.ts';
import type { Check, CheckInput } from './check.ts';
import { chosenChecks, fileChecks } from './checks/index.ts';
import { oneCauseOneFinding } from './one-cause.ts';

/**
 * Runs the checks of the file as such, and those that the family lists, with the options it gives; what it does not list does not
 * run. Then gives each the severity the family wants, leaves one finding for one root cause, and puts them in the order of the
 * form: file, then table by table, row by row. Throws where a family lists a check that does not exist: such a family is broken.
 */
export function runChecks(input: CheckInput): readonly Finding[] {
  const { family } = input;
  const all = [
    ...fileChecks.flatMap((check) => check.run(input, optionsOf(family.checks, check))),
    ...family.checks.flatMap((choice) => checkFor(choice).run(input, choice.options ?? {})),
  ];
  const weighed = all.map((finding) => withSeverity(finding, family));
  return inOrder(oneCauseOneFinding(weighed), family);
}

function optionsOf(choices: readonly CheckChoice[], check: Check): Readonly<Record<string, unknown>> {
  return choices.find((choice) => choice.id === check.id)?.options ?? {};
}

/** A file check that a family lists has run already. */
function checkFor(choice: CheckChoice): Check {
  const chosen = chosenChecks.find((one) => one.id === choice.id);
  if (chosen) return chosen;
  const file = fileChecks.find((one) => one.id === choice.id);
  if (file) return { id: file.id, run: () => [] };
  throw new Error(`there is no check “${choice.id}”`);
}

function withSeverity(finding: Finding, family: Family): Finding {
  const severity = family.severities?.[finding.code];
  return severity === undefined ? finding : { ...finding, severity };
}

function inOrder(findings: readonly Finding[], family: Family): readonly Finding[] {
  const order = new Map<string, number>();
  for (const table of family.tables) {
    order.set(table.id, order.size);
    for (const row of table.rows) order.set(`${table.id}\n${row.code}`, order.size);
  }
  const placeOf = ({ table, row }: Finding): number =>
    table === undefined ? -1 : (order.get(row === undefined ? table : `${table}\n${row}`) ?? order.size);
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b));
}

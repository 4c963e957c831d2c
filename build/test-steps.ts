import type { Step } from './steps.ts';

/**
 * The suites one after the other, never side by side: the slow ones and the browser's need the machine for themselves, and two cores
 * are soon busy. What is given behind the script's name goes to every suite (a file name, `-t` and a test's name).
 */
export function testSteps(suites: readonly ('unit' | 'second' | 'e2e')[], given: readonly string[]): readonly Step[] {
  const passWithNone = given.length > 0 ? ['--passWithNoTests'] : [];
  return suites.map((suite) => ({
    name: `${suite} tests`,
    program: 'vitest',
    args: ['run', '--project', suite, ...passWithNone, ...given],
  }));
}

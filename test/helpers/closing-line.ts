import type { Reporter } from 'vitest/node';

/** Prints one plain closing line, "N passed, N failed, N skipped", which any reader of a log can count. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly { children: { allTests(): Iterable<{ result(): { state: string } }> } }[]): void {
    const count: Record<string, number> = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules)
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state] = (count[state] ?? 0) + 1;
      }
    console.log(`\n${count['passed']} passed, ${count['failed']} failed, ${count['skipped']} skipped`);
  }
}

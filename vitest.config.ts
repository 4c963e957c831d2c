import { defineConfig } from 'vitest/config';

if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error(`Node ${process.version} is too old: start the tests with "npm run check" or "npm test".`);

const root = import.meta.dirname;

export default defineConfig({
  test: {
    reporters: ['default', './test/helpers/closing-line.ts'],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/second/**'],
          setupFiles: ['test/helpers/fixed-seed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      // second: slow ones and those against programs that may be missing (LibreOffice, openpyxl); e2e: in a real browser
      {
        root,
        test: {
          name: 'second',
          include: ['test/second/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // a page on a busy machine takes its time; what never comes still fails
          expect: { poll: { timeout: 15_000 } },
          globalSetup: ['test/e2e/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

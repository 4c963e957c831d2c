import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Phase, Table } from '#shared/family/family.ts';
import type { ImportedFile } from '#shared/service/contract/submissions.ts';
import { compareFile, type ExpectedFile } from '../helpers/expected.ts';
import { readScenario, returnsFolder, scenarioNames, scenarioPeriod } from '../helpers/merge-scenarios.ts';
import { startService, type TestService } from '../helpers/run-service.ts';
import { differences, scenarioBook, withoutIds } from '../helpers/scenario-book.ts';

const names = scenarioNames();
let service: TestService;

afterEach(() => service?.close());

describe('a folder of returned files, imported and merged', () => {
  if (names.length === 0) {
    console.log(`skipped: no returns in ${returnsFolder}`);
    it.skip('the returns are absent');
  }

  it.each(names)('%s: every file is read as expected and the tables are those of the document', async (name) => {
    service = startService();
    const book = await scenarioBook(service, name);
    const expected = readScenario(name);
    const report = await importFolder(name, book);
    // `as`: the same file, described more fully
    const files = expected.files as unknown as Readonly<Record<string, ExpectedFile>>;
    const wrong = report.files.flatMap((file) => {
      const wanted = files[`files/${file.file}`];
      return wanted
        ? compareFile(wanted, asRead(file)).map((problem) => `${file.file}: ${problem}`)
        : [`${file.file}: unexpected`];
    });
    expect(wrong).toEqual([]);
    expect(report.files).toHaveLength(Object.keys(files).length);
    const consolidation = await service.client.call('consolidation.get', { book });
    expect(differences(expected.consolidated.tables, consolidation)).toEqual([]);
    expect(consolidation.missingUnits).toEqual([]);
  });

  it.each(names)('%s: every official cell traces to file, sheet, cell and original text', async (name) => {
    service = startService();
    const book = await scenarioBook(service, name);
    await importFolder(name, book);
    const consolidation = await service.client.call('consolidation.get', { book });
    const cells = consolidation.tables
      .filter((table) => table.kind !== 'outline')
      .flatMap((table) =>
        table.rows.flatMap((row) => Object.entries(row.cells).map(([column, cell]) => ({ table, row, column, cell }))),
      )
      .filter(({ cell }) => cell.text.trim() !== '');
    const { family, period } = scenarioPeriod(name);
    const isReported = (table: string, column: string): boolean =>
      family.tables.some((one) => one.id === table && isFilledIn(one, column, period.phase));
    // what the document itself prints has no file; everything that units report has
    const rootless = cells.filter(
      ({ table, column, cell }) => isReported(table.id, column) && cell.sources.length === 0,
    );
    expect(rootless.map(({ row, column }) => `${row.code} ${column}`)).toEqual([]);
    expect(cells.filter(({ cell }) => cell.sources.length > 0).length).toBeGreaterThan(20);
    for (const { table, row, column, cell } of cells) {
      const trace = await service.client.call('consolidation.trace', { book, table: table.id, row: row.code, column });
      expect(trace.text).toBe(cell.text);
      expect(trace.how).not.toBe('');
      for (const source of trace.sources) {
        expect(source.file).toMatch(/\.xlsx$/);
        expect(source.at).toMatch(/^.+![A-Z]+\d+$/);
        expect(source.text.trim()).not.toBe('');
      }
    }
  });

  it.each(names)('%s: importing twice, or one by one from the last, ends in the same consolidation', async (name) => {
    service = startService();
    const book = await scenarioBook(service, name);
    const first = await importFolder(name, book);
    const once = withoutIds(await service.client.call('consolidation.get', { book }));
    const again = await importFolder(name, book);
    expect(again.files.map((file) => file.outcome)).toEqual(first.files.map(() => 'duplicate'));
    expect(withoutIds(await service.client.call('consolidation.get', { book }))).toEqual(once);

    const other = await scenarioBook(service, name, 'other.phuluc');
    for (const file of first.files.toReversed())
      await service.client.call('submissions.import', {
        book: other,
        files: [service.files.ticketFor(path.join(returnsFolder, 'scenarios', name, 'files', file.file))],
      });
    expect(withoutIds(await service.client.call('consolidation.get', { book: other }))).toEqual(once);
  });
});

function isFilledIn(table: Table, column: string, phase: Phase): boolean {
  return table.columns.some((one) => one.key === column && one.fill[phase] === 'reported');
}

function importFolder(name: string, book: string) {
  const folder = service.files.ticketFor(path.join(returnsFolder, 'scenarios', name, 'files'));
  return service.client.call('submissions.import', { book, files: [folder] });
}

function asRead({ outcome, lists, narrative, ...file }: ImportedFile) {
  return {
    ...file,
    familyVersion: 1,
    tables: [],
    outcome: outcome === 'duplicate' ? ('accepted' as const) : outcome,
    listRows: lists,
    paragraphs: narrative,
  };
}

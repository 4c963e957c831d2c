import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, write } from '@e965/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { readScenario, returnsFolder, scenarioNames } from '../helpers/merge-scenarios.ts';
import { startService, type TestService } from '../helpers/run-service.ts';
import { differences, scenarioBook } from '../helpers/scenario-book.ts';
import { convertByLibreOffice, emptyFolder, hasLibreOffice } from '../helpers/second.ts';

const names = scenarioNames();
let service: TestService;

afterEach(() => service?.close());

describe('a folder of returned files in another format, imported and merged', () => {
  if (names.length === 0) {
    console.log(`skipped: no returns in ${returnsFolder}`);
    it.skip('the returns are absent');
  }

  it.each(
    names.flatMap((name) => [
      { name, type: 'xlml' as const },
      { name, type: 'xlsb' as const },
    ]),
  )('$name as $type: the tables are those of the document', async ({ name, type }) => {
    const folder = emptyFolder();
    for (const file of filesOf(name)) {
      const book = read(readFileSync(file), { cellNF: true, cellStyles: true });
      // SheetJS writes names that make the XML none
      if (book.Workbook) book.Workbook.Names = [];
      const bytes = write(book, { type: 'array', bookType: type, cellStyles: true }) as ArrayBuffer;
      // offices call such a file .xls
      writeFileSync(path.join(folder, `${path.basename(file, '.xlsx')}.xls`), Buffer.from(bytes));
    }
    await expectTables(name, folder);
  });

  it.skipIf(!hasLibreOffice || names.length === 0).each(['ods', 'html'])(
    'kontum-2025-plan as .%s: the tables are those of the document, and a cell traces to its file',
    async (format) => {
      const saved = await convertByLibreOffice(filesOf('kontum-2025-plan'), format);
      const folder = emptyFolder();
      mkdirSync(folder, { recursive: true });
      for (const file of saved)
        if (file.endsWith(`.${format}`)) writeFileSync(path.join(folder, path.basename(file)), readFileSync(file));
      const book = await expectTables('kontum-2025-plan', folder);
      const trace = await service.client.call('consolidation.trace', {
        book,
        table: '002.pl',
        row: 's2021.o5.t1',
        column: 'baseline',
      });
      const [source] = trace.sources;
      expect(source?.file).toMatch(new RegExp(`\\.${format}$`));
      expect(source?.at).toMatch(format === 'ods' ? /^Ph[uụ] l[uụ]c![A-Z]+\d+$/ : /^HTML![A-Z]+\d+$/);
      expect(source?.text).toMatch(/\d/);
      const back = await service.client.call('submissions.returnCopy', {
        book,
        submission: source?.submission ?? '',
        out: service.ticket('tra-lai.xlsx'),
      });
      // these formats cannot be marked: the findings go back as a workbook of their own
      expect(back.kind).toBe('findings-workbook');
    },
  );
});

function filesOf(name: string): string[] {
  const folder = path.join(returnsFolder, 'scenarios', name, 'files');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => path.join(folder, file));
}

async function expectTables(name: string, folder: string): Promise<string> {
  service = startService();
  const book = await scenarioBook(service, name);
  const report = await service.client.call('submissions.import', { book, files: [service.files.ticketFor(folder)] });
  expect(report.files.filter((file) => file.outcome === 'refused').map((file) => [file.file, file.findings])).toEqual(
    [],
  );
  const consolidation = await service.client.call('consolidation.get', { book });
  expect(differences(readScenario(name).consolidated.tables, consolidation)).toEqual([]);
  return book;
}

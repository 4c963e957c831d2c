import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportedFile } from '#shared/service/contract/submissions.ts';
import { familyTable, linesOf, sheetOf, workbookOf } from '../../helpers/sheet-of.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';
import { writePlainXlsx } from '../../fuzz/write-plain-xlsx.ts';

const TABLE = '002.pl';
const ROW = 's2021.o4.t1';
/** another row of the same sender */
const OTHER = 's2021.o4.t2';
const ODD_LABEL = 'Chênh lệch bé trai, bé gái lúc chào đời';
const ODD_HEADER = 'Mức đã làm được 2024';
const { table } = familyTable('kontum-2025', TABLE);
const labelOf = (code: string): string => table.rows.find((row) => row.code === code)?.label ?? '';
const values = {
  [ROW]: { baseline: '107/100', target: '106/100' },
  [OTHER]: { baseline: '31/100.000 trẻ', target: '30,5/100.000 trẻ' },
};

let service: TestService;
let book: string;

beforeEach(async () => {
  service = startService();
  book = service.ticket('so.phuluc');
  await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
});
afterEach(() => service?.close());

/** The table with some texts written otherwise. */
const rewritten = (changes: Readonly<Record<string, string>>) =>
  linesOf(table, 'plan', 2025, values).map((line) =>
    line.map((text) =>
      typeof text === 'string' ? (changes[text.replace(/\s+/g, ' ')] ?? changes[text] ?? text) : text,
    ),
  );
const baselineHeader = String(linesOf(table, 'plan', 2025)[0]?.find((text) => String(text).includes('2024')));

async function importFrom(
  name: string,
  head: string,
  changes: Readonly<Record<string, string>>,
): Promise<ImportedFile> {
  const sheet = sheetOf([[head], [], ...rewritten(changes)]);
  writeFileSync(path.join(service.folder, name), writePlainXlsx(workbookOf(sheet)));
  const { files } = await service.client.call('submissions.import', { book, files: [service.ticket(name)] });
  const [file] = files;
  if (!file) throw new Error('nothing was imported');
  return file;
}

const stored = (file: ImportedFile) =>
  service.client.call('submissions.get', { book, submission: file.submission ?? '' });
const cellOf = (file: ImportedFile, row = ROW, column = 'baseline') =>
  file.cells.find((cell) => cell.row === row && cell.column === column)?.text;
const asking = (file: ImportedFile, code?: string) => {
  const found = file.findings.find(
    (one) => (one.wordings ?? []).length > 0 && (code === undefined || one.code === code),
  );
  if (!found) throw new Error(`nothing asks: ${file.findings.map((one) => one.code).join(', ')}`);
  return found;
};
const confirm = (finding: string, means: string, more: { forAll?: boolean; text?: string } = {}) =>
  service.client.call('learned.confirm', { book, finding, means, ...more });

const DOH = 'SỞ Y TẾ';
const KON_TUM = 'UBND THÀNH PHỐ KON TUM';

describe('a line that an officer says the meaning of', () => {
  it('is read as that row of this file, and of no other', async () => {
    const file = await importFrom('a.xlsx', DOH, { [labelOf(ROW)]: ODD_LABEL });
    expect(cellOf(file)).toBeUndefined();
    const unknown = asking(file);
    expect(unknown.wordings).toEqual([{ text: ODD_LABEL, at: expect.stringMatching(/^PL!B\d+$/) }]);
    const { again, means } = await confirm(unknown.id, ROW);
    expect(again.map((one) => one.file)).toEqual(['a.xlsx']);
    expect(means).toContain(labelOf(ROW).slice(0, 30).replace(/\s+/g, ' '));
    const now = await stored(file);
    expect(cellOf(now)).toBe('107/100');
    expect(now.findings.filter((one) => one.code === 'unknown-row' || one.code === 'missing-row')).toEqual([]);
    const next = await importFrom('b.xlsx', KON_TUM, { [labelOf(ROW)]: ODD_LABEL });
    expect(asking(next).wordings?.[0]?.text).toBe(ODD_LABEL);
  });

  it('is remembered for all: files that ask the same are read again, later ones know it', async () => {
    const first = await importFrom('a.xlsx', DOH, { [labelOf(ROW)]: ODD_LABEL });
    const second = await importFrom('b.xlsx', KON_TUM, { [labelOf(ROW)]: ODD_LABEL.toUpperCase() });
    const { again } = await confirm(asking(first).id, ROW, { forAll: true });
    expect(again.map((one) => one.file)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(cellOf(await stored(second))).toBe('107/100');
    const third = await importFrom('c.xlsx', 'UBND HUYỆN SA THẦY', { [labelOf(ROW)]: ODD_LABEL });
    expect(cellOf(third)).toBe('107/100');
    const [learned] = await service.client.call('learned.list', { book });
    expect(learned).toMatchObject({ kind: 'label', text: ODD_LABEL, table: TABLE, file: null });
  });

  it('is said in the trace of the official cell, and taken back with everything that rested on it', async () => {
    const file = await importFrom('a.xlsx', DOH, { [labelOf(ROW)]: ODD_LABEL });
    const { id } = await confirm(asking(file).id, ROW, { forAll: true });
    const trace = () =>
      service.client.call('consolidation.trace', { book, table: TABLE, row: ROW, column: 'baseline' });
    expect((await trace()).wordings).toEqual([
      {
        kind: 'label',
        table: TABLE,
        target: ROW,
        text: ODD_LABEL,
        at: expect.any(String),
        submission: file.submission,
      },
    ]);
    const { again } = await service.client.call('learned.forget', { book, id });
    expect(again.map((one) => one.file)).toEqual(['a.xlsx']);
    expect(cellOf(await stored(file))).toBeUndefined();
    expect((await trace()).wordings).toEqual([]);
    expect(asking(await stored(file)).state).toBe('open');
  });

  it('is taken back by an undo in the log too, and comes back by undoing that', async () => {
    const file = await importFrom('a.xlsx', DOH, { [labelOf(ROW)]: ODD_LABEL });
    await confirm(asking(file).id, ROW);
    const entries = await service.client.call('log.list', { book });
    const learned = entries.find((one) => one.what === 'learn');
    expect(entries.at(-1)).toMatchObject({ what: 'read-again', subject: 'a.xlsx', canUndo: false });
    const undone = await service.client.call('log.undo', { book, entry: learned?.id ?? 0, reason: 'nhầm dòng' });
    expect(cellOf(await stored(file))).toBeUndefined();
    await service.client.call('log.undo', { book, entry: undone.id, reason: 'đúng rồi' });
    expect(cellOf(await stored(file))).toBe('107/100');
  });

  it('leaves what was decided on the file before', async () => {
    const file = await importFrom('a.xlsx', DOH, { [labelOf(ROW)]: ODD_LABEL, '31/100.000 trẻ': '999/100 trẻ' });
    const other = file.findings.find((one) => one.code === 'numerator-exceeds-denominator');
    const reason = 'đã hỏi qua điện thoại';
    await service.client.call('findings.accept', { book, finding: other?.id ?? '', reason });
    const cells = [{ row: OTHER, column: 'target', value: '30/100.000 trẻ' }];
    await service.client.call('submissions.correct', { book, submission: file.submission ?? '', cells, reason });
    await confirm(asking(file).id, ROW);
    const corrected = (await stored(file)).cells.find((one) => one.row === OTHER && one.column === 'target');
    expect(corrected?.correction).toMatchObject({ text: '30/100.000 trẻ' });
    const after = (await stored(file)).findings.find((one) => one.id === other?.id);
    expect(after).toMatchObject({ state: 'accepted', reason });
  });

  it('is kept when the file is given to another unit afterwards', async () => {
    const file = await importFrom('a.xlsx', DOH, { [labelOf(ROW)]: ODD_LABEL });
    await confirm(asking(file).id, ROW);
    const assign = { book, submission: file.submission ?? '', unit: 'kontum:so-noi-vu' };
    expect(cellOf(await service.client.call('submissions.assign', assign))).toBe('107/100');
  });

  it('may not be too general for all files, nor a row or wording that is not there; a locked period is left alone', async () => {
    const file = await importFrom('a.xlsx', DOH, { [labelOf(ROW)]: 'Trong đó: nữ' });
    const general = asking(file);
    await expect(confirm(general.id, ROW, { forAll: true })).rejects.toThrow('quá chung');
    await expect(confirm(general.id, 'no-such-row')).rejects.toThrow('không có dòng');
    await expect(confirm(general.id, ROW, { text: 'gì đó khác' })).rejects.toThrow('Trong đó: nữ');
    await service.client.call('periods.lock', { book });
    await expect(confirm(general.id, ROW)).rejects.toThrow('khóa');
  });
});

describe('a header that an officer says the meaning of', () => {
  it('is read as that column, and next year as the column of that year', async () => {
    const file = await importFrom('a.xlsx', DOH, { [baselineHeader]: ODD_HEADER });
    const missing = asking(file, 'missing-column');
    expect(missing).toMatchObject({ column: 'baseline' });
    expect(missing.wordings).toContainEqual({ text: ODD_HEADER, at: expect.stringMatching(/^PL!/) });
    const { choices, likely } = await service.client.call('learned.meanings', { book, finding: missing.id });
    expect([likely, choices.map((one) => one.id)]).toEqual([
      'baseline',
      expect.arrayContaining(['baseline', 'target']),
    ]);
    await confirm(missing.id, 'baseline', { text: ODD_HEADER, forAll: true });
    expect(cellOf(await stored(file))).toBe('107/100');
    const [learned] = await service.client.call('learned.list', { book });
    expect(learned?.text).toBe('Mức đã làm được ‹năm trước›');
    const trace = { book, table: TABLE, row: ROW, column: 'baseline' };
    expect((await service.client.call('consolidation.trace', trace)).wordings).toMatchObject([
      { kind: 'header', target: 'baseline', text: ODD_HEADER },
    ]);
    const next = await service.client.call('periods.add', { book, family: 'kontum-2025', year: 2026, phase: 'plan' });
    const lines = linesOf(table, 'plan', 2026, values);
    const head = (lines[0] ?? []).map((text) => (String(text).includes('2025') ? 'Mức đã làm được 2025' : text));
    const sheet = sheetOf([[DOH], [], head, ...lines.slice(1)]);
    writeFileSync(path.join(service.folder, 'n.xlsx'), writePlainXlsx(workbookOf(sheet)));
    const { files } = await service.client.call('submissions.import', {
      book,
      period: next.id,
      files: [service.ticket('n.xlsx')],
    });
    expect(files.map((one) => cellOf(one))).toEqual(['107/100']);
  });

  it('says the same on the command line, where it can be taken back', async () => {
    const file = await importFrom('a.xlsx', DOH, { [baselineHeader]: ODD_HEADER });
    const { id } = asking(file, 'missing-column');
    const run = (...argv: string[]) => runCommand(service, [...argv, '--book', 'so.phuluc']);
    expect((await run('identify', '--finding', id)).out).toContain('baseline');
    const done = await run('identify', '--finding', id, '--as', 'baseline', '--wording', ODD_HEADER);
    expect(done.out).toContain('a.xlsx');
    expect(done.status).toBe(0);
    expect((await run('learned')).out).toContain('a.xlsx');
    expect((await run('trace', '--row', ROW, '--column', 'baseline')).out).toContain(ODD_HEADER);
    expect((await run('forget', '--id', '1')).out).toContain('a.xlsx');
    expect((await run('identify', '--finding', 'f999', '--as', 'baseline')).status).toBe(2);
  });

  it('may be a year alone, which is another one next year', async () => {
    const file = await importFrom('a.xlsx', DOH, { [baselineHeader]: '2024' });
    await confirm(asking(file, 'missing-column').id, 'baseline', { text: '2024', forAll: true });
    expect(cellOf(await stored(file))).toBe('107/100');
    const [learned] = await service.client.call('learned.list', { book });
    expect(learned?.text).toBe('‹năm trước›');
  });

  it('may not stand over two columns, nor be remembered for all when it says too little', async () => {
    const target = String(linesOf(table, 'plan', 2025)[0]?.find((text) => String(text).includes('2025')));
    const twice = await importFrom('a.xlsx', DOH, { [baselineHeader]: target });
    await expect(confirm(asking(twice).id, 'baseline', { text: target })).rejects.toThrow('hai cột');
    const general = await importFrom('b.xlsx', KON_TUM, { [baselineHeader]: 'Số liệu' });
    const { id } = asking(general, 'missing-column');
    await expect(confirm(id, 'baseline', { text: 'Số liệu', forAll: true })).rejects.toThrow('quá chung');
    await expect(confirm(id, 'baseline', { text: 'Không có trong file' })).rejects.toThrow('Số liệu');
    await confirm(id, 'baseline', { text: 'Số liệu' });
    expect(cellOf(await stored(general))).toBe('107/100');
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from '@e965/xlsx';
import type { ImportReport } from '#shared/service/contract/submissions.ts';
import { returnsFolder, scenarioNames } from '../../helpers/merge-scenarios.ts';
import { runCommand, type Ran } from '../../helpers/run-command.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';

const NAME = 'kontum-2025-plan';
const returns = path.join(returnsFolder, 'scenarios', NAME, 'files');
const quirk = (name: string): string => path.join(returnsFolder, 'quirks', name);
let service: TestService;
const run = (...argv: string[]): Promise<Ran> => runCommand(service, argv);
const json = async (...argv: string[]) => {
  const ran = await run(...argv, '--json');
  // `as`: what each command prints is compared below
  return { ...ran, json: JSON.parse(ran.out) as never };
};
const book = ['--book', 'b.phuluc'] as const;

describe('the command line', () => {
  beforeAll(async () => {
    service = startService();
    await run('init', '--book', 'made.phuluc', '--family', 'kontum-2025', '--year', '2025');
  });
  afterAll(() => service?.close());

  it.each([
    ['an unknown command', ['nonsense'], /nonsense/],
    ['an unknown option', ['families', '--nothing'], /--nothing/],
    ['a missing value', ['init', '--book'], /--book/],
    ['a book that is not there', ['status', '--book', 'none.phuluc'], /none\.phuluc/],
    ['a family that is not there', ['init', '--book', 'x.phuluc', '--family', 'none', '--year', '2025'], /none/],
    ['a year that is no number', ['init', '--book', 'x.phuluc', '--family', 'kontum-2025', '--year', 'nay'], /nay/],
    ['two texts to read', ['value', '1', '2'], /một chữ/],
    ['a reason without quotation marks', ['lock', '--book', 'x.phuluc', '--reason', 'Đã', 'ký'], /"ký"/],
    [
      'a day that no calendar has',
      ['init', '--book', 'x.phuluc', '--family', 'kontum-2025', '--year', '2025', '--due', '2025-02-30'],
      /không có ngày "2025-02-30"/,
    ],
    [
      'a copy into no folder',
      ['backup', '--book', 'made.phuluc', '--out', 'khong-co/ban-sao.phuluc'],
      /"ban-sao\.phuluc"; hãy chọn thư mục khác/,
    ],
    ['an export over a book', ['export', '--book', 'made.phuluc', '--out', 'made.phuluc'], /không bị ghi đè/],
  ] as const)('answers %s with status 2 and one sentence', async (_, argv, sentence) => {
    const ran = await run(...argv);
    expect(ran.status).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err).toMatch(sentence);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  it('explains itself', async () => {
    expect((await run('help')).out).toContain('consolidate --book B');
    expect((await run('import', '--help')).out).toContain('import --book B');
  });

  it('lists the five families', async () => {
    const { json: answer } = await json('families');
    const ids = (answer as { families: { id: string }[] }).families.map((family) => family.id);
    expect(ids).toEqual(
      expect.arrayContaining(['kontum-2017', 'dakto-2016-2020', 'kontum-2025', 'nghean-2022', 'bacninh-2011-2015']),
    );
  });

  it('reads one value, and one a line from standard input', async () => {
    expect((await json('value', '46,5% (59/127 đơn vị)', '--measure', '%')).json).toMatchObject({
      kind: 'number',
      number: 46.5,
      count: { numerator: 59, denominator: 127 },
    });
    const many = await runCommand(service, ['value', '-'], '1.234\t%\n15,38\\n27,77\t%\n');
    const lines = many.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; findings?: { code: string }[] });
    expect(lines.map((line) => [line.kind, line.findings?.map((one) => one.code)])).toEqual([
      ['text', ['ambiguous-number']],
      ['levels', undefined],
    ]);
  });
});

describe.skipIf(!scenarioNames().includes(NAME))('the command line, the whole job', () => {
  beforeAll(async () => {
    service = startService();
    expect((await run('init', ...book, '--family', 'kontum-2025', '--year', '2025', '--phase', 'plan')).status).toBe(0);
  });
  afterAll(() => service?.close());

  it('refuses to overwrite a book', async () => {
    expect((await run('init', ...book, '--family', 'kontum-2025', '--year', '2025')).status).toBe(2);
  });

  it('imports a folder: 0 where nothing needs review, 1 where something does', async () => {
    const clean = await json('import', ...book, returns);
    expect(clean.status).toBe(0);
    expect((clean.json as ImportReport).files).toHaveLength(15);
    const ran = await json('import', ...book, quirk('rate-mismatch.xlsx'));
    expect(ran.status).toBe(1);
    expect((ran.json as ImportReport).files[0]).toMatchObject({
      outcome: 'needs-review',
      recognisedBy: 'content',
      period: '2025',
    });
  });

  it('tells states and findings, and accepts one with a reason', async () => {
    expect((await run('status', ...book)).out).toContain('15/15');
    const { json: found } = await json('findings', ...book, '--severity', 'error');
    const [finding] = (found as { findings: { id: string; code: string }[] }).findings;
    expect(finding?.code).toBe('rate-mismatch');
    expect((await run('accept', ...book, '--finding', finding?.id ?? '')).status).toBe(2);
    expect((await run('accept', ...book, '--finding', finding?.id ?? '', '--reason', 'Đã gọi điện')).status).toBe(0);
    expect((await run('findings', ...book, '--severity', 'error')).out).toContain('Không có');
  });

  it('writes a return copy and takes a submission back', async () => {
    const { json: status } = await json('status', ...book);
    const units = (status as { units: { submissions: { submission: string; file: string }[] }[] }).units;
    const sent = units.flatMap((unit) => unit.submissions).find((one) => one.file === 'rate-mismatch.xlsx');
    expect((await run('return', ...book, '--submission', sent?.submission ?? '', '--out', 'back.xlsx')).status).toBe(0);
    expect(existsSync(path.join(service.folder, 'back.xlsx'))).toBe(true);
    expect((await run('revert', ...book, '--submission', sent?.submission ?? '', '--reason', 'Gửi nhầm')).status).toBe(
      0,
    );
  });

  it('merges, traces and adjusts a cell', async () => {
    const cell = ['--row', 's2021.o1.t1.d', '--column', 'baseline'] as const;
    const { json: traced } = await json('trace', ...book, ...cell);
    expect(traced).toMatchObject({
      text: '46,5% (59/127 đơn vị)',
      rule: 'ratio-of-sums',
      coverage: { reported: 10, expected: 10 },
    });
    const adjusted = await run(
      'adjust',
      ...book,
      ...cell,
      '--value',
      '46,4% (59/127 đơn vị)',
      '--reason',
      'Theo văn bản',
    );
    expect(adjusted.out).toContain('46,5% (59/127 đơn vị)');
    const { json: merged } = await json('consolidate', ...book);
    expect(JSON.stringify(merged)).toContain('46,4% (59/127 đơn vị)');
  });

  it.each(['official', 'by-unit', 'missing', 'lineage', 'findings'])('exports %s as a workbook', async (kind) => {
    const out = `${kind}.xlsx`;
    expect((await run('export', ...book, '--out', out, '--kind', kind)).status).toBe(0);
    const workbook = XLSX.read(readFileSync(path.join(service.folder, out)));
    expect(workbook.SheetNames.length).toBeGreaterThan(0);
  });

  it('issues forms for named units only', async () => {
    const ran = await json('issue', ...book, '--out', 'forms', '--unit', 'kontum:so-y-te');
    expect((ran.json as { files: unknown[] }).files).toHaveLength(1);
  });

  it('locks, logs, copies and checks the book', async () => {
    expect((await run('lock', ...book)).status).toBe(0);
    expect((await run('import', ...book, returns)).status).toBe(2);
    expect((await run('unlock', ...book, '--reason', 'Bổ sung')).status).toBe(0);
    const { json: log } = await json('log', ...book);
    const whats = (log as { log: { what: string }[] }).log.map((entry) => entry.what);
    expect(whats).toEqual(
      expect.arrayContaining(['import-file', 'accept-finding', 'revert-submission', 'adjust-cell', 'lock-period']),
    );
    expect((await run('backup', ...book, '--out', 'copy.phuluc')).status).toBe(0);
    expect((await json('check-book', '--book', 'copy.phuluc')).json).toMatchObject({ whole: true });
  });

  it('adds a period whose name chooses it', async () => {
    expect((await run('period', ...book, '--family', 'kontum-2025', '--year', '2026')).status).toBe(0);
    expect((await run('status', ...book)).out).toContain('Kỳ 2026');
    expect((await run('status', ...book, '--period', '2025')).out).toContain('Kỳ 2025');
  });

  it('tells a file that is no book from one that is', async () => {
    writeFileSync(path.join(service.folder, 'not.phuluc'), 'rubbish that is no SQLite file at all');
    const ran = await run('status', '--book', 'not.phuluc');
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/không phải/);
  });
});

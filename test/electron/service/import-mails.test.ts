import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { makeMail, type MailPart } from '../../helpers/make-mail.ts';
import { returnsFolder, scenarioNames } from '../../helpers/merge-scenarios.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';
import { scenarioBook, withoutIds } from '../../helpers/scenario-book.ts';

const NAME = 'kontum-2025-plan';
const returns = path.join(returnsFolder, 'scenarios', NAME, 'files');
const sender = {
  from: { name: 'Sở Y tế', address: 'syt@kontum.gov.vn' },
  subject: 'Báo cáo bình đẳng giới',
  sentAt: '2025-03-24T08:15:00+07:00',
  messageId: '<1@kontum.gov.vn>',
};
let service: TestService;
let book = '';

const attached = (name: string): MailPart => ({ name, content: readFileSync(path.join(returns, name)) });
const write = (name: string, parts: readonly MailPart[]): void => {
  mkdirSync(path.join(service.folder, 'in'), { recursive: true });
  writeFileSync(path.join(service.folder, 'in', name), makeMail({ parts }));
};
const importIn = () => service.client.call('submissions.import', { book, files: [service.ticket('in')] });

describe.skipIf(!scenarioNames().includes(NAME))('importing mails', () => {
  beforeEach(async () => {
    service = startService();
    book = await scenarioBook(service, NAME);
  });
  afterEach(() => service.close());

  it('takes each workbook as a file of its own name, with the mail as its provenance', async () => {
    write('thu.eml', [attached('so-noi-vu.xlsx'), attached('dak-ha.xlsx'), { name: 'cv.pdf', content: '%PDF-1.7' }]);
    const { files } = await importIn();
    expect(files.map((file) => [file.file, file.outcome, file.unit])).toEqual([
      ['so-noi-vu.xlsx', 'accepted', 'kontum:so-noi-vu'],
      ['dak-ha.xlsx', 'accepted', 'kontum:huyen-dak-ha'],
    ]);
    const mail = {
      ...sender,
      file: 'thu.eml',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      original: null,
      others: ['cv.pdf'],
    };
    for (const file of files) expect(file.mail).toEqual(mail);
    const listed = await service.client.call('submissions.list', { book });
    expect(listed.map((one) => one.mail)).toEqual([mail, mail]);
    expect(await service.client.call('submissions.get', { book, submission: 's1' })).toMatchObject({ mail });
    // the sender's address tells nobody whose file it is
    expect(files.every((file) => file.recognisedBy === 'content')).toBe(true);
  });

  it('gives the same tables as the files themselves, and every value traces to its mail', async () => {
    const names = readdirSync(returns);
    names.forEach((name, i) => write(`thu ${String(i).padStart(2, '0')}.eml`, [attached(name)]));
    await importIn();
    const fromMails = await service.client.call('consolidation.get', { book });
    const plain = await scenarioBook(service, NAME, 'plain.phuluc');
    await service.client.call('submissions.import', { book: plain, files: [service.files.ticketFor(returns)] });
    const fromFiles = await service.client.call('consolidation.get', { book: plain });
    expect(withoutMails(fromMails)).toEqual(withoutMails(fromFiles));
    const trace = await service.client.call('consolidation.trace', { book, row: 's2021.o5.t1', column: 'baseline' });
    expect(trace.sources[0]?.mail).toMatchObject(sender);
    await service.client.call('exports.write', { book, out: service.ticket('nguon.xlsx'), kind: 'lineage' });
    const lineage = openWorkbook(readFileSync(path.join(service.folder, 'nguon.xlsx')), 'nguon.xlsx');
    const texts = lineage.ok ? lineage.workbook.sheets[0]?.cells.map((cell) => cell.shown) : [];
    expect(texts).toContainEqual(
      expect.stringMatching(
        /\.xlsx \(thư “Báo cáo bình đẳng giới” của Sở Y tế <syt@kontum\.gov\.vn>, gửi 24\/03\/2025 08:15 \(\+07:00\)\)$/,
      ),
    );
  });

  it('knows the same mail, and the same attachment of another mail, again', async () => {
    write('a.eml', [attached('so-noi-vu.xlsx')]);
    await importIn();
    expect((await importIn()).files.map((file) => file.outcome)).toEqual(['duplicate']);
    write('b.eml', [attached('so-noi-vu.xlsx'), attached('dak-ha.xlsx')]);
    expect((await importIn()).files.map((file) => [file.file, file.outcome, file.mail?.file])).toEqual([
      ['so-noi-vu.xlsx', 'duplicate', 'a.eml'],
      ['so-noi-vu.xlsx', 'duplicate', 'b.eml'],
      ['dak-ha.xlsx', 'accepted', 'b.eml'],
    ]);
    const listed = await service.client.call('submissions.list', { book });
    expect(listed.map((one) => one.mail?.file)).toEqual(['a.eml', 'b.eml']);
    expect(await service.client.call('books.check', { book })).toMatchObject({ whole: true, files: 2 });
  });

  it('completes what a stop in the middle of a mail left out', async () => {
    const names = readdirSync(returns);
    write('thu.eml', names.map(attached));
    const stop = service.bus.listen((name) => {
      if (name === 'import.read') void service.client.call('submissions.cancel', {});
    });
    await importIn();
    stop();
    const report = await importIn();
    expect(report.stopped).toBeUndefined();
    expect(report.files).toHaveLength(names.length);
    expect(await service.client.call('submissions.list', { book })).toHaveLength(names.length);
  });

  it('refuses in one sentence each what it cannot take, and goes on with the others', async () => {
    const lines = makeMail({ parts: [attached('dak-ha.xlsx')] })
      .toString()
      .split('\r\n');
    // some lines of the base64 are lost on the way
    const holed = Buffer.from(lines.toSpliced(60, 20).join('\r\n'));
    write('a.eml', [{ name: 'cv.docx', content: 'x' }]);
    writeFileSync(path.join(service.folder, 'in', 'b.eml'), holed);
    write('c.eml', [
      { name: 'winmail.dat', content: Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 0]) },
      attached('so-noi-vu.xlsx'),
    ]);
    writeFileSync(path.join(service.folder, 'in', 'd.eml'), makeMail({ parts: [attached('dak-ha.xlsx')], cut: true }));
    const { files } = await importIn();
    expect(files.map((file) => [file.file, file.outcome, file.findings.map((one) => one.code)])).toEqual([
      ['a.eml', 'refused', ['not-a-workbook']],
      ['dak-ha.xlsx', 'refused', ['unreadable-file']],
      ['winmail.dat', 'refused', ['unsupported-format']],
      ['so-noi-vu.xlsx', 'accepted', []],
      ['d.eml', 'refused', ['unreadable-file']],
    ]);
    expect(files[0]?.mail).toMatchObject(sender);
    // the original is kept of what was refused too
    const status = await service.client.call('status.get', { book });
    expect(status.unplaced.map((one) => one.file)).toEqual(['a.eml', 'dak-ha.xlsx', 'winmail.dat', 'd.eml']);
  });

  it('says the queue anew when a mail gives several files, and counts them', async () => {
    write('a.eml', [attached('so-noi-vu.xlsx'), attached('dak-ha.xlsx')]);
    writeFileSync(path.join(service.folder, 'in', 'b.xlsx'), readFileSync(path.join(returns, 'kon plong.xlsx')));
    const queues: unknown[] = [];
    const progress: unknown[] = [];
    const stop = service.bus.listen((name, event) => {
      if (name === 'import.queue') queues.push(event);
      if (name === 'import.progress' && 'done' in event) progress.push([event.done, event.total]);
    });
    await importIn();
    stop();
    expect(queues).toEqual([{ files: ['a.eml', 'b.xlsx'] }, { files: ['so-noi-vu.xlsx', 'dak-ha.xlsx', 'b.xlsx'] }]);
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('is said on the command line, with what was not read', async () => {
    write('thu.eml', [attached('so-noi-vu.xlsx'), { name: 'cv.pdf', content: '%PDF-1.7' }]);
    const ran = await runCommand(service, ['import', '--book', 'book.phuluc', 'in']);
    expect(ran.status).toBe(0);
    expect(ran.out).toContain(
      'từ thu.eml: thư “Báo cáo bình đẳng giới” của Sở Y tế <syt@kontum.gov.vn>, gửi 24/03/2025 08:15 (+07:00)',
    );
    expect(ran.out).toContain('không đọc các file khác của thư: cv.pdf');
    const traced = await runCommand(service, [
      'trace',
      '--book',
      'book.phuluc',
      '--row',
      's2021.o1.t1.a',
      '--column',
      'baseline',
    ]);
    expect(traced.out).toContain('so-noi-vu.xlsx (thư “Báo cáo');
  });
});

/** A consolidation without what tells files from mails. */
function withoutMails(consolidation: Parameters<typeof withoutIds>[0]): unknown {
  return JSON.parse(
    JSON.stringify(withoutIds(consolidation), (key, value: unknown) => (key === 'mail' ? undefined : value)),
  );
}

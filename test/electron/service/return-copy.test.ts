import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeXml } from '#electron/excel/mark-xml.ts';
import { patchZip } from '#electron/excel/patch-zip.ts';
import { openZip } from '#electron/excel/zip.ts';
import { RETURN_SHEET } from '#shared/family/marker.ts';
import type { ImportedFile } from '#shared/service/contract/submissions.ts';
import { addressOf } from '#shared/workbook/address.ts';
import { opened } from '../../helpers/marked.ts';
import { haveReturns, returnsFolder } from '../../helpers/returns.ts';
import { startService, type TestService } from '../../helpers/run-service.ts';

if (!haveReturns) console.log('skipped: there is no ../shared/returns beside the repository');
let service: TestService;
let book = '';

describe.skipIf(!haveReturns)('the return copy', () => {
  beforeEach(async () => {
    service = startService();
    book = service.ticket('book.phuluc');
    await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  });
  afterEach(() => service.close());

  it('comes back corrected in part: only what is still wrong stays open, and the marks themselves disturb nothing', async () => {
    const sent = await importFile('fraction-became-date.xlsx');
    expect(openErrors(sent)).toEqual(['date-for-ratio PL!D17', 'date-for-ratio PL!E17']);
    const copy = await returnCopy(sent, 'tra-lai.xlsx');
    expect(copy.kind).toBe('marked-copy');
    expect(marksOf(copy.bytes)).toEqual(['PL!D17', 'PL!E17']);

    const partly = await importBytes('sua-lan-1.xlsx', typeInto(copy.bytes, 'D17', '5/12'));
    expect(partly.findings.filter((one) => one.severity !== 'info')).toMatchObject([
      { code: 'date-for-ratio', at: 'PL!E17' },
    ]);
    const open = await service.client.call('findings.list', { book, severity: 'error' });
    expect(open.filter((one) => one.at !== undefined)).toMatchObject([{ code: 'date-for-ratio', at: 'PL!E17' }]);
    expect(partly.cells.length).toBe(sent.cells.length);

    const again = await returnCopy(partly, 'tra-lai-2.xlsx');
    expect(marksOf(again.bytes)).toEqual(['PL!E17']);
    expect(opened(again.bytes).sheets.map((sheet) => sheet.name)).toEqual([RETURN_SHEET, 'PL']);
    // the fill of the earlier mark is gone where the cell is right now
    expect([fillIn(copy.bytes, 'D17'), fillIn(copy.bytes, 'E17')]).toEqual(['FFFFC7CE', 'FFFFC7CE']);
    expect([fillIn(again.bytes, 'D17'), fillIn(again.bytes, 'E17')]).toEqual([null, 'FFFFC7CE']);

    const right = await importBytes('sua-lan-2.xlsx', typeInto(again.bytes, 'E17', '11/20'));
    expect(right.outcome).toBe('accepted');
    const left = await service.client.call('findings.list', { book, severity: 'error' });
    expect(left.filter((one) => one.unit === sent.unit)).toEqual([]);
  });

  it.each(['saved-as.xls', 'semicolon.csv', 'password.xlsx', 'truncated.xlsx'])(
    'of %s is a workbook of its own that lists what was found',
    async (name) => {
      const sent = await importFile(name);
      const copy = await returnCopy(sent, 'danh-sach.xlsx');
      expect(copy.kind).toBe('findings-workbook');
      const [sheet] = opened(copy.bytes).sheets;
      const texts = sheet?.cells.map((cell) => cell.shown) ?? [];
      expect(texts[0]).toBe('PHIẾU TRẢ LẠI');
      for (const finding of sent.findings) expect(texts).toContain(finding.message);
    },
  );

  it('refuses a place where nothing can be written', async () => {
    const sent = await importFile('fraction-became-date.xlsx');
    await expect(
      service.client.call('submissions.returnCopy', {
        book,
        submission: sent.submission ?? '',
        out: service.ticket('khong/co/thu-muc.xlsx'),
      }),
    ).rejects.toThrow(/Không ghi được/);
  });
});

async function importFile(name: string): Promise<ImportedFile> {
  cpSync(path.join(returnsFolder, 'quirks', name), path.join(service.folder, name));
  return importTicket(name);
}

async function importBytes(name: string, bytes: Uint8Array): Promise<ImportedFile> {
  writeFileSync(path.join(service.folder, name), bytes);
  return importTicket(name);
}

async function importTicket(name: string): Promise<ImportedFile> {
  const report = await service.client.call('submissions.import', { book, files: [service.ticket(name)] });
  const [file] = report.files;
  if (!file) throw new Error('nothing was imported');
  return file;
}

async function returnCopy(file: ImportedFile, name: string): Promise<{ kind: string; bytes: Buffer }> {
  const out = service.ticket(name);
  const { kind } = await service.client.call('submissions.returnCopy', {
    book,
    submission: file.submission ?? '',
    out,
  });
  return { kind, bytes: readFileSync(path.join(service.folder, name)) };
}

function openErrors(file: ImportedFile): string[] {
  return file.findings.filter((one) => one.severity === 'error').map((one) => `${one.code} ${one.at}`);
}

/** The cells at which a return copy's comments stand. */
function marksOf(bytes: Uint8Array): string[] {
  return opened(bytes).sheets.flatMap((sheet) =>
    sheet.comments
      .filter((one) => one.text.startsWith('Phiếu trả lại:'))
      .map((one) => `${sheet.name}!${addressOf(one)}`),
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** As if the sender had typed a text over a cell. */
function typeInto(bytes: Buffer, address: string, text: string): Uint8Array {
  const xml = decodeXml(openZip(bytes).read(SHEET) ?? Buffer.alloc(0), SHEET);
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`);
  expect(xml).toMatch(cell);
  const typed = xml.replace(cell, (_, attributes: string) => {
    const kept = attributes.replace(/\st="\w+"/, '');
    return `<c r="${address}"${kept} t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return patchZip(bytes, { replaced: new Map([[SHEET, Buffer.from(typed)]]), added: [] });
}

/** The colour of a cell's fill as the parts say it; null where it has none. */
function fillIn(bytes: Buffer, address: string): string | null {
  const zip = openZip(bytes);
  const cell = new RegExp(`<c r="${address}"[^>]*>`).exec(zip.read(SHEET)?.toString() ?? '')?.[0] ?? '';
  const style = Number(/\ss="(\d+)"/.exec(cell)?.[1]);
  const styles = zip.read('xl/styles.xml')?.toString() ?? '';
  const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf\s/g) ?? [];
  expect(style).toBeLessThan(xfs.length);
  const xf = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.split(/(?=<xf\s)/)[style] ?? '';
  const fill = Number(/fillId="(\d+)"/.exec(xf)?.[1]);
  const fills = /<fills[^>]*>(.*?)<\/fills>/s.exec(styles)?.[1]?.split(/(?=<fill>)/)[fill] ?? '';
  return /fgColor rgb="(\w+)"/.exec(fills)?.[1] ?? null;
}

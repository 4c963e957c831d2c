import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withoutClock } from '#electron/service/pdf-clock.ts';
import { printByBrowser } from '#electron/service/print-pdf.ts';
import { planHtml } from '#shared/layout/plan-html.ts';
import { printedPages } from '#shared/layout/printed-pages.ts';
import { hasBrowser } from '../../helpers/browser.ts';
import { planOf } from '../../helpers/plans.ts';
import { serviceInFolder } from '../../helpers/service-at.ts';

describe('an export', { timeout: 60_000 }, () => {
  it('is a Word document where the file’s name ends so', async () => {
    const { service, folder, book } = await newBook();
    await service.client.call('exports.write', { book, out: service.files.ticketFor('a.docx') });
    expect(Object.keys(unzipSync(readFileSync(path.join(folder, 'a.docx'))))).toContain('word/document.xml');
  });

  it('is what is asked for, whatever the name', async () => {
    const { service, folder, book } = await newBook();
    await service.client.call('exports.write', { book, out: service.files.ticketFor('a.pdf'), format: 'xlsx' });
    expect(Object.keys(unzipSync(readFileSync(path.join(folder, 'a.pdf'))))).toContain('xl/workbook.xml');
  });

  it.skipIf(!hasBrowser()).each(['official', 'by-unit'] as const)(
    'is a PDF with the pages of the workbook: %s',
    async (kind) => {
      const { service, folder, book } = await newBook();
      const plan = await service.client.call('exports.preview', { book, kind });
      await service.client.call('exports.write', { book, out: service.files.ticketFor('a.pdf'), kind });
      const pdf = readFileSync(path.join(folder, 'a.pdf')).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const pages = [...pdf.matchAll(/\/Type \/Page\b[^s][^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(pages.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual(
        plan.sheets.flatMap((sheet) => printedPages(sheet).map(() => (sheet.page.landscape ? [842, 595] : [595, 842]))),
      );
      expect(pdf).toContain('/CreationDate (D:19800101000000');
    },
  );
});

describe('printing', () => {
  it('says in one sentence what to do where there is no browser', async () => {
    const refused = printByBrowser({ PATH: '/nowhere' })(planHtml(planOf([['A']])));
    await expect(refused).rejects.toMatchObject({ code: 'cannot-write', message: expect.stringContaining('Chromium') });
  });

  it('leaves no time in the file and moves nothing in it', () => {
    const pdf = Buffer.from("<</CreationDate (D:20261124130841+07'00')\n/ModDate (D:20261124130841Z)>>", 'latin1');
    const still = Buffer.from(withoutClock(pdf)).toString('latin1');
    expect(still).toBe("<</CreationDate (D:19800101000000+00'00')\n/ModDate (D:19800101000000Z)>>");
    expect(still).toHaveLength(pdf.length);
  });
});

async function newBook() {
  const { service, folder } = serviceInFolder();
  const book = service.files.ticketFor('so.phuluc');
  await service.client.call('books.create', { book, family: 'kontum-2025', year: 2025, phase: 'plan' });
  return { service, folder, book };
}

import { app, BrowserWindow } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';
import type { PrintPdf } from '../service/print-pdf.ts';

/** Prints a page in a hidden window of our own that can run nothing; page sizes are those of its style sheet. Refuses (`cannot-write`) where it does not print. */
export const printByWindow: PrintPdf = async (html) => {
  const folder = await mkdtemp(path.join(app.getPath('temp'), 'phu-luc-pdf-'));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      devTools: false,
      spellcheck: false,
    },
  });
  try {
    const page = path.join(folder, 'page.html');
    await writeFile(page, html);
    await window.loadFile(page);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } catch {
    throw new Refusal('cannot-write', 'Cửa sổ không tạo được PDF. Hãy thử lại, hoặc xuất Excel rồi in ra PDF.');
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};

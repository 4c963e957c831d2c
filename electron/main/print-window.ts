import { app, BrowserWindow } from 'electron';
import { printInFolder } from '../service/print-in-folder.ts';
import type { PrintPdf } from '../service/print-pdf.ts';

const SENTENCE = 'Cửa sổ không tạo được PDF. Hãy thử lại, hoặc xuất Excel rồi in ra PDF.';

/**
 * Prints a page in a hidden window of our own that can run nothing; page sizes are those of its style sheet. Refuses
 * (`cannot-write`) where it does not print in time.
 */
export const printByWindow: PrintPdf = (html) =>
  printInFolder(html, { base: app.getPath('temp'), sentence: SENTENCE }, async (page, { signal }) => {
    const window = hiddenWindow();
    const close = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    // a print that hangs would keep its window for ever
    signal.addEventListener('abort', close, { once: true });
    try {
      await window.loadFile(page);
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    } finally {
      close();
    }
  });

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
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
}

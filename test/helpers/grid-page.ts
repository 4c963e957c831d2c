import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Phase } from '#shared/family/family.ts';
import { createService } from '../../electron/service/create-service.ts';
import { browserWay } from './browser-way.ts';
import { haveReturns, returnsFolder } from './returns.ts';
import type { OpenedWindow, Way } from './way.ts';

/** The built window on a book with real returned files. */
export type GridPage = OpenedWindow & {
  /** the book's ticket, for asking the service what the window has done */
  readonly book: string;
  readonly cell: (row: string, column: string) => Locator;
};

export type GridBook = {
  readonly family: string;
  readonly year: number;
  readonly phase: Phase;
  /** files and folders of the returns (or whole paths), imported one import after the other */
  readonly returned: readonly (readonly string[])[];
};

/** Whether the returned files are beside the checkout; says once why tests are skipped where not. */
export function hasReturns(): boolean {
  if (!haveReturns) console.log('SKIPPED: no returned files in ../shared/returns');
  return haveReturns;
}

/** Opens the official table of the plan of Kon Tum 2025 with all its files imported. */
export async function openPlanTable(): Promise<GridPage> {
  const made = await openGridPage({
    family: 'kontum-2025',
    year: 2025,
    phase: 'plan',
    returned: [['scenarios/kontum-2025-plan/files']],
  });
  await made.page.getByTestId('go-consolidation').click();
  await made.cell('s2021.o1.t1.d', 'baseline').waitFor();
  return made;
}

/** Makes a book, imports returned files into it, and opens the window on it; in browser mode unless told otherwise. */
export async function openGridPage(given: GridBook, way: Way = browserWay): Promise<GridPage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-grid-'));
  const file = path.join(folder, 'Sổ thử.phuluc');
  await makeBookFile(file, given);
  const opened = await way.open({ size: { width: 1366, height: 768 }, startBook: file });
  const { page, startBook } = opened;
  page.setDefaultTimeout(15_000);
  if (startBook === null) throw new Error('the window was started without the book');
  return {
    ...opened,
    book: startBook,
    cell: (row, column) => page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`),
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function makeBookFile(file: string, { family, year, phase, returned }: GridBook): Promise<void> {
  const service = createService({ base: path.dirname(file), who: 'thử' });
  const { files, client } = service;
  const book = files.ticketFor(file);
  await client.call('books.create', { book, family, year, phase });
  for (const names of returned) {
    const tickets = names.map((name) => files.ticketFor(path.resolve(returnsFolder, name)));
    await client.call('submissions.import', { book, files: tickets });
  }
  await service.close();
}

/** What is on the clipboard. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Puts a text on the clipboard, as another program does. */
export function toClipboard(page: Page, text: string): Promise<void> {
  return page.evaluate((given) => navigator.clipboard.writeText(given), text);
}

/** Answers the dialog that asks for a reason, by keys. */
export async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByTestId('reason').fill(reason);
  await page.getByTestId('decide').click();
  await page.getByTestId('decide').waitFor({ state: 'detached' });
}

/** What the official table says for a row's result of last time. */
export async function baselineOf({ client, book }: GridPage, row: string): Promise<string | undefined> {
  const merged = await client.call('consolidation.get', { book });
  return merged.tables[0]?.rows.find((one) => one.code === row)?.cells['baseline']?.text;
}

/** Types a value over a row's result of last time, by mouse and keys, and waits until the service has it. */
export async function adjustBaseline(made: GridPage, row: string, value: string, page = made.page): Promise<void> {
  await page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="baseline"]`).click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await giveReason(page, 'Đã gọi điện');
  await expect.poll(() => baselineOf(made, row)).toBe(value);
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '#shared/service/answer.ts';

/** Prints the page that lies there into a PDF's bytes. `signal` tells that the time is over: whatever was started must end. */
export type PrintPage = (
  page: string,
  given: { readonly folder: string; readonly signal: AbortSignal },
) => Promise<Uint8Array>;

/** A document of a hundred pages takes a few seconds. */
const SECONDS = 60;

/**
 * Prints a page from a folder below `base` that lives as long as the print. Whatever goes wrong (no room for the folder, a print that
 * fails, gives no PDF or does not end within `seconds`) is one refusal (`cannot-write`) in the given sentence.
 */
export async function printInFolder(
  html: string,
  {
    base,
    sentence,
    seconds = SECONDS,
  }: { readonly base: string; readonly sentence: string; readonly seconds?: number },
  print: PrintPage,
): Promise<Uint8Array> {
  let folder: string | null = null;
  try {
    folder = await mkdtemp(path.join(base, 'phu-luc-pdf-'));
    const page = path.join(folder, 'page.html');
    await writeFile(page, html);
    const signal = AbortSignal.timeout(seconds * 1000);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error(`not printed within ${seconds} s`)), { once: true });
    });
    const printed = (async () => print(page, { folder, signal }))();
    const pdf = await Promise.race([printed, late]);
    if (!Buffer.from(pdf.subarray(0, 5)).equals(PDF)) throw new Error('what was printed is no PDF');
    return pdf;
  } catch {
    throw new Refusal('cannot-write', sentence);
  } finally {
    // a folder that a program still holds is left to the system; the PDF is there
    if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

const PDF = Buffer.from('%PDF-');

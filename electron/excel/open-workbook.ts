import type { Finding } from '#shared/finding/finding.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import { limits } from './guard.ts';
import { kindOfFile } from './kind-of-file.ts';
import { readXlsx } from './read-xlsx.ts';
import { refuse, RefusedFile } from './refused-file.ts';
import { refusalFinding, type FileRefusal, type FileRefusalCode } from './refusal-texts.vi.ts';

export type OpenedFile =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly finding: Finding; readonly code: FileRefusalCode };

/**
 * Opens a file that somebody sent: size, then kind (by its bytes, never by its name), then the reader for that kind behind its
 * guards. `fileName` is used in the message and to know Excel's lock files. A file that cannot be read whole and safely is
 * refused with one finding; nothing of it is used. Reads OOXML only: .xls and .csv are refused with the remedy.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenedFile {
  try {
    return { ok: true, workbook: readFile(bytes, fileName, (refusal) => refuse(refusal)) };
  } catch (thrown) {
    return refused(thrown, fileName);
  }
}

/** As openWorkbook, and also reads .xls and .csv: the library for .xls is loaded when the first such file comes. */
export async function openAnyWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenedFile> {
  try {
    return {
      ok: true,
      workbook: await readFile(bytes, fileName, async (_refusal, kind) => {
        if (kind === 'csv') return (await import('./read-csv.ts')).readCsv(bytes);
        return (await import('./read-xls.ts')).readXls(bytes);
      }),
    };
  } catch (thrown) {
    return refused(thrown, fileName);
  }
}

function refused(thrown: unknown, fileName: string): OpenedFile {
  if (!(thrown instanceof RefusedFile)) throw thrown;
  const { refusal } = thrown;
  return { ok: false, finding: refusalFinding(refusal, fileName), code: refusal.code };
}

/** `other` is asked for the kinds that are not OOXML but can be read otherwise, with the refusal that stands if they are not. */
function readFile<T>(
  bytes: Uint8Array,
  fileName: string,
  other: (refusal: FileRefusal, kind: 'xls' | 'csv') => T,
): Workbook | T {
  if (bytes.length === 0) refuse({ code: 'E01' });
  if (bytes.length > limits.fileBytes) refuse({ code: 'E02', megabytes: Math.ceil(bytes.length / 1024 / 1024) });
  if (fileName.startsWith('~$') && bytes.length <= limits.lockFileBytes) refuse({ code: 'E03' });
  const kind = kindOfFile(bytes);
  switch (kind) {
    case 'zip':
      return readXlsx(bytes);
    case 'ole-workbook':
      return other({ code: 'E11' }, 'xls');
    case 'text':
      return other({ code: 'E18', what: 'văn bản/CSV' }, 'csv');
    case 'ole-encrypted':
      return refuse({ code: 'E10' });
    case 'ole-book':
    case 'biff':
      return refuse({ code: 'E11' });
    case 'html':
      return refuse({ code: 'E12' });
    case 'spreadsheetml':
      return refuse({ code: 'E13' });
    case 'flat-opendocument':
      return refuse({ code: 'E14' });
    case 'archive':
      return refuse({ code: 'E15' });
    case 'ole-word':
      return refuse({ code: 'E16', program: 'Word' });
    case 'ole-powerpoint':
      return refuse({ code: 'E16', program: 'PowerPoint' });
    case 'pdf':
      return refuse({ code: 'E16', program: 'PDF' });
    case 'ole-other':
    case 'unknown':
      return refuse({ code: 'E17' });
  }
}

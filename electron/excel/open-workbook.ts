import type { Finding } from '#shared/finding/finding.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import { limits } from './guard.ts';
import { kindOfFile } from './kind-of-file.ts';
import { readXlsx } from './read-xlsx.ts';
import { refuse, RefusedFile } from './refused-file.ts';
import { refusalFinding, type FileRefusalCode } from './refusal-texts.vi.ts';

export type OpenedFile =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly finding: Finding; readonly code: FileRefusalCode };

/**
 * Opens a file that somebody sent: size, then kind (by its bytes, never by its name), then the reader for that kind behind its
 * guards. `fileName` is used in the message and to know Excel's lock files. A file that cannot be read whole and safely is
 * refused with one finding; nothing of it is used.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenedFile {
  try {
    return { ok: true, workbook: readFile(bytes, fileName) };
  } catch (thrown) {
    if (!(thrown instanceof RefusedFile)) throw thrown;
    const { refusal } = thrown;
    return { ok: false, finding: refusalFinding(refusal, fileName), code: refusal.code };
  }
}

function readFile(bytes: Uint8Array, fileName: string): Workbook {
  if (bytes.length === 0) refuse({ code: 'E01' });
  if (bytes.length > limits.fileBytes) refuse({ code: 'E02', megabytes: Math.ceil(bytes.length / 1024 / 1024) });
  if (fileName.startsWith('~$') && bytes.length <= limits.lockFileBytes) refuse({ code: 'E03' });
  const kind = kindOfFile(bytes);
  switch (kind) {
    case 'zip':
      return readXlsx(bytes);
    case 'ole-encrypted':
      return refuse({ code: 'E10' });
    case 'ole-workbook':
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
    case 'text':
      return refuse({ code: 'E18', what: 'văn bản/CSV' });
    case 'ole-other':
    case 'unknown':
      return refuse({ code: 'E17' });
  }
}

import type { Finding } from '#shared/finding/finding.ts';
import type { Workbook } from '#shared/workbook/sheet.ts';
import { limits } from './guard.ts';
import { kindOfFile } from './kind-of-file.ts';
import { formatOfPackage } from './kind-of-package.ts';
import { readXlsx } from './read-xlsx.ts';
import { refuse, RefusedFile } from './refused-file.ts';
import { refusalFinding, type FileRefusal, type FileRefusalCode } from './refusal-texts.vi.ts';
import { openZip } from './zip.ts';

export type OpenedFile =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly finding: Finding; readonly code: FileRefusalCode };

/**
 * Opens a file that somebody sent: size, then kind (by its bytes, never by its name), then the reader for that kind behind its
 * guards. `fileName` is used in the message and to know Excel's lock files. A file that cannot be read whole and safely is
 * refused with one finding; nothing of it is used. Reads OOXML only: other formats are refused with the remedy.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenedFile {
  try {
    return { ok: true, workbook: readFile(bytes, fileName, (refusal) => refuse(refusal)) };
  } catch (thrown) {
    return refused(thrown, fileName);
  }
}

/**
 * As openWorkbook, and also reads .xls, .xlsb, OpenDocument, Excel 2003 XML, web pages saved as workbooks and separated values:
 * what reads such a file is loaded when the first one comes.
 */
export async function openAnyWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenedFile> {
  try {
    return { ok: true, workbook: await readFile(bytes, fileName, async (_refusal, kind) => readOther(bytes, kind)) };
  } catch (thrown) {
    return refused(thrown, fileName);
  }
}

async function readOther(bytes: Uint8Array, kind: OtherKind): Promise<Workbook> {
  switch (kind) {
    case 'xls':
      return (await import('./read-xls.ts')).readXls(bytes);
    case 'xlsb':
      return (await import('./read-xls.ts')).readXlsb(bytes);
    case 'ods':
      return (await import('./read-ods.ts')).readOds(openZip(bytes));
    case 'fods':
      return (await import('./read-ods.ts')).readFlatOds(bytes);
    case 'spreadsheetml':
      return (await import('./read-spreadsheetml.ts')).readSpreadsheetMl(bytes);
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes);
    case 'csv':
      return (await import('./read-csv.ts')).readCsv(bytes);
  }
}

function refused(thrown: unknown, fileName: string): OpenedFile {
  if (!(thrown instanceof RefusedFile)) throw thrown;
  const { refusal } = thrown;
  return { ok: false, finding: refusalFinding(refusal, fileName), code: refusal.code };
}

/** The kinds that are not OOXML and are read all the same. */
type OtherKind = 'xls' | 'xlsb' | 'ods' | 'fods' | 'spreadsheetml' | 'html' | 'csv';

/** `other` is asked for the kinds that are not OOXML but can be read otherwise, with the refusal that stands if they are not. */
function readFile<T>(
  bytes: Uint8Array,
  fileName: string,
  other: (refusal: FileRefusal, kind: OtherKind) => T,
): Workbook | T {
  if (bytes.length === 0) refuse({ code: 'E01' });
  if (bytes.length > limits.fileBytes) refuse({ code: 'E02', megabytes: Math.ceil(bytes.length / 1024 / 1024) });
  if (fileName.startsWith('~$') && bytes.length <= limits.lockFileBytes) refuse({ code: 'E03' });
  const kind = kindOfFile(bytes);
  switch (kind) {
    case 'zip': {
      const zip = openZip(bytes);
      switch (formatOfPackage(zip)) {
        case 'ooxml':
          return readXlsx(zip);
        case 'ods':
          return other({ code: 'E14' }, 'ods');
        case 'xlsb':
          return other({ code: 'E18', what: 'Excel nhị phân (.xlsb)' }, 'xlsb');
      }
    }
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
      return other({ code: 'E12', reason: 'mang đuôi Excel' }, 'html');
    case 'spreadsheetml':
      return other({ code: 'E13' }, 'spreadsheetml');
    case 'flat-opendocument':
      return other({ code: 'E14' }, 'fods');
    case 'web-archive':
      return refuse({ code: 'E12', reason: 'lưu cả hình vào một file (.mht)' });
    case 'mail':
      return refuse({ code: 'E40' });
    case 'archive':
      return refuse({ code: 'E15' });
    case 'ole-word':
      return refuse({ code: 'E16', program: 'Word' });
    case 'ole-powerpoint':
      return refuse({ code: 'E16', program: 'PowerPoint' });
    case 'pdf':
      return refuse({ code: 'E16', program: 'PDF' });
    case 'outlook-mail':
      return refuse({ code: 'E42' });
    case 'ole-other':
    case 'unknown':
      return refuse({ code: 'E17' });
  }
}

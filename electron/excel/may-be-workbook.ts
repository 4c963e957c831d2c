import { kindOfFile } from './kind-of-file.ts';
import { kindOfPackage } from './kind-of-package.ts';
import { RefusedFile } from './refused-file.ts';
import { openZip } from './zip.ts';

/**
 * Whether bytes that came without a workbook's name may still be one, or hold some that only a person can take out: for choosing
 * among attachments. Plain text and web pages without such a name are letters.
 */
export function mayBeWorkbook(bytes: Uint8Array): boolean {
  switch (bytes.length === 0 ? 'unknown' : kindOfFile(bytes)) {
    case 'zip':
      return mayBePackage(bytes);
    case 'ole-encrypted':
    case 'ole-workbook':
    case 'ole-book':
    case 'biff':
    case 'archive':
    case 'spreadsheetml':
    case 'flat-opendocument':
    case 'outlook-mail':
    case 'mail':
      return true;
    case 'ole-word':
    case 'ole-powerpoint':
    case 'ole-other':
    case 'pdf':
    case 'html':
    case 'web-archive':
    case 'text':
    case 'unknown':
      return false;
  }
}

/** A Word document or a presentation is none; a zip that cannot be opened may be a workbook that was cut. */
function mayBePackage(bytes: Uint8Array): boolean {
  try {
    return kindOfPackage(openZip(bytes), 'xl/workbook.xml')?.code !== 'E16';
  } catch (thrown) {
    if (thrown instanceof RefusedFile) return true;
    throw thrown;
  }
}

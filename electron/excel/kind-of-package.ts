import type { FileRefusal } from './refusal-texts.vi.ts';
import type { ZipArchive } from './zip.ts';

/**
 * Says why a zip is no OOXML workbook by what it holds instead; null when `workbookPart` is there and is XML. The order is that of
 * guard 10.
 */
export function kindOfPackage(zip: ZipArchive, workbookPart: string): FileRefusal | null {
  const holds = (folder: string): boolean => zip.names.some((name) => name.startsWith(folder));
  if (workbookPart.endsWith('.bin') || zip.has('xl/workbook.bin'))
    return { code: 'E18', what: 'Excel nhị phân (.xlsb)' };
  if (holds('word/')) return { code: 'E16', program: 'Word' };
  if (holds('ppt/')) return { code: 'E16', program: 'PowerPoint' };
  if (zip.has(workbookPart)) return null;
  if (zip.has('content.xml') || holds('index/')) return { code: 'E14' };
  if (zip.names.some((name) => /\.(?:xlsx|xlsm|xls|ods|csv)$/.test(name))) return { code: 'E15' };
  return zip.has('[content_types].xml') || holds('xl/') ? { code: 'E20', part: 'xl/workbook.xml' } : { code: 'E19' };
}

/**
 * What a zip is read as: an OpenDocument spreadsheet and a binary workbook are told from their own first parts; all else is held
 * against OOXML, which says what it is instead.
 */
export function formatOfPackage(zip: ZipArchive): 'ooxml' | 'ods' | 'xlsb' {
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  if (!zip.has('mimetype') || zip.has('xl/workbook.xml')) return 'ooxml';
  const type = zip.read('mimetype')?.toString('latin1').trim() ?? '';
  return /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/.test(type) ? 'ods' : 'ooxml';
}

import type { Workbook } from '#shared/workbook/sheet.ts';
import { openDocument } from './namespaces.ts';
import { assurePrefixes, readOdsContent, type OdsContent } from './ods-content.ts';
import { createOdsStyles, type OdsStyles } from './ods-styles.ts';
import { refuse } from './refused-file.ts';
import { readXml } from './xml.ts';
import type { ZipArchive } from './zip.ts';

/**
 * Reads an OpenDocument spreadsheet (.ods, .ots; ODF 1.0–1.3) from its guarded zip. Only styles.xml and content.xml are inflated.
 * Throws RefusedFile: with a password (E10), no spreadsheet (E14), damaged or beyond the limits.
 */
export function readOds(zip: ZipArchive): Workbook {
  const manifest = zip.read('META-INF/manifest.xml')?.toString('latin1') ?? '';
  if (/[:<]encryption-data[\s/>]/.test(manifest) || zip.has('encrypted-package')) refuse({ code: 'E10' });
  const styles = createOdsStyles();
  const shared = zip.read('styles.xml');
  if (shared) readSharedStyles(shared, styles);
  const content = zip.read('content.xml') ?? refuse({ code: 'E20', part: 'content.xml' });
  const hasMacro = zip.names.some((name) => /^(?:basic|scripts)\/.+\/.+/.test(name));
  return workbookOf(readOdsContent(content, 'content.xml', styles), hasMacro);
}

/** Reads a flat OpenDocument spreadsheet (.fods): the same document as one XML file. Throws RefusedFile as readOds. */
export function readFlatOds(bytes: Uint8Array): Workbook {
  return workbookOf(readOdsContent(bytes, 'fods', createOdsStyles()), false);
}

function workbookOf({ sheets, names, notes }: OdsContent, hasMacro: boolean): Workbook {
  if (sheets.length === 0) refuse({ code: 'E32', reason: 'không có trang tính nào' });
  return {
    format: 'ods',
    date1904: false,
    sheets,
    names,
    notes: hasMacro ? [{ kind: 'macro' }, ...notes] : notes,
  };
}

function readSharedStyles(bytes: Uint8Array, styles: OdsStyles): void {
  const part = 'styles.xml';
  readXml(
    bytes,
    { where: `Phần ${part}`, namespaces: new Set(Object.values(openDocument)), roots: ['document-styles'] },
    {
      open(local, attributes, resolve) {
        if (local === 'document-styles') assurePrefixes(part, resolve);
        else styles.open(local, attributes);
      },
      close: styles.close,
      text: styles.words,
    },
  );
}

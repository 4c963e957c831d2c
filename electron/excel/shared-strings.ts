import { spreadsheet } from './namespaces.ts';
import { createRichTextCollector, type RichText } from './rich-text.ts';
import { readXml } from './xml.ts';

/** The shared strings of a workbook in the order in which cells name them; none when it has no such part. */
export function readSharedStrings(bytes: Uint8Array | null, part: string): readonly RichText[] {
  if (!bytes) return [];
  const strings: RichText[] = [];
  const collector = createRichTextCollector();
  readXml(
    bytes,
    { where: `Phần ${part}`, namespaces: spreadsheet, roots: ['sst'] },
    {
      open: collector.open,
      close(local) {
        if (local === 'si') strings.push(collector.take());
        else collector.close(local);
      },
      text: collector.text,
    },
  );
  return strings;
}

import { parseNumberFormat } from '#shared/workbook/number-format.ts';
import { plainStyle, type CellStyle } from './styles.ts';

/** What a style of a format that is not OOXML says; `code` as Excel writes it, null for General. */
export type PlainStyle = { readonly code: string | null; readonly struck?: boolean; readonly invisible?: boolean };

/** Makes the style of a cell from its number format code and font. */
export function cellStyleOf({ code, struck = false, invisible = false }: PlainStyle): CellStyle {
  const isGeneral = code === null || code === '' || /^general$/i.test(code);
  if (isGeneral && !struck && !invisible) return plainStyle;
  const format = isGeneral ? null : { code, parsed: parseNumberFormat(code) };
  const textSection = format?.parsed.sections[3];
  return { format, struck, invisible, hidesText: textSection !== undefined && textSection.tokens.length === 0 };
}

import { builtInFormat } from '#shared/workbook/built-in-formats.ts';
import { parseNumberFormat, type NumberFormat } from '#shared/workbook/number-format.ts';
import { spreadsheet } from './namespaces.ts';
import { isOn } from './rich-text.ts';
import { readXml } from './xml.ts';
import type { Attributes } from './xml-attributes.ts';

/** What a cell's style says about its value. */
export type CellStyle = {
  /** the number format; null for General */
  readonly format: { readonly code: string; readonly parsed: NumberFormat } | null;
  /** the font has the colour of what lies behind it */
  readonly invisible: boolean;
  readonly struck: boolean;
  /** the format's text section is empty (`;;;`) */
  readonly hidesText: boolean;
};

export const plainStyle: CellStyle = { format: null, invisible: false, struck: false, hidesText: false };

type Font = { color: string; struck: boolean };

const BLACK = '000000';
const WHITE = 'FFFFFF';

/** The cell styles of a workbook in the order in which cells name them; none when it has no styles part. */
export function readStyles(bytes: Uint8Array | null, part: string): readonly CellStyle[] {
  if (!bytes) return [];
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: string[] = [];
  const styles: { format: number; font: number; fill: number }[] = [];
  let list = '';
  readXml(
    bytes,
    { where: `Phần ${part}`, namespaces: spreadsheet, roots: ['styleSheet'] },
    {
      open(local, attributes) {
        // fonts and fills also stand in dxfs, and xf in cellStyleXfs: only the lists that cells refer to count
        if (lists.has(local)) list = local;
        else if (list === 'numFmts') {
          if (local === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
        } else if (list === 'fonts') readFont(fonts, local, attributes);
        else if (list === 'fills') readFill(fills, local, attributes);
        else if (list === 'cellXfs' && local === 'xf')
          styles.push({
            format: Number(attributes.get('numFmtId') ?? 0),
            font: Number(attributes.get('fontId') ?? 0),
            fill: Number(attributes.get('fillId') ?? 0),
          });
      },
      close(local) {
        if (local === list) list = '';
      },
    },
  );
  return styles.map((style) =>
    cellStyle(codes.get(style.format) ?? builtInFormat(style.format), fonts[style.font], fills[style.fill]),
  );
}

const lists: ReadonlySet<string> = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
]);

function readFont(fonts: Font[], local: string, attributes: Attributes): void {
  if (local === 'font') fonts.push({ color: BLACK, struck: false });
  const font = fonts.at(-1);
  if (!font) return;
  if (local === 'color') font.color = colorName(attributes, BLACK);
  else if (local === 'strike') font.struck = isOn(attributes.get('val'));
}

function readFill(fills: string[], local: string, attributes: Attributes): void {
  if (local === 'fill') fills.push(WHITE);
  else if (local === 'patternFill' && attributes.get('patternType') === 'solid') fills[fills.length - 1] = 'solid';
  else if (local === 'fgColor' && fills.at(-1) === 'solid') fills[fills.length - 1] = colorName(attributes, BLACK);
  else if (local === 'gradientFill') fills[fills.length - 1] = 'gradient';
}

/** One name for one colour, so that font and background can be compared: six hex digits where they are known. */
function colorName(attributes: Attributes, automatic: string): string {
  const rgb = attributes.get('rgb');
  const theme = attributes.get('theme');
  const indexed = attributes.get('indexed');
  const tint = attributes.get('tint');
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined) {
    if (tint !== undefined && Number(tint) !== 0) return `theme ${theme} ${Number(tint).toFixed(3)}`;
    return theme === '0' ? WHITE : theme === '1' ? BLACK : `theme ${theme}`;
  }
  switch (indexed) {
    case undefined:
      return automatic;
    case '1':
    case '9':
    case '65':
      return WHITE;
    case '0':
    case '8':
    case '64':
      return BLACK;
    default:
      return `indexed ${indexed}`;
  }
}

function cellStyle(code: string | null, font: Font = { color: BLACK, struck: false }, fill = WHITE): CellStyle {
  const isGeneral = code === null || code === '' || code.toLowerCase() === 'general';
  const format = isGeneral ? null : { code, parsed: parseNumberFormat(code) };
  const textSection = format?.parsed.sections[3];
  return {
    format,
    invisible: font.color === fill,
    struck: font.struck,
    hidesText: textSection !== undefined && textSection.tokens.length === 0,
  };
}

import { cleanSpaces } from '../text/fold.ts';

/**
 * A cell's text as it is kept and shown: NFC, spaces folded and invisible characters dropped line by line, blank lines left
 * out. "" where there is nothing to see.
 */
export function cleanLines(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => cleanSpaces(line))
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The text as the forms read it: full-width and look-alike signs as plain ones, and the fractions that PDF converters leave
 * (`$\frac{38,4}{100.000}$`) as `38,4/100.000`. Same lines as before.
 */
export function plainSigns(text: string): string {
  return unfoldLatex(text)
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfe_e0))
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\uFE6A/g, '%');
}

function unfoldLatex(text: string): string {
  const fraction = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
  if (!/\\[dt]?frac/.test(text)) return text;
  return text
    .replace(/\$/g, '')
    .replace(fraction, (_, above: string, below: string) => `${above.trim()}/${below.trim()}`)
    .trim();
}

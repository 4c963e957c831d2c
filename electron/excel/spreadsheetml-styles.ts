import { builtInFormat } from '#shared/workbook/built-in-formats.ts';
import { cellStyleOf } from './cell-styles.ts';
import { plainStyle, type CellStyle } from './styles.ts';

/** The styles of a SpreadsheetML 2003 workbook. `get` reads an attribute of the element at hand by its local name. */
export type Styles2003 = {
  readonly open: (local: string, get: (name: string) => string | undefined) => void;
  readonly close: (local: string) => void;
  /** the style of a cell: the first of these ids that is one */
  readonly cell: (...ids: readonly (string | undefined)[]) => CellStyle;
};

type Style = {
  readonly parent: string | undefined;
  code?: string;
  color?: string;
  background?: string;
  struck?: boolean;
};

const MOST_PARENTS = 20;
const BLACK = '#000000';
const WHITE = '#ffffff';

export function createStyles2003(): Styles2003 {
  const styles = new Map<string, Style>();
  const made = new Map<string, CellStyle>();
  let style: Style | null = null;
  const find = <K extends keyof Style>(id: string, key: K): Style[K] | undefined => {
    let one = styles.get(id);
    for (let i = 0; one && i < MOST_PARENTS; i++) {
      if (one[key] !== undefined) return one[key];
      one = styles.get(one.parent ?? 'Default') === one ? undefined : styles.get(one.parent ?? 'Default');
    }
    return undefined;
  };
  return {
    open(local, get) {
      if (local === 'Style') {
        style = { parent: get('Parent') };
        styles.set(get('ID') ?? '', style);
      } else if (!style) return;
      else if (local === 'NumberFormat') style.code = formatCode(get('Format') ?? '');
      else if (local === 'Font') {
        const color = get('Color');
        const struck = get('StrikeThrough');
        if (color !== undefined) style.color = color === 'Automatic' ? BLACK : color.toLowerCase();
        if (struck !== undefined) style.struck = struck === '1';
      } else if (local === 'Interior') {
        const color = get('Color');
        if (get('Pattern') === 'None') style.background = WHITE;
        else if (color !== undefined) style.background = color === 'Automatic' ? WHITE : color.toLowerCase();
      }
    },
    close(local) {
      if (local === 'Style') style = null;
    },
    cell(...ids) {
      const id = ids.find((one) => one !== undefined && styles.has(one)) ?? 'Default';
      if (!styles.has(id)) return plainStyle;
      const known = made.get(id);
      if (known) return known;
      const own = cellStyleOf({
        code: find(id, 'code') ?? null,
        struck: find(id, 'struck') ?? false,
        invisible: (find(id, 'color') ?? BLACK) === (find(id, 'background') ?? WHITE),
      });
      made.set(id, own);
      return own;
    },
  };
}

/** The names under which Excel writes its built-in formats; the dates as a Vietnamese Excel shows them. */
function formatCode(written: string): string {
  switch (written) {
    case '':
    case 'General Number':
      return 'General';
    case 'General Date':
      return builtInFormat(22) ?? 'General';
    case 'Short Date':
    case 'Long Date':
      return builtInFormat(14) ?? 'General';
    case 'Medium Date':
      return builtInFormat(15) ?? 'General';
    case 'Long Time':
      return builtInFormat(21) ?? 'General';
    case 'Medium Time':
      return builtInFormat(18) ?? 'General';
    case 'Short Time':
      return builtInFormat(20) ?? 'General';
    case 'Currency':
    case 'Euro Currency':
    case 'Standard':
      return '#,##0.00';
    case 'Fixed':
      return '0.00';
    case 'Percent':
      return '0.00%';
    case 'Scientific':
      return '0.00E+00';
    case 'Yes/No':
    case 'True/False':
    case 'On/Off':
      return `"${written.split('/')[0]}";"${written.split('/')[0]}";"${written.split('/')[1]}"`;
    default:
      return written;
  }
}

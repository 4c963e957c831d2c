import { cellStyleOf } from './cell-styles.ts';
import { createFormatCollector } from './ods-formats.ts';
import type { OdsTextStyle } from './ods-text.ts';
import { plainStyle, type CellStyle } from './styles.ts';
import type { Attributes } from './xml-attributes.ts';

/** The styles of an OpenDocument file, collected from styles.xml and content.xml alike. */
export type OdsStyles = {
  readonly open: (local: string, attributes: Attributes) => void;
  readonly close: (local: string) => void;
  readonly words: (text: string) => void;
  /** what a cell's style says; `isPercent`: the cell's value is a percentage, whatever its style says */
  readonly cell: (name: string | undefined, isPercent: boolean) => CellStyle;
  /** what the style of a run of text says of it */
  readonly text: (name: string | undefined) => OdsTextStyle;
  readonly hidesTable: (name: string | undefined) => boolean;
};

type Style = {
  readonly parent: string | undefined;
  readonly data: string | undefined;
  color?: string;
  background?: string;
  struck?: boolean;
  raised?: boolean;
  hidden?: boolean;
};

/** Parents of parents: deeper than any person nests styles, and a ring of them ends. */
const MOST_PARENTS = 20;

export function createOdsStyles(): OdsStyles {
  const formats = createFormatCollector();
  const styles = new Map<string, Style>();
  const cells = new Map<string, CellStyle>();
  let style: Style | null = null;
  const find = <K extends keyof Style>(family: string, name: string | undefined, key: K): Style[K] | undefined => {
    let one = name === undefined ? undefined : styles.get(`${family} ${name}`);
    for (let i = 0; one && i < MOST_PARENTS; i++) {
      if (one[key] !== undefined) return one[key];
      one = one.parent === undefined ? undefined : styles.get(`${family} ${one.parent}`);
    }
    return undefined;
  };
  const cellStyle = (name: string | undefined, isPercent: boolean): CellStyle => {
    const data = find('table-cell', name, 'data');
    const code = data === undefined ? null : formats.code(data);
    return cellStyleOf({
      code: isPercent && !code?.includes('%') ? '0%' : code,
      struck: find('table-cell', name, 'struck') ?? false,
      invisible: (find('table-cell', name, 'color') ?? BLACK) === (find('table-cell', name, 'background') ?? WHITE),
    });
  };
  return {
    open(local, attributes) {
      formats.open(local, attributes);
      if (local === 'style') {
        style = { parent: attributes.get('style:parent-style-name'), data: attributes.get('style:data-style-name') };
        styles.set(`${attributes.get('style:family') ?? ''} ${attributes.get('style:name') ?? ''}`, style);
      } else if (style) readProperties(style, local, attributes);
    },
    close(local) {
      formats.close(local);
      if (local === 'style') style = null;
    },
    words: formats.text,
    cell(name, isPercent) {
      if (name === undefined && !isPercent) return plainStyle;
      const key = `${isPercent} ${name}`;
      const known = cells.get(key);
      if (known) return known;
      const made = cellStyle(name, isPercent);
      cells.set(key, made);
      return made;
    },
    text: (name) => ({
      struck: find('text', name, 'struck') ?? null,
      raised: find('text', name, 'raised') ?? null,
    }),
    hidesTable: (name) => find('table', name, 'hidden') ?? false,
  };
}

const BLACK = '#000000';
const WHITE = '#ffffff';

function readProperties(style: Style, local: string, attributes: Attributes): void {
  if (local === 'text-properties') {
    const color = attributes.get('fo:color');
    const line = attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type');
    if (attributes.get('style:use-window-font-color') === 'true') style.color = BLACK;
    else if (color !== undefined) style.color = color.toLowerCase();
    if (line !== undefined) style.struck = line !== 'none';
    const position = attributes.get('style:text-position');
    // "super 58%", "33% 58%"; "sub" and "-33%" are lowered, "0% 100%" neither
    if (position !== undefined) style.raised = /^(?:super\b|0*[1-9])/.test(position.trim());
  } else if (local === 'table-cell-properties') {
    const color = attributes.get('fo:background-color');
    if (color !== undefined) style.background = color === 'transparent' ? WHITE : color.toLowerCase();
  } else if (local === 'table-properties') {
    if (attributes.get('table:display') === 'false') style.hidden = true;
  }
}

import { fitColumns, type ColumnTexts } from './column-widths.ts';
import { headerLines } from './header-rows.ts';
import type { Line } from './lines.ts';
import { assemble } from './official-sheet.ts';
import { printable, workingPage } from './page-setup.ts';
import type { SheetPlan, StylePlan } from './sheet-plan.ts';
import { centredBold, centredItalic, tableStyles } from './styles.ts';
import { textContent } from './text-content.ts';

/** A working list: numbered by the caller, one text for each column; `heading` rows lie over all columns. */
export type ListRow =
  | { readonly kind: 'row'; readonly texts: readonly string[]; readonly fill?: string }
  | { readonly kind: 'heading'; readonly text: string };

export type ListPlan = {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly header: string; readonly centred?: boolean }[];
  readonly rows: readonly ListRow[];
  readonly landscape: boolean;
  readonly draft: boolean;
};

/** A list as a sheet: title, header repeated on each page and kept in sight, every text shown whole. */
export function listSheet({ name, title, subtitle, columns, rows, landscape, draft }: ListPlan): SheetPlan {
  const page = workingPage(landscape, draft);
  const styles = tableStyles(SIZE);
  const across = columns.length;
  const line = (text: string, style: StylePlan): Line => ({
    keep: true,
    cells: [{ column: 1, across, style, content: { kind: 'text', text } }],
  });
  const widths = fitColumns(sampleTexts(columns, rows), printable(page).width, { size: SIZE });
  const filled = new Map<string, StylePlan>();
  const styleOf = (centred: boolean, fill: string | undefined): StylePlan => {
    const plain = centred ? styles.centre : styles.text;
    if (fill === undefined) return plain;
    const key = `${centred} ${fill}`;
    const style = filled.get(key) ?? { ...plain, fill };
    filled.set(key, style);
    return style;
  };
  return assemble({
    name,
    widths,
    page,
    above: [
      line(title, centredBold),
      ...(subtitle === '' ? [] : [line(subtitle, centredItalic)]),
      { cells: [], height: 9 },
    ],
    header: headerLines(columns, styles.header),
    body: rows.map((row): Line => {
      if (row.kind === 'heading') return line(row.text, styles.textBold);
      const cells = columns.map(({ centred }, i) => {
        return { column: i + 1, content: textContent(row.texts[i] ?? ''), style: styleOf(centred ?? false, row.fill) };
      });
      return { cells };
    }),
    below: [],
  });
}

const SIZE = 11;
/** rows that decide the widths; thousands more would not change them */
const SAMPLE = 400;

function sampleTexts(columns: ListPlan['columns'], rows: readonly ListRow[]): readonly ColumnTexts[] {
  const sample = rows.filter((row) => row.kind === 'row').slice(0, SAMPLE);
  return columns.map(({ header }, i) => ({ header: [header], texts: sample.map((row) => row.texts[i] ?? '') }));
}

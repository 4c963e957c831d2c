import type { Row, Table } from '../family/family.ts';
import { formBack, formFront } from './form-front.ts';
import { rolesIn, shownRows, type FormInput } from './form-rows.ts';
import { formStyles } from './form-styles.ts';
import { stackLines, type Line } from './lines.ts';
import { officialPage, printable } from './page-setup.ts';
import { lineHeights } from './row-heights.ts';
import type { SheetPlan, StylePlan, ValidationPlan } from './sheet-plan.ts';
import { printedLabel } from './table-body.ts';

/** The sheet of an outline in a unit's form: each heading and prompt as printed, below each that the unit answers one open cell. */
export function formOutline(table: Table, input: FormInput, name: string): SheetPlan {
  const page = officialPage(table.landscape, false);
  const half = (printable(page).width / 2 - 3.75) / 6;
  const widths = [half, half];
  const above = formFront({ table, input, widths, withComponents: false });
  const rows = shownRows(table, input).filter((row) => row.level !== 'signature');
  const body = rows.flatMap((row) => [heading(row, input.period.year), ...(answers(row, input) ? [answerLine] : [])]);
  const lines = [...above, ...body, ...formBack(widths)];
  const stack = stackLines(lines, lineHeights(lines, widths));
  const validations = body.flatMap((line, i): ValidationPlan[] => {
    const [top, bottom] = stack.places[above.length + i] ?? [1, 1];
    return line === answerLine ? [{ area: { top, left: 1, bottom, right: widths.length }, hint, strict: false }] : [];
  });
  return {
    name,
    state: 'visible',
    widths,
    rows: stack.rows,
    merges: stack.merges,
    page: { ...page, printArea: { top: 1, left: 1, bottom: stack.rows.at(-1)?.row ?? 1, right: widths.length } },
    protected: true,
    validations,
  };
}

const hint = {
  title: 'Nội dung báo cáo',
  text: 'Ghi nội dung, số liệu của đơn vị. Xuống dòng bằng Alt+Enter; có thể kéo cao dòng.',
};

const answerLine: Line = {
  height: 66,
  cells: [{ column: 1, across: 2, content: { kind: 'empty' }, style: formStyles.answer }],
};

function answers(row: Row, input: FormInput): boolean {
  return row.merge.rule === 'gather' && rolesIn(row, input) !== null;
}

function heading(row: Row, year: number): Line {
  const bold = row.level !== 'prompt';
  const style: StylePlan = { size: 13, bold, italic: !bold, horizontal: 'left', vertical: 'middle', wrap: true };
  return {
    keep: true,
    cells: [{ column: 1, across: 2, content: { kind: 'text', text: printedLabel(row, year) }, style }],
  };
}

import type { Row, Table } from '../family/family.ts';
import { needsComponents, rateFormula, type ComponentPair } from './form-components.ts';
import { rolesIn, type FormInput } from './form-rows.ts';
import { formStyles } from './form-styles.ts';
import { leadBlocks } from './lead-blocks.ts';
import type { Line, LineCell } from './lines.ts';
import type { ContentPlan, StylePlan } from './sheet-plan.ts';
import { isHeading, printedLabel } from './table-body.ts';
import type { PrintedColumn } from './table-columns.ts';
import { textContent } from './text-content.ts';

export type FormTable = {
  readonly table: Table;
  readonly input: FormInput;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly Row[];
  readonly pairs: readonly ComponentPair[];
};

/** The rows of a form as lines; `sheetRowOf` gives the sheet row on which a line will stand (formulas name it). */
export function formLines(form: FormTable, sheetRowOf: (line: number) => number): readonly Line[] {
  const leads = leadTexts(form);
  return form.rows.map((row, i) => ({
    keep: isHeading(row),
    cells: [
      ...form.columns.map((column, c) => formCell(form, row, column, c + 1, sheetRowOf(i), leads)),
      ...form.pairs.flatMap((pair) => helperCells(form, row, pair)),
    ],
  }));
}

/** The helper pair of a cell; undefined where its value is typed as it is. */
export function pairOf({ pairs, input }: FormTable, row: Row, column: PrintedColumn): ComponentPair | undefined {
  const reporter = rolesIn(row, input);
  const pair = pairs.find((one) => one.value.key === column.key);
  return pair && reporter && column.column && needsComponents(row, column.column, reporter) ? pair : undefined;
}

/** What the book knows for a cell: it is printed and locked. */
export function knownText({ input, table }: FormTable, row: Row, column: PrintedColumn): string | undefined {
  return input.prefilled.find((one) => one.table === table.id && one.row === row.code && one.column === column.key)
    ?.text;
}

/** Whether the unit is to fill a cell. */
export function isOpen(form: FormTable, row: Row, column: PrintedColumn): boolean {
  const fill = column.column?.fill[form.input.period.phase];
  if (rolesIn(row, form.input) === null) return false;
  return fill === 'free' || (fill === 'reported' && knownText(form, row, column) === undefined);
}

function formCell(
  form: FormTable,
  row: Row,
  column: PrintedColumn,
  place: number,
  sheetRow: number,
  leads: ReadonlyMap<string, string>,
): LineCell {
  const cell = (content: ContentPlan, style: StylePlan): LineCell => ({ column: place, content, style });
  const bold = row.level === 'objective' || row.level === 'task-group' || row.level === 'section';
  switch (column.role) {
    case 'number':
      return cell(textContent(row.number ?? ''), bold ? formStyles.centreBold : formStyles.centre);
    case 'label': {
      if (isOpen(form, row, column)) return cell({ kind: 'empty' }, formStyles.inputText);
      const style = bold ? formStyles.textBold : row.level === 'group' ? formStyles.textItalic : formStyles.text;
      return cell(textContent(printedLabel(row, form.input.period.year)), style);
    }
    case 'measure':
      return cell(textContent(row.cells[column.key] ?? row.measure?.text ?? ''), formStyles.centre);
    case 'value':
      return cell(...valueCell(form, row, column, sheetRow));
    case 'lead':
      return cell(textContent(leads.get(`${row.code}:${column.key}`) ?? ''), formStyles.text);
    case 'notes':
    case 'date':
    case 'text':
    case 'coordinating':
    case 'timing':
      if (isOpen(form, row, column)) return cell({ kind: 'empty' }, formStyles.inputText);
      return cell(textContent(column.role === 'notes' ? '' : (row.cells[column.key] ?? '')), formStyles.text);
    case 'assessment':
    case 'reporter':
      return cell({ kind: 'empty' }, formStyles.text);
  }
}

function valueCell(form: FormTable, row: Row, column: PrintedColumn, sheetRow: number): [ContentPlan, StylePlan] {
  const known = knownText(form, row, column);
  if (known !== undefined) return [textContent(known), formStyles.known];
  if (!isOpen(form, row, column)) {
    const printed = column.column?.fill[form.input.period.phase] === 'printed';
    return [textContent(printed ? (row.cells[column.key] ?? '') : ''), formStyles.centre];
  }
  if (form.table.kind === 'matrix') return [{ kind: 'empty' }, formStyles.inputNumber];
  const pair = pairOf(form, row, column);
  if (!pair) return [{ kind: 'empty' }, formStyles.input];
  return [{ kind: 'formula', formula: rateFormula(row, sheetRow, pair.at), result: '' }, formStyles.computed];
}

function helperCells(form: FormTable, row: Row, pair: ComponentPair): readonly LineCell[] {
  if (pairOf(form, row, pair.value) === undefined || !isOpen(form, row, pair.value)) return [];
  return [pair.at, pair.at + 1].map((column) => ({
    column,
    content: { kind: 'empty' },
    style: formStyles.inputNumber,
  }));
}

/** Each row's own lead text, also where the document prints it once for several rows. */
function leadTexts({ table, columns }: FormTable): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { key } of columns.filter((column) => column.role === 'lead'))
    for (const block of leadBlocks(table.rows, key))
      for (const row of table.rows.slice(block.from, block.from + block.rows))
        if (row.leads.length > 0) texts.set(`${row.code}:${key}`, block.text);
  return texts;
}

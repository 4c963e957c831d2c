import type { Table } from '../family/family.ts';
import type { Line } from './lines.ts';
import { headerLines } from './header-rows.ts';
import { listSheet, type ListRow } from './list-sheet.ts';
import type { OfficialInput } from './official-input.ts';
import { assemble } from './official-sheet.ts';
import { officialPage } from './page-setup.ts';
import type { SheetPlan, StylePlan, WorkbookPlan } from './sheet-plan.ts';
import { sheetName } from './sheet-name.ts';
import { skeletonData } from './skeleton-data.ts';
import { centredBold, centredItalic, tableStyles } from './styles.ts';
import { columnsOf, type PrintedColumn } from './table-columns.ts';

/**
 * Mẫu trình bày để bắt đầu: a workbook that fillSkeleton can fill as it is. A sheet for each table of the period with its header and
 * one row to be repeated, then a list of all placeholders (written without their braces, so that they stay a list when filled).
 */
export function sampleSkeleton(input: OfficialInput): WorkbookPlan {
  const { family, period } = input;
  const tables = family.tables.filter((table) => table.phases.includes(period.phase));
  const names: string[] = [];
  const sheets = tables.map((table) => {
    const name = sheetName(tables.length === 1 ? 'Mẫu' : `Mẫu ${table.id}`, names);
    names.push(name);
    return tableSheet(table, input, name);
  });
  return { title: 'Mẫu trình bày', sheets: [...sheets, placeholderList(input)], names: [] };
}

const hole = (name: string): string => `{{${name}}}`;

function tableSheet(table: Table, { period }: OfficialInput, name: string): SheetPlan {
  const columns = columnsOf(table, period.phase, period.year).filter((one) => one.column !== undefined);
  const styles = tableStyles(12);
  const across = columns.length;
  const line = (text: string, style: StylePlan): Line => ({
    keep: true,
    cells: [{ column: 1, across, style, content: { kind: 'text', text } }],
  });
  const repeated: Line = {
    cells: columns.map((column, i) => ({
      column: i + 1,
      style: column.role === 'label' || column.role === 'notes' ? styles.text : styles.centre,
      content: { kind: 'text', text: (i === 0 ? hole(`dòng:${table.id}`) : '') + hole(placeholderOf(column)) },
    })),
  };
  const sheet = assemble({
    name,
    widths: columns.map((one) => one.column?.width ?? 10),
    page: officialPage(across > MOST_UPRIGHT, false),
    above: [
      line(hole('dự thảo'), centredBold),
      line(table.appendix.toUpperCase() || 'PHỤ LỤC', centredBold),
      line(`(Kèm theo ${hole('loại văn bản')} số ${hole('số')} ${hole('ngày')} của ${hole('cơ quan')})`, centredItalic),
      { cells: [], height: 9 },
    ],
    header: headerLines(columns, styles.header),
    body: [repeated],
    below: [],
  });
  return { ...sheet, rows: sheet.rows.map((row, i) => (i === sheet.rows.length - 1 ? withoutHeight(row) : row)) };
}

/** tables with more columns lie on their side */
const MOST_UPRIGHT = 6;

/** The repeated row is as high as the text that will stand in it: a height set here would cut it. */
function withoutHeight({ row, cells }: SheetPlan['rows'][number]): SheetPlan['rows'][number] {
  return { row, cells };
}

function placeholderOf({ key, role }: PrintedColumn): string {
  switch (role) {
    case 'number':
      return 'tt';
    case 'label':
      return 'nội dung';
    case 'measure':
      return 'đơn vị tính';
    default:
      return key;
  }
}

/** Every placeholder of the period with what it would become now. */
function placeholderList(input: OfficialInput): SheetPlan {
  const { values } = skeletonData(input);
  const rows = Object.entries(values).map(([name, value]): ListRow => ({ kind: 'row', texts: [name, value.text] }));
  return listSheet({
    name: 'Danh sách mã',
    title: 'DANH SÁCH MÃ ĐIỀN VÀO MẪU',
    subtitle: '(Ghi mã giữa hai dấu ngoặc nhọn kép vào ô cần điền; xóa trang tính này trước khi dùng mẫu)',
    columns: [{ header: 'Mã' }, { header: 'Hiện nay sẽ điền' }],
    rows,
    landscape: false,
    draft: false,
  });
}

import type { Table } from '../family/family.ts';
import { fillYears, periodName } from '../family/period.ts';
import { dateWords, OPEN } from './document-words.ts';
import type { FormInput } from './form-rows.ts';
import { formStyles } from './form-styles.ts';
import { splitHalves } from './halves.ts';
import { letterheadLines } from './letterhead.ts';
import type { Line } from './lines.ts';
import { signatureLines } from './signature-block.ts';
import { centredBold, centredItalic } from './styles.ts';

type Front = {
  readonly table: Table;
  readonly input: FormInput;
  /** widths of the printed columns */
  readonly widths: readonly number[];
  /** some cells of the sheet work out their rate from helper cells */
  readonly withComponents: boolean;
};

/** What stands above the table of a form: the unit's letterhead, the table's name, three lines on how to fill it. */
export function formFront({ table, input, widths, withComponents }: Front): readonly Line[] {
  const { family, period, directory, unit } = input;
  const name = directory.units.find((one) => one.id === unit)?.name ?? unit;
  const office = { superior: '', office: name.toLocaleUpperCase('vi'), number: `Số: ${OPEN}` };
  const placeAndDate = `${OPEN}, ${dateWords(null, period.year)}`;
  const across = widths.length;
  const line = (text: string, style: Line['cells'][number]['style']): Line => ({
    cells: [{ column: 1, across, style, content: { kind: 'text', text } }],
  });
  return [
    ...letterheadLines({ ...office, placeAndDate }, splitHalves(widths)).map(openDots),
    ...captionOf(table, input).map((text) => line(text, centredBold)),
    line(`(Kỳ báo cáo: ${periodName(family, period.year)})`, centredItalic),
    { cells: [], height: 6 },
    ...guideTexts(input, table, withComponents).map((text) => line(text, formStyles.guide)),
    { cells: [], height: 6 },
  ];
}

/** Who made the form and who answers for it, below the table. */
export function formBack(widths: readonly number[]): readonly Line[] {
  const { left, right } = splitHalves(widths);
  const signed = signatureLines({ authority: ['THỦ TRƯỞNG ĐƠN VỊ'], signer: '', recipients: [] }, { left, right });
  const maker = { kind: 'text', text: 'NGƯỜI LẬP BIỂU' } as const;
  const names = { ...centredBold, open: true };
  const name = (half: typeof left) => ({ ...half, content: { kind: 'empty' }, style: names }) as const;
  return signed.map((line, i): Line => {
    if (i === 1) return { ...line, cells: [{ ...left, content: maker, style: centredBold }, ...line.cells] };
    return i === signed.length - 1 ? { ...line, height: 20.25, cells: [name(left), name(right)] } : line;
  });
}

/** Number, place and date are the unit's to fill in. */
function openDots(line: Line): Line {
  const isOpen = ({ content }: Line['cells'][number]) => content.kind === 'text' && content.text.includes(OPEN);
  const cells = line.cells.map((cell) => (isOpen(cell) ? { ...cell, style: { ...cell.style, open: true } } : cell));
  return { ...line, cells };
}

/** A table without a caption of its own stands in another: that one's caption, and the line behind which it stands. */
function captionOf(table: Table, { family, period }: FormInput): readonly string[] {
  const outer = family.tables.find((one) => one.id === table.inside?.table);
  const after = outer?.rows.find((row) => row.code === table.inside?.afterRow);
  const lines =
    table.caption.length > 0 || !outer ? table.caption : [...outer.caption, ...(after ? [after.label] : [])];
  return lines.map((text) => fillYears(text, period.year));
}

function guideTexts(
  { family, period, directory }: FormInput,
  table: Table,
  withComponents: boolean,
): readonly string[] {
  const to = directory.units.find((one) => one.id === family.consolidator)?.name ?? 'cơ quan tổng hợp';
  const due = period.dueDate ? ` trước ngày ${period.dueDate.split('-').toReversed().join('/')}` : '';
  const numbers = withComponents
    ? 'Dòng có ô Tử số, Mẫu số: chỉ nhập hai số đó, tỷ lệ tự tính. Số thập phân dùng dấu phẩy (46,5).'
    : table.kind === 'outline'
      ? 'Trả lời ngắn gọn, có số liệu; mỗi ô là một nội dung, xuống dòng trong ô bằng Alt+Enter.'
      : 'Số thập phân dùng dấu phẩy (46,5), hàng nghìn dùng dấu chấm (1.250).';
  return [
    '1. Chỉ nhập vào ô nền vàng; các ô khác đã khóa. Không đổi tên cột, không xóa dòng.',
    `2. ${numbers} Không có số liệu thì chọn “Không có”, “Chưa phát hiện”, không để trống.`,
    `3. Lưu file ở dạng .xlsx và gửi về ${to}${due}.`,
  ];
}

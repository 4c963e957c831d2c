import { openWorkbook } from '#electron/excel/open-workbook.ts';

/** The official table of kontum-2025 as its document prints it: how a row begins, its result and its target. */
export const kontumPrinted: readonly (readonly [label: string, baseline: string, target: string])[] = [
  ['Chính quyền địa phương cấp tỉnh', '100', '100'],
  ['Cơ quan quản lý nhà nước', '55% (11/20 cơ quan)', '55% (11/20 cơ quan)'],
  ['Chính quyền địa phương cấp huyện', '70', '70'],
  ['Các phòng ban thuộc 10 huyện', '46,5% (59/127 đơn vị)', '48,8% (62/127 đơn vị)'],
  ['Cấp xã có lãnh đạo chủ chốt', '79,4', '79,4'],
  ['UBND cấp xã có lãnh đạo chủ chốt', '53,9% (55/102 đơn vị)', '53,9% (55/102 đơn vị)'],
  ['- Chỉ tiêu 3: Tỷ lệ nữ giám đốc', '30,54', '31'],
  ['Chỉ tiêu 1: Tỷ số giới tính khi sinh', '108 bé trai/100 bé gái', '108 bé trai/100 bé gái'],
  ['- Chỉ tiêu 2: Tỷ lệ tử vong bà mẹ', '31,6/100.000 trẻ', '31,7/100.000 trẻ'],
  ['- Chỉ tiêu 3: Tỷ suất sinh', '68/1.000', '55/1.000'],
  ['Tỷ lệ nữ tiến sĩ', '25', '30'],
  ['- Chỉ tiêu 3: Phấn đấu hằng quý', '03 tin/quý', '03 tin/quý'],
];

/** What an exported official workbook says in the columns D and E of the rows that are listed above, in the same form. */
export function printedValues(bytes: Uint8Array): readonly (readonly [string, string, string])[] {
  const read = openWorkbook(bytes, 'phụ lục.xlsx');
  if (!read.ok) throw new Error(read.finding.message);
  const rows = Map.groupBy(read.workbook.sheets[0]?.cells ?? [], (cell) => cell.row);
  const lines = [...rows.values()].map((cells) => {
    const at = (column: number): string => cells.find((cell) => cell.column === column)?.shown ?? '';
    return { label: at(2), values: [at(4), at(5)] as const };
  });
  return kontumPrinted.map(([label]) => {
    const [baseline, target] = lines.find((line) => line.label.startsWith(label))?.values ?? ['no such row', ''];
    return [label, baseline, target];
  });
}

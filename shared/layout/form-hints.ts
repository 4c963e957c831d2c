import { subLabels } from '../family/labels.ts';
import type { Column, Row } from '../family/family.ts';
import type { RowReporter } from '../family/reporters.ts';
import { showNumber } from '../value/round.ts';

/** What the program says when an input cell is entered, and the words it offers. */
export type InputHelp = { readonly title: string; readonly text: string; readonly choices?: readonly string[] };

/** Help for a value cell by what its row measures, how it merges and whether helper cells stand beside it. */
export function inputHelp(row: Row, column: Column, reporter: RowReporter, withComponents: boolean): InputHelp {
  const optional = reporter.required ? '' : ' Không bắt buộc.';
  const title = column.speaks === 'target' ? 'Kế hoạch, chỉ tiêu' : 'Kết quả thực hiện';
  if (row.merge.rule === 'share-of-units' && reporter.as === 'component')
    return {
      title: 'Chọn Có hoặc Không',
      text: `Đơn vị có đạt nội dung của dòng này không?${optional}`,
      choices: ['Có', 'Không'],
    };
  const choices = column.speaks === 'target' ? targetWords : wordsFor(row);
  return { title, text: formText(row, withComponents) + optional, choices };
}

/** Help for the helper cells of a row. */
export function componentHelp(row: Row): { readonly numerator: InputHelp; readonly denominator: InputHelp } {
  const noun = row.shown?.noun ? ` (${row.shown.noun})` : '';
  return {
    numerator: { title: 'Tử số', text: `Số lượng đạt${noun}: số nguyên, ví dụ 59.` },
    denominator: { title: 'Mẫu số', text: `Tổng số${noun}: số nguyên, ví dụ 127. Tỷ lệ tự tính ở cột bên trái.` },
  };
}

const resultWords = ['Không có', 'Chưa phát hiện', 'Không phát sinh'] as const;
const targetWords = ['Duy trì', 'Không có'] as const;
const staffWords = ['Kiêm nhiệm', 'Không có'] as const;

function wordsFor(row: Row): readonly string[] {
  return row.measure?.kind === 'count-or-text' ? staffWords : resultWords;
}

function formText(row: Row, withComponents: boolean): string {
  if (withComponents)
    return 'Nhập Tử số, Mẫu số ở bên phải; tỷ lệ tự tính. Nếu chỉ có tỷ lệ thì ghi thẳng vào ô này, ví dụ 46,5.';
  const levels = subLabels(row);
  if (row.shown?.form === 'per-level' || levels.length > 0) {
    const names = levels.length > 0 ? `: ${levels.join('; ')}` : '';
    return `Mỗi cấp một dòng trong ô (Alt+Enter), đúng thứ tự${names}`.slice(0, MOST_TEXT);
  }
  switch (row.measure?.kind) {
    case 'percent':
      return 'Ghi số, dùng dấu phẩy thập phân, ví dụ 46,5. Nếu có số lượng: 46,5% (59/127).';
    case 'ratio':
      return `Ghi dạng ${ratioExample(row)}.`;
    case 'times':
      return 'Ghi số lần, dùng dấu phẩy thập phân, ví dụ 1,7.';
    case 'count':
      return 'Ghi số, ví dụ 12; hàng nghìn ghi 1.250.';
    case 'count-or-text':
      return 'Ghi số người, hoặc chữ ngắn gọn như Kiêm nhiệm.';
    case 'text':
    case 'unknown':
    case undefined:
      return 'Ghi ngắn gọn bằng chữ hoặc số.';
  }
}

/** well below the 255 characters that a hint may have */
const MOST_TEXT = 220;

function ratioExample(row: Row): string {
  const base = row.measure?.base ?? row.merge.base ?? 100;
  const [above, below] = (row.shown?.nouns ?? ['', '']).map((noun) => (noun === '' ? '' : ` ${noun}`));
  return `${base === 100 ? '108' : '31,6'}${above}/${showNumber(base)}${below}`;
}

import { fillYears, periodName } from '../family/period.ts';
import { attachmentLine, documentWords, OPEN } from './document-words.ts';
import { shownRows, tablesOfForm, rolesIn, type FormInput } from './form-rows.ts';
import type { OfficialSettings } from './official-input.ts';

/** What a cover letter is written from: a unit's form, the document's settings, and the issued file where there is one. */
export type LetterInput = FormInput & { readonly settings: OfficialSettings; readonly file?: string };

/**
 * The text of the letter that goes with a unit's form, to be copied into a mail or a document: whom it is for, by what document,
 * what the unit fills in, how, by when and where to. What is not known stands open as "…".
 */
export function coverLetter(input: LetterInput): string {
  const { family, period, directory, unit, settings, file } = input;
  const name = directory.units.find((one) => one.id === unit)?.name ?? unit;
  const words = documentWords({ family, period: { ...period, phase: 'plan' }, settings: basis(settings) });
  const what = period.phase === 'report' ? 'kết quả thực hiện' : 'số liệu lập kế hoạch';
  return [
    `Kính gửi: ${name}`,
    '',
    `Thực hiện ${attachmentLine(words)
      .replace(/^\(Kèm theo /, '')
      .replace(
        /\)$/,
        '',
      )}, đề nghị ${name} cung cấp ${what} ${yearWords(input)} theo biểu gửi kèm${file === undefined ? '' : ` (file "${file}")`}, như sau:`,
    '',
    '1. Nội dung cần điền',
    ...contents(input),
    '',
    '2. Cách điền',
    '- Chỉ điền vào các ô để trống trong file; không thêm, bớt hoặc đổi tên cột, dòng, trang tính.',
    '- Chưa có số liệu thì ghi "Chưa có số liệu" và nêu lý do ở cột ghi chú; số 0 là có số liệu và bằng không.',
    '- Số liệu tỷ lệ cần ghi cả tử số và mẫu số ở các ô bên cạnh, nếu biểu có các ô đó.',
    '',
    '3. Thời hạn và nơi nhận',
    `- Gửi trước ${dayWords(period.dueDate)}.`,
    `- Gửi đúng file Excel đã điền (không chuyển sang PDF hay ảnh) về ${settings.replyTo ?? OPEN}; văn bản giấy có chữ ký, đóng dấu gửi sau.`,
    '',
    `Đề nghị ${name} phối hợp thực hiện./.`,
  ].join('\n');
}

/** The plan that figures are asked for by: its number and date are the source document's, not those of the report to come. */
function basis({ issuer, place, captionStyle, mode, coverageNotes }: OfficialSettings): OfficialSettings {
  return {
    captionStyle,
    mode,
    coverageNotes,
    ...(issuer === undefined ? {} : { issuer }),
    ...(place === undefined ? {} : { place }),
  };
}

function yearWords({ family, period }: LetterInput): string {
  return `${family.years.span > 1 ? 'giai đoạn' : 'năm'} ${periodName(family, period.year)}`;
}

function contents(input: LetterInput): readonly string[] {
  const { period } = input;
  return tablesOfForm(input).flatMap((table) => {
    const own = shownRows(table, input).filter((row) => rolesIn(row, input) !== null);
    const title = table.appendix === '' ? 'Báo cáo' : table.appendix;
    const lines = own.map(
      (row) => `  + ${[row.number, firstLine(fillYears(row.label, period.year))].filter(Boolean).join('. ')}`,
    );
    return [`- ${title}: ${own.length} mục`, ...lines];
  });
}

function firstLine(label: string): string {
  return (label.split('\n')[0] ?? '').replace(/^[-+\s]+/, '').replace(/[\s:;.]+$/, '');
}

function dayWords(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-');
  return year && month && day ? `ngày ${day}/${month}/${year}` : `ngày ${OPEN}`;
}

import { Refusal } from '#shared/service/answer.ts';
import type { LearnedWording, Meanings } from '#shared/service/contract/families.ts';
import type { SubmissionSummary } from '#shared/service/contract/submissions.ts';
import type { Command } from '../command.ts';
import { printTable } from '../print-table.ts';
import { outcomeWords } from '../words.vi.ts';

const kindWords: Readonly<Record<LearnedWording['kind'], string>> = { unit: 'đơn vị', header: 'cột', label: 'dòng' };

/** learned, identify, forget */
export const learnedCommands: Readonly<Record<string, Command>> = {
  learned: {
    usage: 'learned --book B',
    about: 'các cách viết mà sổ đã ghi nhớ theo xác nhận của cán bộ',
    options: { book: 'text' },
    run: async (given, tools) => {
      const learned = await tools.call('learned.list', { book: tools.ticketFor(given.needed('book')) });
      const rows = learned.map(({ id, kind, text, means, table, file, when, who }) => [
        String(id),
        kindWords[kind],
        text,
        means,
        table ?? '',
        file ?? 'mọi file',
        when,
        who,
      ]);
      const head = ['Số', 'Loại', 'Cách viết', 'Hiểu là', 'Bảng', 'Dùng cho', 'Lúc', 'Người'];
      return { json: { learned }, text: printTable(head, rows), status: 0 };
    },
  },
  identify: {
    usage: 'identify --book B --finding ID [--as CỘT|DÒNG] [--wording TEXT] [--learn] [--reason TEXT]',
    about:
      'cho biết cột hay dòng lạ mà một lỗi hỏi là cột, dòng nào; file được đọc lại (--learn: nhớ cho mọi file; không có --as: liệt kê)',
    options: { book: 'text', finding: 'text', as: 'text', wording: 'text', learn: 'flag', reason: 'text' },
    run: async (given, tools) => {
      const book = tools.ticketFor(given.needed('book'));
      const [finding, text, reason] = [given.needed('finding'), given.text('wording'), given.text('reason')];
      const means = given.text('as');
      if (means === undefined) {
        const meanings = await tools.call('learned.meanings', { book, finding });
        return { json: meanings, text: printMeanings(meanings), status: 0 };
      }
      const confirmed = await tools.call('learned.confirm', {
        book,
        finding,
        means,
        ...(text === undefined ? {} : { text }),
        ...(given.flag('learn') ? { forAll: true } : {}),
        ...(reason === undefined ? {} : { reason }),
      });
      const said = `Từ nay hiểu “${confirmed.text}” là “${confirmed.means}”.`;
      return { json: confirmed, text: `${said}\n${printAgain(confirmed.again)}`, status: 0 };
    },
  },
  forget: {
    usage: 'forget --book B --id N [--reason TEXT]',
    about: 'bỏ một cách viết đã ghi nhớ; các file đã đọc theo cách viết đó được đọc lại',
    options: { book: 'text', id: 'text', reason: 'text' },
    run: async (given, tools) => {
      const id = Number(given.needed('id'));
      if (!Number.isInteger(id)) throw new Refusal('bad-input', '--id là số ở cột đầu của lệnh learned.');
      const reason = given.text('reason');
      const forgotten = await tools.call('learned.forget', {
        book: tools.ticketFor(given.needed('book')),
        id,
        ...(reason === undefined ? {} : { reason }),
      });
      return { json: forgotten, text: `Đã bỏ cách viết số ${id}.\n${printAgain(forgotten.again)}`.trim(), status: 0 };
    },
  },
};

function printMeanings({ kind, wordings, choices }: Meanings): string {
  const asked = wordings.map((one) => `“${one.text}” (${one.at})`).join(', ');
  const rows = choices.map((one) => [one.id, one.text]);
  return `${asked}: là ${kind === 'header' ? 'cột' : 'dòng'} nào? Hãy nêu --as với một trong các mã sau.\n${printTable(['Mã', 'Nội dung'], rows)}`;
}

function printAgain(again: readonly SubmissionSummary[]): string {
  if (again.length === 0) return '';
  const rows = again.map(({ submission, file, outcome, openFindings }) => [
    submission,
    file,
    outcomeWords[outcome],
    `${openFindings.error} lỗi, ${openFindings.warning} cảnh báo`,
  ]);
  return `Đã đọc lại:\n${printTable(['Lượt nộp', 'File', 'Kết quả', 'Còn mở'], rows)}`;
}

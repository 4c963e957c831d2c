import { Refusal } from '#shared/service/answer.ts';
import type { Command } from '../command.ts';
import { printTable } from '../print-table.ts';

/** learned, forget */
export const learnedCommands: Readonly<Record<string, Command>> = {
  learned: {
    usage: 'learned --book B',
    about: 'các cách viết mà sổ đã ghi nhớ theo xác nhận của cán bộ',
    options: { book: 'text' },
    run: async (given, tools) => {
      const learned = await tools.call('learned.list', { book: tools.ticketFor(given.needed('book')) });
      const rows = learned.map(({ id, text, means, when, who }) => [String(id), text, means, when, who]);
      return { json: { learned }, text: printTable(['Số', 'Cách viết', 'Hiểu là', 'Lúc', 'Người'], rows), status: 0 };
    },
  },
  forget: {
    usage: 'forget --book B --id N [--reason TEXT]',
    about: 'bỏ một cách viết đã ghi nhớ',
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
      return { json: forgotten, text: `Đã bỏ cách viết số ${id}.`, status: 0 };
    },
  },
};

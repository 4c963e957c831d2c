import { bookAndPeriod, bookOptions } from '../command-book.ts';
import type { Command } from '../command.ts';
import { printTable } from '../print-table.ts';

/** letter, register */
export const formCommands: Readonly<Record<string, Command>> = {
  letter: {
    usage: 'letter --book B [--unit U]…',
    about: 'thư gửi kèm biểu cho từng đơn vị: điền gì, trước ngày nào, gửi về đâu',
    options: { ...bookOptions, unit: 'texts' },
    run: async (given, tools) => {
      const units = given.texts('unit');
      const letters = await tools.call('forms.letter', {
        ...(await bookAndPeriod(given, tools)),
        ...(units.length === 0 ? {} : { units: [...units] }),
      });
      const text = letters.map((one) => one.text).join(`\n\n${'—'.repeat(30)}\n\n`);
      return { json: { letters }, text, status: 0 };
    },
  },
  register: {
    usage: 'register --book B',
    about: 'sổ theo dõi biểu đã phát hành: cho ai, file nào, khi nào',
    options: bookOptions,
    run: async (given, tools) => {
      const forms = await tools.call('forms.register', await bookAndPeriod(given, tools));
      const rows = forms.map((one) => [one.name, one.file, one.when, one.who]);
      return { json: { forms }, text: printTable(['Đơn vị', 'File', 'Khi', 'Người phát hành'], rows), status: 0 };
    },
  },
};

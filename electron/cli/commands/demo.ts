import path from 'node:path';
import { bold } from '../print-table.ts';
import type { Command } from '../command.ts';

/** demo */
export const demoCommands: Readonly<Record<string, Command>> = {
  demo: {
    usage: 'demo [--out THƯ_MỤC]',
    about: 'làm trọn việc trên bộ file mẫu, từ sổ trống tới phụ lục chính thức',
    options: { out: 'text' },
    run: async (given, tools) => {
      const out = given.text('out') ?? 'phuluc-demo';
      const { steps, files } = await tools.call('demo.make', { folder: tools.ticketFor(out) });
      const told = steps.flatMap(({ step, lines }, i) => [
        bold(`${i + 1}. ${step}`),
        ...lines.map((line) => `   ${line}`),
        '',
      ]);
      const where = files.map(({ name, what }) => `   ${path.join(out, name)}  (${what})`);
      return { json: { out, steps, files }, text: [...told, bold('Kết quả nằm ở'), ...where].join('\n'), status: 0 };
    },
  },
};

import { z } from 'zod';
import { Refusal } from '#shared/service/answer.ts';
import { UnitInput, type BookSummary, type PeriodSummary } from '#shared/service/contract/books.ts';
import type { Arguments, OptionKind } from '../arguments.ts';
import { bookAndPeriod, bookOptions } from '../command-book.ts';
import type { Command, CommandTools, Said } from '../command.ts';
import { printTable } from '../print-table.ts';
import { kindWords, phaseWords } from '../words.vi.ts';

const periodOptions = {
  family: 'text',
  year: 'text',
  kind: 'text',
  phase: 'text',
  due: 'text',
} as const satisfies Readonly<Record<string, OptionKind>>;

/** families, init, period, lock, unlock, backup, check-book */
export const bookCommands: Readonly<Record<string, Command>> = {
  families: {
    usage: 'families [--book B]',
    about: 'các biểu mẫu có sẵn và biểu mẫu của sổ',
    options: { book: 'text' },
    run: async (given, tools) => {
      const book = given.text('book');
      const families = await tools.call('families.list', book === undefined ? {} : { book: tools.ticketFor(book) });
      const rows = families.flatMap((family) =>
        family.tables.map((table) => [
          family.id,
          String(family.version),
          family.title,
          table.id,
          table.kind,
          String(table.rows),
        ]),
      );
      return {
        json: { families },
        text: printTable(['Biểu mẫu', 'Bản', 'Tên', 'Bảng', 'Loại', 'Số dòng'], rows),
        status: 0,
      };
    },
  },
  init: {
    usage:
      'init --book B --family F --year Y [--kind annual|6-month|period|adhoc] [--phase plan|report] [--units FILE.json] [--due YYYY-MM-DD]',
    about: 'tạo sổ mới với biểu mẫu, đơn vị và một kỳ báo cáo',
    options: { book: 'text', ...periodOptions, units: 'text' },
    run: async (given, tools) => {
      const units = given.text('units');
      const made = await tools.call('books.create', {
        book: tools.ticketFor(given.needed('book')),
        ...newPeriod(given),
        ...(units === undefined ? {} : { units: await unitsFrom(units, tools) }),
      });
      return saidBook(made, 'Đã tạo sổ');
    },
  },
  period: {
    usage: 'period --book B --family F --year Y [--kind …] [--phase plan|report] [--due YYYY-MM-DD]',
    about: 'thêm một kỳ vào sổ; kết quả kỳ trước là cột "năm trước" của kỳ này',
    options: { book: 'text', ...periodOptions },
    run: async (given, tools) => {
      const made = await tools.call('periods.add', {
        book: tools.ticketFor(given.needed('book')),
        ...newPeriod(given),
      });
      return saidPeriod(made, 'Đã thêm kỳ');
    },
  },
  lock: {
    usage: 'lock --book B [--reason TEXT]',
    about: 'khóa kỳ báo cáo: không thay đổi được nữa',
    options: { ...bookOptions, reason: 'text' },
    run: async (given, tools) => {
      const reason = given.text('reason');
      const where = await bookAndPeriod(given, tools);
      return saidPeriod(
        await tools.call('periods.lock', { ...where, ...(reason === undefined ? {} : { reason }) }),
        'Đã khóa kỳ',
      );
    },
  },
  unlock: {
    usage: 'unlock --book B --reason TEXT',
    about: 'mở lại kỳ đã khóa, có lý do',
    options: { ...bookOptions, reason: 'text' },
    run: async (given, tools) => {
      const where = await bookAndPeriod(given, tools);
      return saidPeriod(
        await tools.call('periods.unlock', { ...where, reason: given.needed('reason') }),
        'Đã mở lại kỳ',
      );
    },
  },
  backup: {
    usage: 'backup --book B --out X',
    about: 'chép sổ ra một bản nguyên vẹn',
    options: { book: 'text', out: 'text' },
    run: async (given, tools) => {
      const out = given.needed('out');
      await tools.call('books.backup', { book: tools.ticketFor(given.needed('book')), out: tools.ticketFor(out) });
      return { json: { out }, text: `Đã chép sổ ra ${out}.`, status: 0 };
    },
  },
  'check-book': {
    usage: 'check-book --book B',
    about: 'kiểm tra sổ còn nguyên vẹn, từng file đúng mã băm',
    options: { book: 'text' },
    run: async (given, tools) => {
      const found = await tools.call('books.check', { book: tools.ticketFor(given.needed('book')) });
      const text = found.whole
        ? `Sổ nguyên vẹn; ${found.files} file đúng mã băm.`
        : `Sổ có vấn đề:\n${found.problems.map((problem) => `- ${problem}`).join('\n')}`;
      return { json: found, text, status: found.whole ? 0 : 1 };
    },
  },
};

function newPeriod(given: Arguments) {
  const [kind, phase, dueDate] = [given.text('kind'), given.text('phase'), given.text('due')];
  return {
    family: given.needed('family'),
    year: wholeNumber(given.needed('year'), '--year'),
    ...(kind === undefined ? {} : { kind: oneOf(kind, ['annual', '6-month', 'period', 'adhoc'] as const, '--kind') }),
    ...(phase === undefined ? {} : { phase: oneOf(phase, ['plan', 'report'] as const, '--phase') }),
    ...(dueDate === undefined ? {} : { dueDate }),
  };
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Refusal('bad-input', `${name} phải là số nguyên, không phải "${text}".`);
  return Number(text);
}

function oneOf<const Choice extends string>(text: string, choices: readonly Choice[], name: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined)
    throw new Refusal('bad-input', `${name} là một trong: ${choices.join(', ')}; không phải "${text}".`);
  return found;
}

async function unitsFrom(path: string, tools: CommandTools): Promise<(string | UnitInput)[]> {
  const text = await tools.readFile(path);
  const list = z.array(z.union([z.string(), UnitInput]));
  try {
    const json: unknown = JSON.parse(text);
    return list.parse(Array.isArray(json) ? json : z.object({ units: list }).parse(json).units);
  } catch {
    throw new Refusal(
      'bad-input',
      `File "${path}" không phải danh sách đơn vị (JSON: danh sách mã hoặc { id, name, … }).`,
    );
  }
}

function saidBook(made: BookSummary, words: string): Said {
  const period = made.periods.at(-1);
  const { book: _ticket, ...json } = made;
  return { json, text: `${words}. ${period ? periodLine(period) : ''}`.trim(), status: 0 };
}

function saidPeriod(period: PeriodSummary, words: string): Said {
  return { json: period, text: `${words}. ${periodLine(period)}`, status: 0 };
}

function periodLine(period: PeriodSummary): string {
  const due = period.dueDate ? `, hạn nộp ${period.dueDate}` : '';
  return `Biểu mẫu ${period.family}, kỳ ${period.name} (${kindWords[period.kind]}, ${phaseWords[period.phase]}), ${period.expectedUnits.length} đơn vị phải nộp${due}.`;
}

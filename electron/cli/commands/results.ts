import { Refusal } from '#shared/service/answer.ts';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import { ExportKind } from '#shared/service/contract/exports.ts';
import type { ReadValue, Trace } from '#shared/service/contract/results.ts';
import { mailText } from '#shared/submission/mail.ts';
import { bookAndPeriod, bookOptions } from '../command-book.ts';
import type { Command, CommandTools } from '../command.ts';
import { logWords } from '#shared/service/log-words.vi.ts';
import { exportStyle } from './official.ts';
import { printTable } from '../print-table.ts';
import { readValueLine } from '../value-lines.ts';

const cellOptions = { ...bookOptions, table: 'text', row: 'text', column: 'text' } as const;

/** issue, consolidate, trace, adjust, export, log, value */
export const resultCommands: Readonly<Record<string, Command>> = {
  issue: {
    usage: 'issue --book B --out THƯ_MỤC [--unit U]…',
    about: 'phát hành biểu: mỗi đơn vị một file điền sẵn',
    options: { ...bookOptions, out: 'text', unit: 'texts' },
    run: async (given, tools) => {
      const [out, units] = [given.needed('out'), given.texts('unit')];
      const made = await tools.call('forms.issue', {
        ...(await bookAndPeriod(given, tools)),
        out: tools.ticketFor(out),
        ...(units.length === 0 ? {} : { units: [...units] }),
      });
      const rows = made.files.map((one) => [one.unit, one.file]);
      return {
        json: { out, ...made },
        text: `${printTable(['Đơn vị', 'File'], rows)}\n\nĐã ghi ${rows.length} file vào ${out}.`,
        status: 0,
      };
    },
  },
  consolidate: {
    usage: 'consolidate --book B',
    about: 'các bảng đã tổng hợp: quy tắc, độ phủ, nguồn',
    options: bookOptions,
    run: async (given, tools) => {
      const consolidation = await tools.call('consolidation.get', await bookAndPeriod(given, tools));
      return { json: consolidation, text: printConsolidation(consolidation), status: 0 };
    },
  },
  trace: {
    usage: 'trace --book B --row R --column C [--table T]',
    about: 'nguồn của một ô chính thức: từng đơn vị, file, trang tính, ô, chữ gốc',
    options: cellOptions,
    run: async (given, tools) => {
      const trace = await tools.call('consolidation.trace', {
        ...(await bookAndPeriod(given, tools)),
        ...cellFrom(given.text('table')),
        row: given.needed('row'),
        column: given.needed('column'),
      });
      return { json: trace, text: printTrace(trace), status: 0 };
    },
  },
  adjust: {
    usage: 'adjust --book B --row R --column C --value TEXT --reason TEXT [--table T]',
    about: 'điều chỉnh một ô chính thức, có lý do; số đơn vị báo cáo vẫn giữ',
    options: { ...cellOptions, value: 'text', reason: 'text' },
    run: async (given, tools) => {
      const trace = await tools.call('consolidation.adjust', {
        ...(await bookAndPeriod(given, tools)),
        ...cellFrom(given.text('table')),
        row: given.needed('row'),
        column: given.needed('column'),
        value: given.needed('value'),
        reason: given.needed('reason'),
      });
      return { json: trace, text: `Đã điều chỉnh.\n${printTrace(trace)}`, status: 0 };
    },
  },
  export: {
    usage:
      'export --book B --out X.xlsx|X.pdf|X.docx [--kind official|by-unit|missing|lineage|findings|issued] [--draft] [--style source|decree-30] [--mode printed|numbers] [--skeleton S.xlsx]',
    about: 'xuất phụ lục chính thức hoặc các bảng kèm theo, dạng Excel, PDF hay Word theo đuôi file',
    options: {
      ...bookOptions,
      out: 'text',
      kind: 'text',
      draft: 'flag',
      style: 'text',
      mode: 'text',
      skeleton: 'text',
    },
    run: async (given, tools) => {
      const [out, kind, skeleton] = [given.needed('out'), given.text('kind'), given.text('skeleton')];
      const made = await tools.call('exports.write', {
        ...(await bookAndPeriod(given, tools)),
        out: tools.ticketFor(out),
        ...(kind === undefined ? {} : { kind: kindFrom(kind) }),
        ...(given.flag('draft') ? { draft: true } : {}),
        ...exportStyle(given),
        ...(skeleton === undefined ? {} : { skeleton: tools.ticketFor(skeleton) }),
      });
      const draft = made.draft ? ' Bản có dấu DỰ THẢO vì còn đơn vị chưa nộp hoặc còn lỗi mở.' : '';
      return { json: { ...made, out }, text: `Đã ghi ${out}.${draft}`, status: 0 };
    },
  },
  log: {
    usage: 'log --book B',
    about: 'nhật ký: ai, khi nào, việc gì, vì sao',
    options: { book: 'text' },
    run: async (given, tools) => {
      const entries = await tools.call('log.list', { book: tools.ticketFor(given.needed('book')) });
      const rows = entries.map((one) => [
        String(one.id),
        one.when,
        one.who,
        logWords[one.what],
        one.subject,
        one.why ?? '',
      ]);
      return {
        json: { log: entries },
        text: printTable(['Số', 'Khi', 'Ai', 'Việc', 'Đối tượng', 'Lý do'], rows),
        status: 0,
      };
    },
  },
  value: {
    usage: 'value TEXT|- [--measure M]',
    about: 'một chữ trong ô được đọc thành gì; "-" đọc từng dòng từ đầu vào',
    options: { measure: 'text' },
    takesWords: true,
    run: async (given, tools) => {
      const [text] = given.positionals;
      if (text === undefined || given.positionals.length > 1)
        throw new Refusal('bad-input', 'Hãy nêu đúng một chữ cần đọc (đặt trong dấu ngoặc kép).');
      if (text === '-') return readValueLines(tools);
      const read = await readOne(tools, text, given.text('measure'));
      return { json: valueJson(read), text: printValue(read), status: 0 };
    },
  },
};

async function readValueLines(tools: CommandTools) {
  const lines = (await tools.readInput()).split('\n');
  if (lines.at(-1) === '') lines.pop();
  const read = [];
  for (const line of lines) {
    const { text, measure } = readValueLine(line.replace(/\r$/, ''));
    read.push(JSON.stringify(valueJson(await readOne(tools, text, measure))));
  }
  // one document a line, with and without --json
  const text = read.join('\n');
  return { json: { lines: text }, text, status: 0 as const };
}

function readOne(tools: CommandTools, text: string, measure: string | undefined): Promise<ReadValue> {
  return tools.call('values.read', { text, ...(measure === undefined || measure === '' ? {} : { measure }) });
}

/** The public form: the Value itself, with `findings` beside it where there are any. */
function valueJson(read: ReadValue): unknown {
  return read.findings.length === 0 ? read.value : { ...read.value, findings: read.findings };
}

function printValue(read: ReadValue): string {
  const shown = read.shown === '' ? '(trống)' : read.shown;
  return [
    `${shown}   ${JSON.stringify(read.value)}`,
    ...read.findings.map((one) => `- ${one.code}: ${one.message}`),
  ].join('\n');
}

function printConsolidation(consolidation: Consolidation): string {
  const tables = consolidation.tables.map((table) => {
    const rows = table.rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, cell]) => [
        row.code,
        row.label,
        column,
        cell.text,
        cell.rule,
        `${cell.coverage.reported}/${cell.coverage.expected}`,
        cell.findings.map((one) => one.code).join(', '),
      ]),
    );
    return `${table.id}\n${printTable(['Dòng', 'Nội dung', 'Cột', 'Giá trị', 'Quy tắc', 'Độ phủ', 'Cần xem'], rows)}`;
  });
  const missing = consolidation.missingUnits.join(', ') || 'không';
  return [`Biểu mẫu ${consolidation.family}, kỳ ${consolidation.period}. Chưa nộp: ${missing}.`, ...tables].join(
    '\n\n',
  );
}

function printTrace(trace: Trace): string {
  const rows = trace.sources.map((one) => [
    one.unit,
    one.mail ? `${one.file} (${mailText(one.mail)})` : one.file,
    one.at,
    one.correction ? `${one.text} → ${one.correction.text}` : one.text,
    one.part,
    one.submission,
  ]);
  return [
    `${trace.label} · ${trace.header}: ${trace.text === '' ? '(trống)' : trace.text}`,
    trace.how,
    ...trace.wordings.map(
      ({ kind, text, at, submission }) =>
        `${kind === 'header' ? 'Cột' : 'Dòng'} trong ${submission} được nhận ra nhờ cách viết cán bộ đã xác nhận: “${text}” (${at}).`,
    ),
    ...(trace.adjusted ? [`Đã điều chỉnh từ "${trace.adjusted.from.text}": ${trace.adjusted.adjustment.reason}`] : []),
    ...trace.findings.map((one) => `- ${one.message}`),
    '',
    printTable(['Đơn vị', 'File', 'Ô', 'Chữ gốc', 'Vai trò', 'Lượt nộp'], rows),
  ].join('\n');
}

function cellFrom(table: string | undefined): { readonly table?: string } {
  return table === undefined ? {} : { table };
}

function kindFrom(text: string): ExportKind {
  const found = ExportKind.safeParse(text);
  if (!found.success)
    throw new Refusal('bad-input', `--kind là một trong: ${ExportKind.options.join(', ')}; không phải "${text}".`);
  return found.data;
}

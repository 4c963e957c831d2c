import type { ImportedFile, ImportReport, Status, StoredFinding } from '#shared/service/contract/submissions.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { Severity } from '#shared/finding/codes.ts';
import { mailText, type MailOrigin } from '#shared/submission/mail.ts';
import { bookAndPeriod, bookOptions } from '../command-book.ts';
import type { Command } from '../command.ts';
import { printTable } from '../print-table.ts';
import { findingStateWords, outcomeWords, severityWords, unitStateWords } from '../words.vi.ts';

const reasoned = { ...bookOptions, reason: 'text' } as const;

/** import, status, findings, accept, assign, correct, revert, return */
export const submissionCommands: Readonly<Record<string, Command>> = {
  import: {
    usage: 'import --book B FILE|THƯ_MỤC… [--unit U]',
    about: 'nhận các file đơn vị gửi về: nhận dạng, đọc, kiểm tra, lưu vào sổ',
    options: { ...bookOptions, unit: 'text' },
    takesWords: true,
    run: async (given, tools) => {
      if (given.positionals.length === 0) throw new Refusal('bad-input', 'Hãy nêu file hoặc thư mục cần nhập.');
      const unit = given.text('unit');
      const where = await bookAndPeriod(given, tools);
      const report = await tools.call('submissions.import', {
        ...where,
        files: given.positionals.map((path) => tools.ticketFor(path)),
        ...(unit === undefined ? {} : { unit }),
      });
      return { json: report, text: printImport(report), status: needsAttention(report) ? 1 : 0 };
    },
  },
  status: {
    usage: 'status --book B',
    about: 'đơn vị nào đã nộp, cần xem, chưa nộp, quá hạn',
    options: bookOptions,
    run: async (given, tools) => {
      const status = await tools.call('status.get', await bookAndPeriod(given, tools));
      return { json: status, text: printStatus(status), status: 0 };
    },
  },
  findings: {
    usage: 'findings --book B [--unit U] [--severity error|warning|info] [--all]',
    about: 'các lỗi, cảnh báo còn mở',
    options: { ...bookOptions, unit: 'text', severity: 'text', all: 'flag' },
    run: async (given, tools) => {
      const [unit, severity] = [given.text('unit'), given.text('severity')];
      const findings = await tools.call('findings.list', {
        ...(await bookAndPeriod(given, tools)),
        ...(unit === undefined ? {} : { unit }),
        ...(severity === undefined ? {} : { severity: severityFrom(severity) }),
        ...(given.flag('all') ? { all: true } : {}),
      });
      return { json: { findings }, text: printFindings(findings), status: 0 };
    },
  },
  accept: {
    usage: 'accept --book B --finding ID --reason TEXT',
    about: 'chấp nhận một lỗi hoặc cảnh báo, có lý do',
    options: { ...reasoned, finding: 'text' },
    run: async (given, tools) => {
      const accepted = await tools.call('findings.accept', {
        ...(await bookAndPeriod(given, tools)),
        finding: given.needed('finding'),
        reason: given.needed('reason'),
      });
      return { json: accepted, text: `Đã chấp nhận ${accepted.id}: ${accepted.message}`, status: 0 };
    },
  },
  assign: {
    usage: 'assign --book B --submission ID --unit U [--learn] [--reason TEXT]',
    about: 'cho biết file này của đơn vị nào; --learn: ghi nhớ cách viết tên cho các file sau',
    options: { ...reasoned, submission: 'text', unit: 'text', learn: 'flag' },
    run: async (given, tools) => {
      const reason = given.text('reason');
      const file = await tools.call('submissions.assign', {
        ...(await bookAndPeriod(given, tools)),
        submission: given.needed('submission'),
        unit: given.needed('unit'),
        ...(given.flag('learn') ? { learn: true } : {}),
        ...(reason === undefined ? {} : { reason }),
      });
      return { json: file, text: printFile(file), status: file.outcome === 'accepted' ? 0 : 1 };
    },
  },
  correct: {
    usage: 'correct --book B --submission ID --row R --column C --value TEXT --reason TEXT [--table T]',
    about: 'sửa một số trong file nộp, có lý do; số đơn vị ghi vẫn giữ. --value "": trở về số đơn vị ghi',
    options: { ...reasoned, submission: 'text', table: 'text', row: 'text', column: 'text', value: 'text' },
    run: async (given, tools) => {
      const [table, text] = [given.text('table'), given.text('value') ?? ''];
      const submission = given.needed('submission');
      const cell = { row: given.needed('row'), column: given.needed('column'), value: text === '' ? null : text };
      const made = await tools.call('submissions.correct', {
        ...(await bookAndPeriod(given, tools)),
        submission,
        cells: [{ ...cell, ...(table === undefined ? {} : { table }) }],
        reason: given.needed('reason'),
      });
      const what = text === '' ? 'Đã trở về số đơn vị ghi' : `Đã sửa thành "${text}"`;
      return {
        json: { submission, ...cell, ...made },
        text: `${what}: ${submission} ${cell.row} ${cell.column}.`,
        status: 0,
      };
    },
  },
  revert: {
    usage: 'revert --book B --submission ID --reason TEXT',
    about: 'rút lại một lượt nộp; bản trước của đơn vị có hiệu lực lại',
    options: { ...reasoned, submission: 'text' },
    run: async (given, tools) => {
      const reverted = await tools.call('submissions.revert', {
        ...(await bookAndPeriod(given, tools)),
        submission: given.needed('submission'),
        reason: given.needed('reason'),
      });
      return { json: reverted, text: `Đã rút lại lượt nộp ${reverted.submission} (${reverted.file}).`, status: 0 };
    },
  },
  return: {
    usage: 'return --book B --submission ID --out X.xlsx',
    about: 'lập phiếu trả lại: chính file của đơn vị, ô sai được đánh dấu',
    options: { ...bookOptions, submission: 'text', out: 'text' },
    run: async (given, tools) => {
      const out = given.needed('out');
      const made = await tools.call('submissions.returnCopy', {
        ...(await bookAndPeriod(given, tools)),
        submission: given.needed('submission'),
        out: tools.ticketFor(out),
      });
      const what = made.kind === 'marked-copy' ? 'phiếu trả lại' : 'bảng kê lỗi (file gốc không đánh dấu được)';
      return { json: { ...made, out }, text: `Đã ghi ${what}: ${out}`, status: 0 };
    },
  },
};

/** The lines that an import prints: one a file, its findings below, then the count. */
export function printImport(report: ImportReport): string {
  const count = (outcome: string): number => report.files.filter((file) => file.outcome === outcome).length;
  const summary = `${report.files.length} file: ${count('accepted')} đã nhận, ${count('needs-review')} cần xem, ${count('refused')} từ chối, ${count('duplicate')} trùng (${report.seconds.toFixed(1)} giây).`;
  return [...report.files.map(printFile), '', summary].join('\n');
}

function printFile(file: ImportedFile): string {
  const who = [file.unit ?? 'chưa rõ đơn vị', file.submission].filter(Boolean).join(', ');
  const lines = file.findings.map((one) => `    ${severityWords[one.severity]} ${one.code} [${one.id}] ${one.message}`);
  const head = `${file.file}: ${outcomeWords[file.outcome]} (${who}; ${file.cells.length} ô)`;
  return [head, ...(file.mail ? mailLines(file.mail) : []), ...lines].join('\n');
}

/** Where an attachment came from, and what else was attached and not read. */
function mailLines(mail: MailOrigin): readonly string[] {
  const others = mail.others.length === 0 ? [] : [`    không đọc các file khác của thư: ${mail.others.join(', ')}`];
  return [`    từ ${mail.file}: ${mailText(mail)}`, ...others];
}

function printStatus(status: Status): string {
  const { received, accepted, expected } = status.coverage;
  const head = `Kỳ ${status.period}: ${received}/${expected} đơn vị đã nộp, ${accepted} không còn lỗi${status.dueDate ? `; hạn nộp ${status.dueDate}` : ''}.`;
  const rows = status.units.map((unit) => [
    unit.unit,
    unit.name,
    `${unitStateWords[unit.state] ?? unit.state}${unit.late ? ', quá hạn' : ''}`,
    unit.submissions.map((one) => `${one.submission} ${one.file}`).join('; '),
  ]);
  const loose = status.unplaced.map((one) => `- ${one.submission} ${one.file}: ${outcomeWords[one.outcome]}`);
  return [
    head,
    '',
    printTable(['Mã đơn vị', 'Đơn vị', 'Tình trạng', 'File'], rows),
    ...(loose.length > 0 ? ['', 'File chưa gán được đơn vị hoặc bị từ chối:', ...loose] : []),
  ].join('\n');
}

function printFindings(findings: readonly StoredFinding[]): string {
  if (findings.length === 0) return 'Không có lỗi hay cảnh báo nào đang mở.';
  const rows = findings.map((one) => [
    one.id,
    severityWords[one.severity],
    one.code,
    one.unit ?? '',
    one.at ?? '',
    findingStateWords[one.state] ?? one.state,
    one.message,
  ]);
  return printTable(['Mã', 'Mức', 'Loại', 'Đơn vị', 'Ô', 'Tình trạng', 'Nội dung'], rows, 160);
}

function needsAttention(report: ImportReport): boolean {
  return report.files.some((file) => file.outcome === 'refused' || file.outcome === 'needs-review');
}

function severityFrom(text: string): Severity {
  if (text === 'error' || text === 'warning' || text === 'info') return text;
  throw new Refusal('bad-input', `--severity là một trong: error, warning, info; không phải "${text}".`);
}

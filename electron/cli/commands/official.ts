import { Refusal } from '#shared/service/answer.ts';
import { CaptionStyle, PrintMode, type OfficialChange, type OfficialState } from '#shared/service/contract/official.ts';
import type { Arguments } from '../arguments.ts';
import { bookAndPeriod, bookOptions } from '../command-book.ts';
import type { Command } from '../command.ts';
import { printTable } from '../print-table.ts';

const words = {
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  documentKind: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  superior: 'Cơ quan chủ quản',
  place: 'Nơi ban hành',
  authority: 'Thẩm quyền ký',
  signer: 'Người ký',
  recipients: 'Nơi nhận',
  replyTo: 'Nơi gửi file về',
  captionStyle: 'Kiểu đầu trang',
  mode: 'Cách ghi số',
  coverageNotes: 'Ghi chú độ phủ',
  standsAlone: 'Văn bản đứng riêng',
} as const satisfies Readonly<Record<keyof OfficialState['settings'], string>>;

/** official, bundle, skeleton */
export const officialCommands: Readonly<Record<string, Command>> = {
  official: {
    usage:
      'official --book B [--number SỐ] [--date 2025-03-24] [--document-kind LOẠI] [--issuer …] [--superior …] [--place …] [--authority DÒNG]… [--signer …] [--recipient DÒNG]… [--reply-to HỘP_THƯ] [--style source|decree-30] [--mode printed|numbers] [--coverage-notes yes|no] [--stands-alone yes|no] [--reason TEXT]',
    about: 'xem hoặc đặt số, ngày, người ký, nơi nhận… của văn bản chính thức; ghi "" để bỏ một mục đã đặt',
    options: {
      ...bookOptions,
      number: 'text',
      date: 'text',
      'document-kind': 'text',
      issuer: 'text',
      superior: 'text',
      place: 'text',
      authority: 'texts',
      signer: 'text',
      recipient: 'texts',
      'reply-to': 'text',
      style: 'text',
      mode: 'text',
      'coverage-notes': 'text',
      'stands-alone': 'text',
      reason: 'text',
    },
    run: async (given, tools) => {
      const where = await bookAndPeriod(given, tools);
      const [change, reason] = [changeFrom(given), given.text('reason')];
      const state =
        Object.keys(change).length === 0
          ? await tools.call('official.settings', where)
          : await tools.call('official.change', { ...where, change, ...(reason === undefined ? {} : { reason }) });
      return { json: state, text: printSettings(state), status: 0 };
    },
  },
  bundle: {
    usage: 'bundle --book B --out X.zip [--style source|decree-30] [--mode printed|numbers]',
    about: 'gói bàn giao: phụ lục chính thức, phụ biểu, mọi file đã nhận, danh sách SHA-256, bản sao sổ',
    options: { ...bookOptions, out: 'text', style: 'text', mode: 'text' },
    run: async (given, tools) => {
      const out = given.needed('out');
      const made = await tools.call('exports.bundle', {
        ...(await bookAndPeriod(given, tools)),
        out: tools.ticketFor(out),
        ...exportStyle(given),
      });
      const text = [
        `Đã ghi ${out}: ${made.files} file, trong đó ${made.received} file đơn vị đã gửi.`,
        ...(made.draft ? ['Phụ lục có dấu DỰ THẢO vì còn đơn vị chưa nộp hoặc còn lỗi mở.'] : []),
        ...made.left.map((sentence) => `Chưa có trong gói: ${sentence}`),
      ].join('\n');
      return { json: { ...made, out }, text, status: 0 };
    },
  },
  skeleton: {
    usage: 'skeleton --book B --out X.xlsx',
    about: 'mẫu trình bày để bắt đầu: bảng của kỳ với các chỗ ghi {{…}} và danh sách mã; điền bằng export --skeleton',
    options: { ...bookOptions, out: 'text' },
    run: async (given, tools) => {
      const out = given.needed('out');
      await tools.call('exports.sampleSkeleton', { ...(await bookAndPeriod(given, tools)), out: tools.ticketFor(out) });
      return { json: { out }, text: `Đã ghi ${out}.`, status: 0 };
    },
  },
};

/** `--style` and `--mode` of one export; absent: as set for the period. */
export function exportStyle(given: Arguments): {
  readonly captionStyle?: 'decree-30' | 'source';
  readonly mode?: 'printed' | 'numbers';
} {
  const captionStyle = choice(given, 'style', CaptionStyle.options);
  const mode = choice(given, 'mode', PrintMode.options);
  return { ...(captionStyle === undefined ? {} : { captionStyle }), ...(mode === undefined ? {} : { mode }) };
}

function changeFrom(given: Arguments): OfficialChange {
  const found: OfficialChange = {
    number: textOrNone(given, 'number'),
    date: textOrNone(given, 'date'),
    documentKind: textOrNone(given, 'document-kind'),
    issuer: textOrNone(given, 'issuer'),
    superior: textOrNone(given, 'superior'),
    place: textOrNone(given, 'place'),
    authority: lines(given, 'authority'),
    signer: textOrNone(given, 'signer'),
    recipients: lines(given, 'recipient'),
    replyTo: textOrNone(given, 'reply-to'),
    ...exportStyle(given),
    coverageNotes: yesOrNo(given, 'coverage-notes'),
    standsAlone: yesOrNo(given, 'stands-alone'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function textOrNone(given: Arguments, name: string): string | null | undefined {
  const text = given.text(name);
  return text?.trim() === '' ? null : text;
}

function lines(given: Arguments, name: string): string[] | null | undefined {
  const texts = given.texts(name).filter((text) => text.trim() !== '');
  return given.texts(name).length === 0 ? undefined : texts.length === 0 ? null : texts;
}

function yesOrNo(given: Arguments, name: string): boolean | null | undefined {
  if (given.text(name) === '') return null;
  const found = choice(given, name, ['yes', 'no']);
  return found === undefined ? undefined : found === 'yes';
}

function choice<Word extends string>(given: Arguments, name: string, allowed: readonly Word[]): Word | undefined {
  const text = given.text(name);
  const found = allowed.find((word) => word === text);
  if (text !== undefined && found === undefined)
    throw new Refusal('bad-input', `--${name} là một trong: ${allowed.join(', ')}; không phải "${text}".`);
  return found;
}

function printSettings({ settings, given }: OfficialState): string {
  // `as`: the keys of an object literal of ours
  const keys = Object.keys(words) as (keyof typeof words)[];
  return printTable(
    ['Mục', 'Giá trị', ''],
    keys.map((key) => [words[key], shown(settings[key]), given.includes(key) ? 'đã đặt' : 'mặc định']),
  );
}

function shown(value: OfficialState['settings'][keyof OfficialState['settings']]): string {
  if (value === undefined) return '(theo văn bản gốc)';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'string' ? value : value.join(' / ');
}

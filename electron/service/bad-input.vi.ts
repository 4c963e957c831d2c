import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * Tells a clerk why an input was not taken: where (in the words of the screen), what stands there, what is wanted; one clause for each
 * thing that is wrong. `input` is the whole input, for what stands at the place.
 */
export function sayBadInput(issues: readonly Issue[], input: unknown): string {
  return issues
    .flatMap(nested)
    .map((issue) => `${placeOf(issue.path)}: ${wrongWith(issue, at(input, issue.path))}`)
    .join('; ');
}

/** Of something that may be given in several ways: what is wrong inside it, in the way that was meant. */
function nested(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((errors) => errors.some((one) => one.path.length > 0));
  return meant?.flatMap(nested).map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}

function wrongWith(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined || found === null
        ? 'chưa có; hãy ghi vào'
        : `phải là ${kinds[issue.expected] ?? 'một giá trị khác'}${instead(found)}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? `không có ngày "${String(found)}"; hãy ghi dạng năm-tháng-ngày, ví dụ 2025-03-24`
        : `chưa đúng dạng${instead(found)}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `không được quá ${amount(issue.maximum, issue.origin)}`;
    case 'not_multiple_of':
      return `phải là bội số của ${issue.divisor}${instead(found)}`;
    case 'invalid_value':
      return `phải là một trong: ${issue.values.map(String).join(', ')}${instead(found)}`;
    case 'unrecognized_keys':
      return `có mục lạ: ${issue.keys.join(', ')}; hãy bỏ đi`;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `không dùng được${instead(found)}`;
  }
}

function tooSmall({ minimum, origin, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  if (Number(minimum) === 1 && origin === 'string') return 'không được để trống';
  if (Number(minimum) === 1 && origin !== 'number' && origin !== 'int') return 'phải có ít nhất một mục';
  return inclusive === false ? `phải lớn hơn ${minimum}` : `phải từ ${amount(minimum, origin)} trở lên`;
}

function amount(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} chữ`;
  return origin === 'array' || origin === 'set' ? `${limit} mục` : String(limit);
}

/** What stands there, shortly; a list or a group of fields is not printed. */
function instead(found: unknown): string {
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') return '';
  return ` (đang ghi “${String(found).slice(0, 60)}”)`;
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

/** "ngày văn bản", "ô thứ 2, số liệu"; what has no name here keeps its own. */
function placeOf(path: readonly PropertyKey[]): string {
  const named = path
    .filter((key) => key !== 'change')
    .map((key) => (typeof key === 'number' ? `thứ ${key + 1}` : (places[String(key)] ?? `mục “${String(key)}”`)));
  return named.length === 0 ? 'nội dung' : named.join(', ').replaceAll(', thứ', ' thứ');
}

const kinds: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'có hoặc không',
  array: 'một danh sách',
  object: 'một nhóm mục',
};

const places: Readonly<Record<string, string>> = {
  aliases: 'tên gọi khác',
  authority: 'thẩm quyền ký',
  book: 'sổ',
  captionStyle: 'cách ghi tên phụ lục',
  cells: 'ô',
  column: 'cột',
  contactPerson: 'người liên hệ',
  cutOffDate: 'ngày chốt số liệu',
  date: 'ngày văn bản',
  documentKind: 'loại văn bản',
  dueDate: 'hạn nộp',
  email: 'địa chỉ thư',
  entries: 'việc trong nhật ký',
  entry: 'việc trong nhật ký',
  expectedUnits: 'đơn vị phải nộp',
  family: 'biểu mẫu',
  files: 'file',
  finding: 'lỗi',
  folder: 'thư mục',
  format: 'dạng file',
  issuer: 'cơ quan ban hành',
  kind: 'loại',
  label: 'tên dòng',
  leads: 'đơn vị chủ trì',
  level: 'cấp',
  means: 'nghĩa',
  name: 'tên',
  number: 'số',
  out: 'nơi ghi',
  parent: 'đơn vị cấp trên',
  period: 'kỳ',
  phase: 'giai đoạn',
  phone: 'điện thoại',
  place: 'địa danh',
  reason: 'lý do',
  recipients: 'nơi nhận',
  replyTo: 'hộp thư nhận file',
  row: 'dòng',
  rows: 'dòng',
  severity: 'mức',
  shortName: 'tên viết tắt',
  signer: 'người ký',
  skeleton: 'mẫu trình bày',
  submission: 'lượt nộp',
  superior: 'cơ quan chủ quản',
  table: 'bảng',
  text: 'cách viết',
  unit: 'đơn vị',
  units: 'đơn vị',
  value: 'số liệu',
  version: 'bản',
  year: 'năm',
};

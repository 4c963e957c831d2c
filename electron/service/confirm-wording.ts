import type { Family, Table } from '#shared/family/family.ts';
import type { SeenWording } from '#shared/finding/finding.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { ConfirmedWording, families, Meanings } from '#shared/service/contract/families.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import type { InputOf } from '#shared/service/operation.ts';
import { asksFor, keptText, learnable, meaningsOf, type Meant } from '#shared/submission/learnable.ts';
import { learnedFor, type Learned } from '#shared/submission/reading-context.ts';
import { foldWords } from '#shared/text/fold.ts';
import type { Book } from '../store/database.ts';
import { getFamily } from '../store/families.ts';
import { findingFrom } from '../store/finding-rows.ts';
import { getFindingRow } from '../store/findings.ts';
import type { ReadableDb } from '../store/handle.ts';
import { learnWording, listLearned } from '../store/learned.ts';
import { assureOpen, getPeriod } from '../store/periods.ts';
import { getSubmission } from '../store/submissions.ts';
import { byNow, type Dependencies } from './dependencies.ts';
import { readForChange, storeChange, type Reading } from './read-again.ts';

type Confirm = InputOf<(typeof families)['learned.confirm']>;

/** What a finding asks, with the table it is about and the period it stands in. */
type Asked = {
  readonly finding: StoredFinding;
  readonly submission: string;
  readonly kind: Meant['kind'];
  readonly wordings: readonly SeenWording[];
  readonly period: PeriodSummary;
  readonly family: Family;
  readonly table: Table;
};

/** What an officer may say of the wordings of a finding. Refuses a finding that asks nothing of the kind. */
export function meaningsFor(read: ReadableDb, finding: string): Meanings {
  const { kind, wordings, table, period, finding: asked } = askedBy(read, finding);
  const choices = meaningsOf(table, period, kind);
  const likely = (kind === 'header' ? asked.column : asked.row) ?? null;
  return { kind, table: table.id, wordings, choices, likely };
}

/**
 * Says what a wording of a finding means. The files concerned are read again first, from their kept bytes, as if it were learned; then
 * wording and readings are stored together. Refuses a wording that means something else already, that says too little to be
 * remembered for all files, and a meaning under which the file could not be used at all.
 */
export async function confirmWording(
  dependencies: Dependencies,
  book: Book,
  { finding, text: given, means, forAll = false, reason }: Confirm,
): Promise<ConfirmedWording> {
  const asked = askedBy(book.read, finding);
  assureOpen(book.read, asked.period.id);
  const { submission } = asked;
  const text = chosenWording(asked, given);
  const { meant, name } = meaningNamed(asked, means);
  assureLearnable(book.read, asked, { text, meant, forAll });
  const learned = learnedOf(asked, text, means);
  const scope = forAll ? null : submission;
  const come = { id: 0, learned, submission: scope, when: '', who: '' };
  const readings = await readForChange(dependencies, book, { come: [come], go: [] }, [submission]);
  assureUsable(readings, asked, { text, means });
  const by = byNow(dependencies);
  const { made, again } = storeChange(dependencies, book, readings, {
    make: () => learnWording(book.write, by, learned, { reason, ...(scope === null ? {} : { submission: scope }) }),
    reason: `“${text}” là “${name}”`,
  });
  return { id: made.id, text, means: name, again };
}

function askedBy(read: ReadableDb, id: string): Asked {
  const finding = findingFrom(getFindingRow(read, id));
  const { wordings = [], submission, state } = finding;
  const kind = asksFor(finding);
  const row = submission === null ? null : getSubmission(read, submission);
  if (kind === null || submission === null || row === null || wordings.length === 0)
    throw new Refusal(
      'bad-input',
      'Lỗi này không có cột hay dòng lạ nào trong file để xác nhận; hãy xử lý bằng cách khác (sửa số, chấp nhận, trả lại file).',
    );
  if (state !== 'open')
    throw new Refusal('bad-input', `Lỗi ${id} đã được xử lý rồi; hãy mở lại trước khi xác nhận cột hay dòng.`);
  const period = getPeriod(read, row.periodId);
  const family = getFamily(read, period.family, period.familyVersion);
  const table = family.tables.find((one) => one.id === finding.table);
  if (!table) throw new Error(`finding ${id} is about no table of ${family.id}`);
  return { finding, submission, kind, wordings, period, family, table };
}

function chosenWording({ wordings }: Asked, given: string | undefined): string {
  const [only, ...others] = wordings;
  const chosen =
    given === undefined
      ? others.length === 0
        ? only
        : undefined
      : wordings.find((one) => foldWords(one.text) === foldWords(given));
  if (!chosen)
    throw new Refusal(
      'bad-input',
      `Hãy chọn một trong các cách viết có trong file: ${wordings.map((one) => `“${one.text}” (ô ${one.at})`).join(', ')}.`,
    );
  return chosen.text;
}

function meaningNamed({ table, period, kind }: Asked, means: string): { readonly meant: Meant; readonly name: string } {
  const name = meaningsOf(table, period, kind).find((one) => one.id === means)?.text;
  const column = table.columns.find((one) => one.key === means);
  const row = table.rows.find((one) => one.code === means);
  if (name !== undefined && kind === 'header' && column) return { meant: { kind, column }, name };
  if (name !== undefined && kind === 'label' && row) return { meant: { kind, row }, name };
  const what = kind === 'header' ? 'cột' : 'dòng';
  throw new Refusal('bad-input', `Bảng ${table.id} không có ${what} "${means}"; hãy chọn một ${what} của bảng này.`);
}

function assureLearnable(
  read: ReadableDb,
  { table, period, submission, wordings }: Asked,
  { text, meant, forAll }: { readonly text: string; readonly meant: Meant; readonly forAll: boolean },
): void {
  const inForce = listLearned(read).filter((one) => one.submission === null || one.submission === submission);
  const known = learnedFor({ learned: inForce.map((one) => one.learned) });
  const verdict = learnable(text, meant, { table, term: period, known, seen: wordings });
  const what = meant.kind === 'header' ? 'cột' : 'dòng';
  switch (verdict.kind) {
    case 'fine':
      return;
    case 'means-other':
      throw new Refusal(
        'bad-input',
        `“${text}” đã được hiểu là ${what} “${verdict.other}” nên không nhận là ${what} khác được; nếu đơn vị ghi nhầm, hãy trả lại file để sửa.`,
      );
    case 'stands-twice':
      throw new Refusal(
        'bad-input',
        `“${text}” đứng trên hai cột của file nên không biết lấy cột nào; hãy trả lại file để đơn vị ghi rõ tên cột.`,
      );
    case 'once':
      if (forAll)
        throw new Refusal(
          'bad-input',
          `“${text}” quá chung, ở file khác có thể là ${what} khác, nên không ghi nhớ cho mọi file; hãy chỉ xác nhận cho file này.`,
        );
  }
}

function learnedOf({ kind, table, period }: Asked, typed: string, means: string): Learned {
  const text = keptText(kind, typed, period.year);
  return kind === 'header'
    ? { kind, table: table.id, text, column: means }
    : { kind, table: table.id, text, row: means };
}

/** The file can still be read, and this very column or line is told by the wording now. */
function assureUsable(
  readings: readonly Reading[],
  { submission, kind, table }: Asked,
  { text, means }: { readonly text: string; readonly means: string },
): void {
  const read = readings.find((one) => one.submission === submission)?.read;
  if (read?.outcome === 'refused')
    throw new Refusal('bad-input', 'Hiểu như vậy thì file không còn đọc được theo biểu mẫu; hãy chọn nghĩa khác.');
  const told = (read?.wordings ?? []).some(
    (one) =>
      one.kind === kind && one.table === table.id && one.target === means && foldWords(one.text) === foldWords(text),
  );
  if (!told)
    throw new Refusal(
      'bad-input',
      `Dù hiểu “${text}” như vậy, phần mềm vẫn không nhận ra ${kind === 'header' ? 'cột' : 'dòng'} đó trong file (có thể biểu mẫu đã có ở chỗ khác trong file); hãy sửa số tại chỗ hoặc trả lại file.`,
    );
}

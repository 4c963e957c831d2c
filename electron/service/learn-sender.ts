import { findUnits } from '#shared/family/find-units.ts';
import { Refusal } from '#shared/service/answer.ts';
import type { Learned } from '#shared/submission/reading-context.ts';
import { foldWords } from '#shared/text/fold.ts';
import type { ReadableDb } from '../store/handle.ts';
import { getDirectory } from '../store/directory.ts';
import { getFamily } from '../store/families.ts';
import { getPeriod } from '../store/periods.ts';
import { getSubmission } from '../store/submissions.ts';

/**
 * What may be learned of a file that an officer gives to a unit: the text by which its sender could not be told (letterhead, or the
 * file's name without its ending). Refused where there is none, and where the text may mean several units: learned, it would
 * give the files of the others to this one.
 */
export function senderWording(db: ReadableDb, submission: string, unit: string): Learned {
  const { findings, periodId } = getSubmission(db, submission);
  const unknown = findings.find((one) => one.code === 'unknown-unit' && one.found !== undefined);
  const found = unknown?.found ?? '';
  const text = unknown?.at === undefined ? found.replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]{2,5}$/, '') : found;
  if (text.trim() === '')
    throw new Refusal(
      'bad-input',
      'File này không có cách viết tên đơn vị nào để ghi nhớ; hãy gán đơn vị mà không ghi nhớ.',
    );
  const period = getPeriod(db, periodId);
  const { scope } = getFamily(db, period.family, period.familyVersion);
  const match = findUnits(text, scope, getDirectory(db));
  if (match.kind === 'several' || isGeneric(text))
    throw new Refusal(
      'bad-input',
      `“${text}” có thể là của nhiều đơn vị nên không ghi nhớ được; hãy gán đơn vị cho từng file mà không ghi nhớ.`,
    );
  return { kind: 'unit', text, unit };
}

/** Words that any office's letterhead or file may hold: a text of these alone names nobody. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'uy ban nhan dan ubnd hdnd hoi dong so phong ban vi su tien bo cua phu nu vstbpn tinh huyen thanh pho thi xa phuong tran van ' +
    'trung tam vp tp tx bao cao luc bieu mau bang tong hop so lieu ket qua ke hoach nam gui file moi sua lan cuoi ban in va cac don vi'
  ).split(' '),
);

function isGeneric(text: string): boolean {
  return foldWords(text)
    .split(' ')
    .every((word) => GENERIC.has(word) || /^\d+$/.test(word));
}

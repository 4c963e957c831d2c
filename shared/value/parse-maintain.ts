import { makePhrases } from '../text/phrases.ts';
import { takeMarks, withMarks } from './parse-marks.ts';
import type { Reading } from './reading.ts';
import type { Value } from './value.ts';

type MaintainValue = Extract<Value, { kind: 'maintain' }>;

const KEEP = ['tiếp tục duy trì', 'tiếp tục giữ vững', 'duy trì và giữ vững', 'duy trì', 'giữ vững', 'giữ nguyên'];
const FIRMLY = ['', ' bền vững', ' ổn định'];
const AT = ['', ' tỷ lệ', ' tỉ lệ', ' mức', ' ở mức', ' đạt', ' tỷ lệ đạt', ' tỉ lệ đạt', ' tỷ lệ ở mức'];

const MAINTAIN = makePhrases<null>(
  KEEP.flatMap((keep) => FIRMLY.flatMap((firmly) => AT.map((at) => [keep + firmly + at, null] as const))),
);

/**
 * `Duy trì`, `Duy trì tỷ lệ 23,17`, `Duy trì bền vững tỷ lệ 98%`, `Giữ vững 100%`, `Duy trì⏎15,38⏎26,56`. What is kept is read by `parseKept`; what is
 * neither number, ratio nor levels makes the whole no value ("Duy trì 02 biên chế Bình đẳng giới cấp tỉnh").
 */
export function parseMaintain(
  text: string,
  parseKept: (text: string) => Reading<Value> | null,
): Reading<MaintainValue> | null {
  const { rest, marks } = takeMarks(text);
  const found = MAINTAIN.atStart(rest);
  if (!found) return null;
  const kept = found.rest.replace(/^:\s*/, '').replace(/\s*[.;]$/, '');
  if (kept === '') return { value: withMarks({ kind: 'maintain', value: null }, marks), noticed: [] };
  const read = parseKept(kept);
  if (!read) return null;
  const { value } = read;
  return value.kind === 'number' || value.kind === 'ratio' || value.kind === 'levels'
    ? { value: withMarks({ kind: 'maintain', value }, marks), noticed: read.noticed }
    : null;
}

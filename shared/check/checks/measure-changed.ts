import { cleanSpaces, foldWords } from '../../text/fold.ts';
import { expectationOf } from '../../value/expectation.ts';
import type { Measure } from '../../family/family.ts';
import { makeFinding } from '../../finding/finding.ts';
import type { Check } from '../check.ts';
import { expectedWords } from '../expected-words.ts';
import { filledRows, namesOf, tableViews } from '../view.ts';

/**
 * The đơn vị tính of a row was changed, so its numbers speak of something else: the whole row is held. Spelling it another way
 * ("(%)", "phần trăm", "Lần") or leaving it out changes nothing. Only rows in which the unit sent a value.
 */
export const measureChanged: Check = {
  id: 'measure-changed',
  run: (input) =>
    tableViews(input).flatMap((view) => {
      const filled = filledRows(view);
      return view.parsed.located.rows.flatMap((line) => {
        const row = view.rows.get(line.row);
        if (!row?.measure || !line.measure || !filled.has(line.row)) return [];
        if (sameMeasure(line.measure.text, row.measure)) return [];
        const expected = row.measure.text || expectedWords(row.measure);
        return [
          makeFinding(
            'measure-changed',
            { table: view.table.id, row: row.code, at: line.measure.at },
            { found: cleanSpaces(line.measure.text), expected, parts: namesOf(input, view.table, row) },
          ),
        ];
      });
    }),
};

function sameMeasure(found: string, measure: Measure): boolean {
  const words = measureWords(found);
  const printed = measureWords(measure.text);
  const read = expectationOf(found);
  if (found.trim() === '') return true;
  if (scaleIn(words) !== scaleIn(printed) || turnIn(words) !== turnIn(printed)) return false;
  if (words === printed && read.kind === expectationOf(measure.text).kind) return true;
  if (read.kind === 'percent' || read.kind === 'times' || read.kind === 'ratio') {
    const bases = read.base === undefined || measure.base === undefined || read.base === measure.base;
    return read.kind === measure.kind && bases;
  }
  if (printed !== '') return within(words, printed) || within(printed, words);
  return !(measure.kind === 'percent' || measure.kind === 'times' || measure.kind === 'ratio');
}

/** "nghìn người" counts otherwise than "người". */
function scaleIn(words: string): string {
  return /(?:^|\s)(nghin|ngan|trieu|ti(?! (?:so|le|suat|trong)))(?=\s|$)/.exec(words)?.[1] ?? '';
}

/** "% giảm" says by how much something fell, "%" where it stands. */
function turnIn(words: string): string {
  return /(?:^|\s)(giam|tang)(?=\s|$)/.exec(words)?.[1] ?? '';
}

function measureWords(text: string): string {
  return foldWords(text).replace(/y/g, 'i');
}

/** Every word of `a` is in `b`: "tin" and "tin, bài", "trẻ" and "trẻ đẻ sống". */
function within(a: string, b: string): boolean {
  const words = new Set(b.split(' '));
  return a !== '' && a.split(' ').every((word) => words.has(word));
}

import { describe, expect, it } from 'vitest';

import type { ConsolidatedCell, MergeSubmission } from '#shared/consolidate/consolidation.ts';
import { tellHow } from '#shared/consolidate/how.ts';
import { cellOf, districts, leadUnit, merge, read, rowOf, sent } from '../../helpers/merge-family.ts';

const [d1, d2] = districts;
const ratio = rowOf({ rule: 'ratio-of-sums', authority: 'computed-first', base: 100 });

/** A submission whose result the officer corrected. */
function corrected(submission: MergeSubmission, text: string, more: { readonly held?: boolean } = {}): MergeSubmission {
  const correction = { text, value: read(text, ratio), reason: 'đã gọi điện', who: 'Hà', when: '2025-03-01T08:00' };
  return { ...submission, cells: submission.cells.map((cell) => ({ ...cell, held: more.held ?? false, correction })) };
}

function result(submissions: readonly MergeSubmission[]): ConsolidatedCell {
  return cellOf(merge([ratio], submissions));
}

describe('a corrected part of a sum', () => {
  const wrong = sent(ratio, d1, { says: '60/12' });
  const other = sent(ratio, d2, { says: '3/12' });

  it('is added with the corrected value; what the unit wrote stays beside it', () => {
    const cell = result([corrected(wrong, '6/12'), other]);
    expect(cell.text).toBe('37,5% (9/24)');
    expect(cell.sources[0]).toMatchObject({
      unit: d1,
      text: '60/12',
      value: { kind: 'ratio', numerator: 6, denominator: 12 },
      part: 'component',
      correction: { text: '6/12', reason: 'đã gọi điện', who: 'Hà' },
    });
    expect(tellHow(cell, { row: ratio, nameOf: (unit) => unit })).toContain(
      `Có 1 số đã được cán bộ sửa: ${d1} ghi “60/12”, sửa thành “6/12”.`,
    );
  });

  it('may stand where the file had nothing', () => {
    const absent: MergeSubmission = {
      ...wrong,
      cells: wrong.cells.map((cell) => ({ ...cell, at: '', text: '', value: { kind: 'blank' } })),
    };
    expect(result([corrected(absent, '6/12'), other]).text).toBe('37,5% (9/24)');
  });

  it('of the lead is printed in the officer’s words', () => {
    const lead = rowOf({ rule: 'lead', authority: 'lead-only' });
    const said = sent(lead, leadUnit, { says: '305' });
    const cell = cellOf(merge([lead], [corrected(said, '<25')]));
    expect(cell.text).toBe('<25');
    expect(cell.sources[0]).toMatchObject({ text: '305', part: 'lead' });
  });
});

describe('a correction whose file was replaced', () => {
  const before = corrected(sent(ratio, d1, { says: '60/12', sequence: 1 }), '6/12');
  const other = sent(ratio, d2, { says: '3/12' });

  it.each([
    ['the later file says something else', sent(ratio, d1, { says: '7/12', sequence: 2 }), '7/12 (Huyện 1)'],
    ['the later file leaves the cell blank', sent(ratio, d1, { target: '9/12', sequence: 2 }), 'để trống (Huyện 1)'],
  ])('is asked for again where %s', (_, later, found) => {
    const lost = result([before, later, other]).findings.filter((one) => one.code === 'correction-lost');
    expect(lost).toMatchObject([{ severity: 'warning', row: 'r1', column: 'baseline', found, expected: '6/12' }]);
    expect(lost[0]?.message).toContain(`“${before.file}”`);
  });

  it.each([
    ['the later file brings the corrected value itself', sent(ratio, d1, { says: '6/12', sequence: 2 })],
    ['the later file was corrected too', corrected(sent(ratio, d1, { says: '61/12', sequence: 2 }), '7/12')],
  ])('is not spoken of where %s', (_, later) => {
    expect(result([before, later, other]).findings.map((one) => one.code)).not.toContain('correction-lost');
  });

  it('of two units in one cell are two findings, in any order of the files', () => {
    const second = corrected(sent(ratio, d2, { says: '30/12', sequence: 3 }), '6/12');
    const files = [
      before,
      sent(ratio, d1, { says: '8/12', sequence: 4 }),
      second,
      sent(ratio, d2, { says: '8/12', sequence: 5 }),
    ];
    const found = result(files).findings.map((one) => one.found);
    expect(found).toEqual(['8/12 (Huyện 1)', '8/12 (Huyện 2)']);
    expect(result(files.toReversed()).findings.map((one) => one.found)).toEqual(found);
  });
});

import { describe, expect, it } from 'vitest';
import { runChecks } from '#shared/check/run-checks.ts';
import { asRows } from '#shared/finding/as-rows.ts';
import type { Cell } from '#shared/workbook/sheet.ts';
import { cleanLines, returned, type Line } from '../../helpers/small-family.ts';

/** The clean file with some lines changed; rows 5–8 are o1, up, down, deaths. */
function rowsWith(...changed: readonly Line[]): string[] {
  return asRows(runChecks(returned(cleanLines.map((line) => changed.find((one) => one.row === line.row) ?? line))));
}

function cell(content: Cell['content'], shown: string, more: Partial<Cell> = {}): Cell {
  return { row: 6, column: 3, content, shown, ...more };
}

describe('checks of one value', () => {
  it('say nothing of a clean file', () => {
    expect(rowsWith()).toEqual([]);
  });

  it.each<[string, Line, string[]]>([
    ['words', { row: 'up', baseline: 'đang tổng hợp', target: '31' }, ['not-a-value S!C6 up.baseline']],
    ['1.234 under %', { row: 'up', baseline: '1.234', target: '31' }, ['ambiguous-number S!C6 up.baseline']],
    ['a mark', { row: 'up', baseline: '-', target: '31' }, ['unclear-mark S!C6 up.baseline']],
    ['a decimal point', { row: 'up', baseline: '30.5', target: '31' }, ['dot-decimal S!C6 up.baseline']],
    ['TCVN3', { row: 'up', baseline: 'Kh«ng cã', target: '31' }, ['legacy-encoding S!C6']],
    ['a blank', { row: 'up', target: '31' }, ['missing-value S!C6 up.baseline']],
    ['305', { row: 'up', baseline: '305', target: '31' }, ['out-of-range S!C6 up.baseline']],
    [
      'a rate that is not its counts',
      { row: 'up', baseline: '50% (7/13)', target: '54' },
      ['rate-mismatch S!C6 up.baseline'],
    ],
    [
      '14 of 13',
      { row: 'up', baseline: '107,7% (14/13)', target: '31' },
      ['numerator-exceeds-denominator S!C6 up.baseline'],
    ],
    ['0 of 0', { row: 'up', baseline: '0% (0/0)', target: '31' }, ['zero-denominator S!C6 up.baseline']],
    [
      'per 1.000',
      { row: 'deaths', baseline: '31,6/1.000', target: '31/100.000' },
      ['base-mismatch S!C8 deaths.baseline'],
    ],
    ['0,3 beside 31', { row: 'up', baseline: 0.3, target: '31' }, ['fraction-for-percent S!C6 up.baseline']],
    ['four decimals', { row: 'up', baseline: '30,1234', target: '31' }, ['precision S!C6 up.baseline']],
    ['a fall that rises', { row: 'down', baseline: '30', target: '36' }, ['target-direction S!D7 down.target']],
    [
      'a ratio that rises',
      { row: 'deaths', baseline: '31,6', target: '32/100.000' },
      ['target-direction S!D8 deaths.target'],
    ],
    ['a target already met', { row: 'up', baseline: '99,7', target: '95' }, ['target-already-met S!D6 up.target']],
    ['a looser limit', { row: 'deaths', baseline: '8,5', target: '< 25' }, ['target-already-met S!D8 deaths.target']],
    [
      '#REF!',
      { row: 'up', baseline: cell({ kind: 'error', error: '#REF!' }, '#REF!'), target: '31' },
      ['excel-error S!C6 up.baseline'],
    ],
    [
      'a date',
      { row: 'up', baseline: cell({ kind: 'date', serial: 45_000, iso: '2025-12-05' }, '05/12/2025'), target: '31' },
      ['date-for-ratio S!C6 up.baseline'],
    ],
    [
      'a formula never calculated',
      { row: 'up', baseline: cell({ kind: 'no-result' }, '', { formula: 'C7+1' }), target: '31' },
      ['formula-without-value S!C6 up.baseline'],
    ],
  ])('%s', (_, line, expected) => {
    expect(rowsWith(line)).toEqual(expected);
  });

  it.each<[string, Line]>([
    ['yes, no and nothing found are answers', { row: 'up', baseline: 'Chưa phát hiện', target: 'Không có' }],
    ['zero is an answer', { row: 'up', baseline: '0', target: '0' }],
    ['a small rate beside another small one', { row: 'up', baseline: 0.5, target: '0,5' }],
    ['a small rate typed as text', { row: 'up', baseline: '0,3', target: '31' }],
    [
      '55% in a percent cell',
      { row: 'up', baseline: cell({ kind: 'number', number: 0.55 }, '55%', { percent: true }), target: '60' },
    ],
    ['a rate right at its decimals', { row: 'up', baseline: '46% (59/127)', target: '46,5% (59/127)' }],
    ['counts without a rate', { row: 'up', baseline: '7/13', target: '8/13' }],
    ['the same target as result', { row: 'down', baseline: '30', target: '30' }],
    ['a range that begins at the result', { row: 'up', baseline: '94,5', target: '94,5 - 95' }],
    ['a stricter limit', { row: 'deaths', baseline: '86/100.000', target: '< 86/100.000' }],
    ['one step of the last decimal', { row: 'deaths', baseline: '31,6/100.000', target: '31,7/100.000' }],
    ['what is maintained is no step', { row: 'up', baseline: '30', target: 'Duy trì 29' }],
    ['noise of floats', { row: 'up', baseline: 0.1 + 0.2 + 46.2, target: '60' }],
  ])('quiet: %s', (_, line) => {
    expect(rowsWith(line)).toEqual([]);
  });

  it('ask for a blank cell with the words of its row', () => {
    const [finding] = runChecks(
      returned(cleanLines.map((line) => (line.row === 'deaths' ? { row: 'deaths', target: '31' } : line))),
    );
    expect(finding?.message).toBe(
      'Ô S!C8 (dòng “Chỉ tiêu 3: Tử vong bà mẹ dưới 31,7/100.000 trẻ”, cột “Kết quả năm 2024”) còn trống, ' +
        'cần ghi số tính trên 100.000; hãy điền số (hoặc ghi 0, “Không có”) rồi gửi lại.',
    );
  });

  it('quotes a text in an old encoding as it reads', () => {
    const text = cell({ kind: 'text', text: 'đang làm' }, 'đang làm', { typed: '®ang lµm' });
    const line: Line = { row: 'up', baseline: text, target: '31' };
    const findings = runChecks(returned(cleanLines.map((one) => (one.row === 'up' ? line : one))));
    expect(findings.map((finding) => [finding.code, finding.found])).toEqual([['not-a-value', 'đang làm']]);
  });
});

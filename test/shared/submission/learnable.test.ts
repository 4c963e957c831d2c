import { describe, expect, it } from 'vitest';
import { keptText, learnable, type Learnable } from '#shared/submission/learnable.ts';
import { learnedFor, type Learned } from '#shared/submission/reading-context.ts';
import { familyTable } from '../../helpers/sheet-of.ts';

const { table } = familyTable('kontum-2025', '002.pl');
const term = { phase: 'plan', year: 2025, kind: 'annual' } as const;
const row = (code: string) => {
  const found = table.rows.find((one) => one.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
};
const column = (key: string) => {
  const found = table.columns.find((one) => one.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};
const BIRTHS = 's2021.o4.t1';
const DEATHS = 's2021.o4.t2';

function label(text: string, code: string, learned: readonly Learned[] = []): Learnable['kind'] {
  const about = { table, term, known: learnedFor({ learned }), seen: [] };
  return learnable(text, { kind: 'label', row: row(code) }, about).kind;
}

function header(
  text: string,
  key: string,
  { learned = [], seen = [text] }: { learned?: Learned[]; seen?: string[] } = {},
) {
  const places = seen.map((one, i) => ({ text: one, at: `PL!${'ABCDEF'[i]}5` }));
  const about = { table, term, known: learnedFor({ learned }), seen: places };
  return learnable(text, { kind: 'header', column: column(key) }, about).kind;
}

describe("what an officer may say of a line's label", () => {
  it.each<[string, string, Learnable['kind']]>([
    ['Chênh lệch bé trai, bé gái lúc chào đời', BIRTHS, 'fine'],
    [row(DEATHS).label, BIRTHS, 'means-other'],
    [row(DEATHS).label.toUpperCase(), BIRTHS, 'means-other'],
    ['Trong đó:', BIRTHS, 'once'],
    ['2. Tổng cộng', BIRTHS, 'once'],
    ['Tỷ lệ', BIRTHS, 'once'],
  ])('“%s” as %s is %s', (text, code, expected) => {
    expect(label(text, code)).toBe(expected);
  });

  it('is not what was confirmed as another row before', () => {
    const learned: Learned[] = [{ kind: 'label', table: table.id, text: 'Trai gái lúc sinh', row: DEATHS }];
    expect(label('Trai, gái lúc sinh', BIRTHS, learned)).toBe('means-other');
    expect(label('Trai, gái lúc sinh', DEATHS, learned)).toBe('fine');
  });
});

describe('what an officer may say of a header', () => {
  it.each<[string, string, Learnable['kind']]>([
    ['Mức đã làm được 2024', 'baseline', 'fine'],
    ['KQ 2023', 'baseline', 'fine'],
    ['Kế hoạch năm 2025', 'baseline', 'means-other'],
    ['Kết quả', 'baseline', 'once'],
    ['Số liệu', 'target', 'once'],
    ['Ghi chú', 'baseline', 'once'],
  ])('“%s” as %s is %s', (text, key, expected) => {
    expect(header(text, key)).toBe(expected);
  });

  it('tells neither column where it stands over two', () => {
    expect(header('Số báo cáo 2024', 'baseline', { seen: ['Số báo cáo 2024', 'SỐ BÁO CÁO  2024'] })).toBe(
      'stands-twice',
    );
  });

  it('is not what was confirmed as another column before', () => {
    const learned: Learned[] = [{ kind: 'header', table: table.id, text: 'Mức {year}', column: 'target' }];
    expect(header('Mức 2025', 'baseline', { learned })).toBe('means-other');
  });
});

describe('a wording as it is kept', () => {
  it.each([
    ['KQTH  2024', 'KQTH {year-1}'],
    ['Mức 2025-2030', 'Mức {year}-{year+5}'],
    ['Số văn bản 12024', 'Số văn bản 12024'],
  ])('header “%s” is kept as “%s”', (typed, kept) => {
    expect(keptText('header', typed, 2025)).toBe(kept);
  });

  it('leaves the years of a label alone: they are part of what it says', () => {
    expect(keptText('label', 'Đến năm 2025', 2025)).toBe('Đến năm 2025');
  });
});

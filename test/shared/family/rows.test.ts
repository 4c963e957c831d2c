import { describe, expect, it } from 'vitest';
import { expectationFor } from '#shared/family/expectation.ts';
import { builtInFamilies, builtInFamily } from '#shared/family/families/index.ts';
import type { Row } from '#shared/family/family.ts';
import { cleanCell, cleanLabel, subLabels } from '#shared/family/labels.ts';
import { linkedRows } from '#shared/family/links.ts';
import { matchUnit } from '#shared/family/match-unit.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';

function rowOf(family: string, table: string, code: string): Row {
  const row = builtInFamily(family)
    ?.tables.find((one) => one.id === table)
    ?.rows.find((one) => one.code === code);
  if (!row) throw new Error(`no row ${code} in ${family} ${table}`);
  return row;
}

describe('a row', () => {
  it.each([
    ['dakto-2016-2020', '001.pl1', 's2011.o1.t1.a', ['Huyện', 'Xã, thị trấn']],
    ['dakto-2016-2020', '001.pl1', 's2011.o1.t1.b', ['Tỷ lệ nữ đại biểu HĐND huyện', 'Tỷ lệ nữ đại biểu HĐND cấp xã']],
    ['dakto-2016-2020', '001.pl1', 's2011.o1.t2', ['Cấp huyện', 'Cấp xã']],
    // a label that begins with "+", and one whose second line is no level
    ['dakto-2016-2020', '001.pl1', 's2011.o3.t2.b', []],
    ['dakto-2016-2020', '001.pl2', 's2011.o1.t1.b', []],
    ['kontum-2025', '002.pl', 's2021.o6.t4', []],
  ])('%s %s %s has the sub-labels %j', (family, table, code, levels) => {
    expect(subLabels(rowOf(family, table, code))).toEqual(levels);
  });

  it.each([
    ['kontum-2025', '002.pl', 's2021.o4.t2', { kind: 'ratio', base: 100_000 }],
    ['kontum-2025', '002.pl', 's2021.o4.t3', { kind: 'ratio', base: 1000 }],
    ['kontum-2025', '002.pl', 's2021.o6.t3', { kind: 'count' }],
    ['kontum-2025', '002.pl', 's2021.o3.t1', { kind: 'times' }],
    ['kontum-2025', '002.pl', 's2021.o1', { kind: 'unknown' }],
    ['kontum-2017', '000.pl', 's2011.o4.t4', { kind: 'ratio', base: 100_000 }],
    ['dakto-2016-2020', '001.pl1', 's2011.o4.t4', { kind: 'ratio', base: 100 }],
    ['dakto-2016-2020', '001.pl1', 's2011.o1.t1.a', { kind: 'percent', levels: ['Huyện', 'Xã, thị trấn'] }],
    ['bacninh-2011-2015', '004.list', 's2011.o7.t3', { kind: 'count-or-text' }],
    ['nghean-2022', '003.pl3.tochuc', '003.pl3.tochuc.288', { kind: 'count' }],
  ])('%s %s %s expects %j in its cells', (family, table, code, expected) => {
    expect(expectationFor(rowOf(family, table, code))).toEqual(expected);
  });

  it('gives its label and cells mended where the document misprints them, else as printed', () => {
    const row = rowOf('kontum-2017', '000.pl', 's2011.o7.t3');
    expect(row.label).toMatch(/^- Chi tiêu 3/);
    expect(cleanLabel(row)).toMatch(/^- Chỉ tiêu 3/);
    expect(cleanCell(row, 'period_target')).toBe('Bố trí đủ cán bộ');
    expect(cleanCell(row, 'lead')).toBe('Sở Nội vụ');
    expect(cleanCell(row, 'notes')).toBe('');
  });

  it('is linked with the rows of other years and documents that measure the same', () => {
    const links = (row: Row): string[] =>
      linkedRows(row, builtInFamilies).map(({ family, row: other }) => `${family.id} ${other.code}`);
    expect(links(rowOf('kontum-2017', '000.pl', 's2011.o1.t2'))).toEqual([
      'dakto-2016-2020 s2011.o1.t2',
      'bacninh-2011-2015 s2011.o1.t2',
    ]);
    // the same indicator in another measure is another quantity
    expect(links(rowOf('kontum-2025', '002.pl', 's2021.o6.t3'))).toEqual([]);
    expect(links(rowOf('kontum-2025', '002.pl', 's2021.o1'))).toEqual([]);
  });

  it('prints as its lead a text that is matched to that unit, wherever it has one lead', () => {
    const printed = builtInFamilies.flatMap((family) =>
      family.tables.flatMap((table) =>
        table.rows
          .filter((row) => row.leads.length === 1 && row.reporters.every(({ required }) => !required))
          .map((row) => ({ family, row, text: cleanCell(row, 'lead') }))
          .filter(({ text }) => text !== '' && !text.includes(';')),
      ),
    );
    const wrong = printed.filter(({ family, row, text }) => {
      const match = matchUnit(text, family.scope, builtInDirectory);
      return match.kind !== 'one' || match.unit !== row.leads[0];
    });
    expect(printed.length).toBeGreaterThan(80);
    expect(wrong.map(({ row, text }) => `${row.code}: ${text}`)).toEqual([]);
  });
});

describe('the outline of Nghệ An', () => {
  it('takes paragraphs under each prompt, and under headings that have none below them', () => {
    const rows = builtInFamily('nghean-2022')?.tables.find((table) => table.id === '003.pl3')?.rows ?? [];
    const headings = rows.filter((row) => row.level !== 'prompt' && row.merge.rule === 'gather');
    expect(headings.map((row) => row.code.replace('003.pl3.', ''))).toEqual(['234', '279', '298', '302', '303', '304']);
    const silent = rows.filter((row) => row.level === 'prompt' && row.merge.rule !== 'gather');
    // "đề nghị nêu cụ thể:" is answered in the line below it
    expect(silent.map((row) => row.code)).toEqual(['003.pl3.259']);
    expect(rows.find((row) => row.code === '003.pl3.261')?.parent).toBe('003.pl3.259');
  });
});

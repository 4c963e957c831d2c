import { describe, expect, it } from 'vitest';
import type { CheckInput, UnitSeen } from '#shared/check/check.ts';
import { runChecks } from '#shared/check/run-checks.ts';
import type { Column, Table } from '#shared/family/family.ts';
import { asRows } from '#shared/finding/as-rows.ts';
import { cleanLines, returned, smallFamily } from '../../helpers/small-family.ts';

function said(more: Partial<CheckInput>): string[] {
  return asRows(runChecks(returned(cleanLines, more)));
}

function seen(more: Partial<UnitSeen>): { readonly unitSeen: UnitSeen } {
  return { unitSeen: { marker: null, letterhead: null, fileName: null, candidates: [], ...more } };
}

const letterhead = (unit: string | null, text: string) => ({ unit, text, at: 'S!A2' });

describe('who sent the file', () => {
  it('is asked of the officer, with the units a text may mean', () => {
    const more = { ...seen({ letterhead: letterhead(null, 'SỞ'), candidates: ['s:a', 's:b'] }), unit: null };
    const [finding] = runChecks(returned(cleanLines, more));
    expect(finding?.message).toBe(
      'Không biết chắc file này của đơn vị nào: “SỞ” có thể là Sở A, Sở B (ô S!A2); hãy chọn đơn vị gửi, hoặc ghi rõ tên đơn vị ở đầu bảng rồi gửi lại.',
    );
  });

  it('is said where letterhead and file name disagree', () => {
    const more = seen({ letterhead: letterhead('s:a', 'SỞ A'), fileName: { unit: 's:b', text: 'so b' } });
    expect(said(more)).toEqual(['unit-disagrees S!A2']);
    expect(said({ ...more, unit: null })).toEqual(['unknown-unit S!A2']);
  });

  it('does not disagree with its superior, or with what says nothing', () => {
    expect(said(seen({ letterhead: letterhead('s:c', 'SỞ C'), marker: 's:a' }))).toEqual([]);
    expect(said(seen({ letterhead: letterhead('s:a', 'SỞ A'), fileName: { unit: null, text: 'phu luc' } }))).toEqual(
      [],
    );
  });
});

describe('what a file hides', () => {
  it('is listed, each part once, with its texts', () => {
    const hidden = [{ kind: 'row', at: 'S!D7', texts: ['29', '30'], read: false }] as const;
    const findings = runChecks(returned(cleanLines, { hidden, strays: [{ at: 'S!D7', text: '29', near: null }] }));
    expect(asRows(findings)).toEqual(['hidden-content S!D7']);
    expect(findings[0]?.message).toContain('Dòng bị ẩn ở S!D7 có nội dung “29; 30” không được đưa vào bảng');
  });

  it('is one finding more where a whole sheet is filtered, nothing left out', () => {
    const hidden = Array.from({ length: 50 }, (_, i) => ({
      kind: 'row' as const,
      at: `S!D${i + 10}`,
      texts: [`số ${i}`],
      read: false,
    }));
    const findings = runChecks(returned(cleanLines, { hidden }));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.found?.split('; ')).toHaveLength(30);
  });

  it('is said of macros, links and sheets passed over', () => {
    const notes = [
      { kind: 'macro' },
      { kind: 'external-links' },
      { kind: 'skipped-sheet', sheet: 'Biểu đồ1', reason: 'là biểu đồ' },
    ] as const;
    expect(said({ notes })).toEqual(['hidden-content', 'macro', 'external-links']);
  });
});

it('each sheet that was passed over is named', () => {
  const notes = ['Biểu đồ1', 'Biểu đồ2'].map(
    (sheet) => ({ kind: 'skipped-sheet', sheet, reason: 'là biểu đồ' }) as const,
  );
  expect(runChecks(returned(cleanLines, { notes })).map((one) => one.found)).toEqual(['Biểu đồ1', 'Biểu đồ2']);
});

describe('stray-value', () => {
  it('keeps each stray value with its address and text', () => {
    expect(
      said({
        strays: [
          { at: 'S!H2', text: '7', near: 't' },
          { at: 'S!H3', text: '8', near: null },
        ],
      }),
    ).toEqual(['stray-value S!H3', 'stray-value S!H2']);
  });

  it('lists the rest of very many in one finding, none left out', () => {
    const strays = Array.from({ length: 60 }, (_, i) => ({ at: `S!H${i + 1}`, text: `số ${i}`, near: null }));
    const findings = runChecks(returned(cleanLines, { strays }));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.found?.split('; ')).toHaveLength(40);
  });

  it('counts on where a block of thousands was pasted', () => {
    const strays = Array.from({ length: 5000 }, (_, i) => ({ at: `S!H${i + 1}`, text: 'x', near: null }));
    expect(runChecks(returned(cleanLines, { strays })).at(-1)?.found).toMatch(/; và 4480 ô nữa, đến S!H5000$/);
  });
});

describe('missing-table', () => {
  const table: Table = { ...smallFamily.tables[0], id: 'u' } as Table; // `as`: the small family has one table
  const family = { ...smallFamily, tables: [...smallFamily.tables, table] };

  it('is said of an issued workbook only: a unit’s own file may bring one table alone', () => {
    expect(said({ family })).toEqual([]);
    expect(said({ family, ...seen({ marker: 's:a' }) })).toEqual(['missing-table']);
  });
});

describe('bad-date', () => {
  const column = (key: string, role: Column['role']): Column => ({
    key,
    role,
    header: key,
    synonyms: [],
    fill: { plan: 'reported' },
    width: 9,
  });
  const list = {
    ...smallFamily.tables[0],
    id: 'l',
    kind: 'list',
    columns: [column('name', 'label'), column('day', 'date')],
    rows: [],
  } as unknown as Table; // `as`: the small family has one table

  function withDay(day: { text: string; date?: string }): string[] {
    const input = returned(cleanLines, { family: { ...smallFamily, tables: [...smallFamily.tables, list] } });
    const located = {
      table: 'l',
      pieces: [],
      rows: [],
      unknownRows: [],
      missingColumns: [],
      listRows: [],
      paragraphs: [],
    };
    const cells = { name: { at: 'S!A20', text: '12/QĐ' }, day: { at: 'S!B20', ...day } };
    const listRows = [{ table: 'l', at: 'S!A20', cells }];
    const listed = { table: 'l', located, cells: [], listRows, paragraphs: [] };
    return asRows(runChecks({ ...input, tables: [...input.tables, listed] }));
  }

  it('says a date that is none', () => {
    expect(withDay({ text: '31/02/2025' })).toEqual(['bad-date S!B20 day']);
    expect(withDay({ text: '24/3/2025', date: '2025-03-24' })).toEqual([]);
    expect(withDay({ text: '' })).toEqual([]);
  });
});

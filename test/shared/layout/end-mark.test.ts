import { describe, expect, it } from 'vitest';
import { builtInFamilies } from '#shared/family/families/index.ts';
import { withEndMark } from '#shared/layout/end-mark.ts';
import type { Line } from '#shared/layout/lines.ts';
import type { SheetPlan } from '#shared/layout/sheet-plan.ts';
import { documentPlan } from '../../helpers/official-plan.ts';

const phases = builtInFamilies.flatMap((family) =>
  (['plan', 'report'] as const)
    .filter((phase) => family.tables.some((table) => table.phases.includes(phase)))
    .map((phase) => ({ family, id: family.id, phase })),
);

describe('the end mark', () => {
  it.each(phases)(
    'stands once in each sheet of $id ($phase) that is a document of its own, before the signature',
    (one) => {
      const { sheets } = documentPlan(one.family, { phase: one.phase, settings: { standsAlone: true } });
      for (const sheet of sheets) {
        const marked = ownTexts(sheet).flatMap((text, i) => (text.endsWith('./.') ? [i] : []));
        expect(marked).toHaveLength(1);
        expect(ownTexts(sheet)[(marked[0] ?? 0) + 1]).toMatch(/^Nơi nhận:|^TRƯỞNG BAN/);
      }
    },
  );

  it.each(phases)('stands in no appendix of $id ($phase)', ({ family, phase }) => {
    const { sheets } = documentPlan(family, { phase, settings: { standsAlone: false } });
    expect(sheets.flatMap(ownTexts).filter((text) => text.endsWith('./.'))).toEqual([]);
  });

  it.each([
    ['Đã làm.', 'Đã làm./.'],
    ['Đã làm', 'Đã làm./.'],
    ['Đã làm./.', 'Đã làm./.'],
    ['Đã làm./. \n', 'Đã làm./. \n'],
  ])('ends a running text: %j is %j', (text, ended) => {
    const lines: Line[] = [running(text), { cells: [], height: 6 }];
    expect(withEndMark(lines, 3)).toEqual([running(ended), lines[1]]);
  });

  it('stands in a line of its own below a table, even one whose last row is merged from above', () => {
    const cell = { column: 2, style: { size: 12, border: 'thin' }, content: { kind: 'text', text: 'x' } } as const;
    const texts = withEndMark([running('a'), { cells: [cell] }], 3).map(({ cells }) =>
      cells.map(({ content }) => (content.kind === 'text' ? content.text : '')),
    );
    expect(texts).toEqual([['a'], ['x'], [], ['./.']]);
  });
});

function running(text: string): Line {
  return { cells: [{ column: 1, across: 3, style: { size: 13 }, content: { kind: 'text', text } }] };
}

/** Every text once, row by row. */
function ownTexts(sheet: SheetPlan): readonly string[] {
  return sheet.rows
    .flatMap(({ cells }) => cells.map(({ content }) => (content.kind === 'text' ? content.text : '')))
    .filter((text) => text !== '');
}

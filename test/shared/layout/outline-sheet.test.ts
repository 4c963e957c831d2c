import { expect, it } from 'vitest';
import { builtInFamily } from '#shared/family/families/index.ts';
import { builtInDirectory as directory } from '#shared/family/units/index.ts';
import { defaultSettings } from '#shared/layout/official-input.ts';
import { outlineSheet } from '#shared/layout/outline-sheet.ts';
import { documentConsolidation, documentPeriod } from '../../helpers/document-consolidation.ts';
import { textsOf } from '../../helpers/texts-of.ts';

it('a long answer is divided without losing a line break or putting a space into a word', () => {
  const family = builtInFamily('nghean-2022');
  const table = family?.tables.find((one) => one.kind === 'outline');
  const row = table?.rows.find((one) => one.merge.rule === 'gather');
  if (!family || !table || !row) throw new Error('no outline');
  const period = documentPeriod(family, 'report');
  const listed = Array.from({ length: 20 }, (_, i) => `- Việc ${i + 1}: đã làm`).join('\n');
  const text = `${listed}\n${'https-'.repeat(60)}\n${'một câu dài, '.repeat(120).trim()}`;
  const whole = documentConsolidation(family, period);
  const consolidation = {
    ...whole,
    tables: whole.tables.map((one) => ({
      ...one,
      rows: one.rows.map((own) =>
        own.code === row.code
          ? { ...own, paragraphs: [{ unit: 'x', submission: 's', file: 'a.xlsx', at: 'S!A1', text }] }
          : own,
      ),
    })),
  };
  const sheet = outlineSheet(
    table,
    { consolidation, family, period, directory, settings: defaultSettings, draft: false },
    'S',
  );
  const texts = textsOf(sheet).map(([first]) => first ?? '');
  const from = texts.findIndex((one) => one.startsWith('x: - Việc 1: đã làm\n- Việc 2: đã làm'));
  const pieces = texts.slice(from).filter((one) => /- Việc \d|https|một câu/.test(one));
  expect(pieces.length).toBeGreaterThan(3);
  const signs = (one: string): string => one.replace(/[ \n]/g, '');
  expect(signs(pieces.join(''))).toBe(signs(`x: ${text}`));
  expect(pieces.join('\n')).toContain('- Việc 19: đã làm\n- Việc 20: đã làm');
  expect(pieces.join('')).toContain('https-'.repeat(60));
});

import { describe, expect, it } from 'vitest';
import { builtInFamilies, builtInFamily } from '#shared/family/families/index.ts';
import { findingCodes } from '#shared/finding/codes.ts';
import type { Row, Table } from '#shared/family/family.ts';
import { columnsIn, headerOf } from '#shared/family/columns.ts';
import { fillYears } from '#shared/family/period.ts';
import { hasMaterial, materialJson, type SeedDocument, type SeedIndicator, type SeedRow } from '../../helpers/seeds.ts';

const seeded = hasMaterial('families against their source documents');
const files = ['000-kontum-2017', '001-dakto-2016-2020', '002-kontum-2025', '003-nghean-2022'];
// `as`: the shape of the material is known; where it is not so, the comparisons below fail
const documents = (seeded ? files.map((file) => materialJson(`seeds/${file}.json`)) : []) as SeedDocument[];
const indicators = new Map(
  (seeded ? (materialJson('seeds/indicators.json') as { indicators: SeedIndicator[] }).indicators : []).map((one) => [
    one.indicatorCode,
    one,
  ]),
);

/** All tables with their source. */
const pairs = documents.flatMap((document) =>
  document.tables.map((seed) => ({ family: document.family, id: seed.id, seed, document })),
);

describe.skipIf(!seeded).each(pairs)(
  '$family, table $id, set beside its document',
  ({ family: familyId, id, seed, document }) => {
    const family = builtInFamily(familyId);
    const table = family?.tables.find((one) => one.id === id);
    if (!family || !table) throw new Error(`${familyId} has no table ${id}`);
    const year = family.years.document;

    it('is of the same document', () => {
      const { number, date, title } = family.document;
      expect({ number, date, title, strategy: family.strategy }).toEqual({
        number: document.documentNumber,
        date: document.documentDate,
        title: document.title,
        strategy: document.strategy,
      });
    });

    it('has kind, appendix, caption, place and footnotes as printed', () => {
      expect({
        kind: table.kind,
        appendix: table.appendix,
        caption: table.caption.map((line) => fillYears(line, year)).join('\n'),
        subcaption: fillYears(table.subcaption, year),
        inside: table.inside,
        footnotes: table.footnotes,
      }).toEqual({
        kind: seed.kind,
        appendix: seed.appendix,
        caption: seed.captionClean ?? seed.caption,
        subcaption: seed.subcaptionClean ?? seed.subcaption,
        inside: seed.parent ? { table: seed.parent, afterRow: seed.insertAfterRow } : undefined,
        footnotes: (seed.footnotes ?? []).map(({ mark, text, anchor }) => ({
          mark,
          text,
          row: seed.rows.find((row) => row.rowId === anchor)?.code,
        })),
      });
    });

    it('has exactly the columns of the document while planning, with their headers in the document year', () => {
      const ours = columnsIn(table, 'plan').map((column) => ({
        key: column.key,
        ...headerOf(column, year),
        role: column.role,
      }));
      expect(ours).toEqual(
        seed.columns.map(({ key, header, group, role }) => ({
          key,
          // the seed writes a remark where the outline prints no header
          header: table.kind === 'outline' ? '' : header,
          group,
          role: role === 'unit' ? 'measure' : role,
        })),
      );
    });

    it('puts every year of a header or caption that moves with the period into a parameter', () => {
      const texts = [...table.caption, ...table.columns.flatMap((column) => [column.header, column.group ?? ''])];
      const years = texts.flatMap((text) => text.match(/\b20\d\d\b/g) ?? []);
      // the five-year plan that the year 2017 lies in stays what it is
      expect(years).toEqual(familyId === 'kontum-2017' ? ['2016', '2020'] : []);
    });

    it('has the rows of the document in their order, each as printed', () => {
      expect(table.rows.length).toBe(seed.rows.length);
      for (const [i, row] of table.rows.entries())
        expect(asPrinted(row), row.code).toEqual(seedAsPrinted(seed.rows[i]));
    });

    it('has the leads of the document, units as leads and groups as reporters that may answer', () => {
      for (const [i, row] of table.rows.entries()) {
        const leads = seed.rows[i]?.leadUnits?.length
          ? seed.rows[i].leadUnits
          : (seed.rows[i]?.leadUnitsCandidates ?? []);
        expect(row.leads, row.code).toEqual(leads.filter((lead) => !lead.includes(':group:')));
        for (const group of leads.filter((lead) => lead.includes(':group:'))) {
          expect(row.reporters, row.code).toContainEqual({ group, required: false });
        }
      }
    });

    it('merges each indicator as the list of indicators says', () => {
      const merged = seed.kind === 'indicators' ? table.rows.filter((row) => row.measure) : [];
      for (const row of merged) expect(mergeOf(row), row.code).toEqual(expectedMerge(row, table));
      expect(merged.length).toBe(seed.kind === 'indicators' ? seed.rows.filter((row) => row.measure).length : 0);
    });
  },
);

function asPrinted(row: Row): unknown {
  const { label: mended, ...clean } = row.clean ?? {};
  return {
    code: row.code,
    level: row.level,
    number: row.number,
    label: row.label,
    mended: mended ?? null,
    firstAlias: mended === undefined ? null : row.aliases[0],
    cells: row.cells,
    clean,
    link: row.link,
    audience: row.audience,
    measure: row.measure && row.level !== 'matrix-row' ? { code: row.measure.code, text: row.measure.text } : undefined,
  };
}

function seedAsPrinted(row: SeedRow | undefined): unknown {
  if (!row) return null;
  const mended = row.labelClean !== undefined && row.labelClean !== row.label ? row.labelClean : null;
  // a remark on what was lost at a page break, no text of the document
  const remark = row.rowId === '002.pl.225+227' ? ['lead'] : [];
  return {
    code: row.code,
    level: row.level,
    number: row.number,
    label: row.label,
    mended,
    firstAlias: mended,
    cells: withoutBlanks(row.cells),
    clean: withoutBlanks(row.cellsClean ?? {}, remark),
    link: row.linkKey,
    audience: row.audience,
    measure: row.measure ? { code: row.measure, text: row.cells['unit'] ?? '' } : undefined,
  };
}

function withoutBlanks(cells: Readonly<Record<string, string>>, also: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([key, text]) => text !== '' && !also.includes(key)));
}

function mergeOf(row: Row): unknown {
  const { rule, authority, base } = row.merge;
  return { rule, authority, base, direction: row.direction };
}

function expectedMerge(row: Row, table: Table): unknown {
  const said = indicators.get(row.code);
  if (!said) throw new Error(`${row.code} is not in the list of indicators`);
  const { mergeRule, authoritative, base } = said.consolidation;
  // measured as a share of communes it is a ratio, measured in news an extreme
  const share = row.measure?.code === 'pct-communes';
  // this document alone prints abortions per 100.000 births
  const printedBase = table.id === '000.pl' && row.code === 's2011.o4.t4' ? 100_000 : base;
  return {
    rule: share ? 'ratio-of-sums' : mergeRule,
    authority: authoritative,
    base: share ? 100 : printedBase,
    direction: said.direction,
  };
}

describe('the built-in families', () => {
  it('are the five, each in its first version', () => {
    expect(builtInFamilies.map(({ id, version }) => `${id}.v${version}`)).toEqual([
      'kontum-2017.v1',
      'dakto-2016-2020.v1',
      'kontum-2025.v1',
      'nghean-2022.v1',
      'bacninh-2011-2015.v1',
    ]);
  });

  it('merge by levels exactly where the document prints a value for each level', () => {
    const rows = builtInFamilies.flatMap(({ id, tables }) =>
      tables.flatMap((table) => table.rows.map((row) => ({ id, row }))),
    );
    const levels = rows.filter(({ row }) => row.merge.perLevel);
    expect(levels.map(({ id, row }) => `${id} ${row.code}`)).toEqual([
      'dakto-2016-2020 s2011.o1.t1.a',
      'dakto-2016-2020 s2011.o1.t1.b',
      'kontum-2025 s2021.o6.t4',
    ]);
    expect(rows.filter(({ row }) => row.shown?.form === 'per-level')).toEqual(levels);
  });

  it.each([
    ['kontum-2025', 's2021.o1.t1', { form: 'number', decimals: 2, measure: '%' }],
    ['kontum-2025', 's2021.o1.t1.d', { form: 'rate-with-count', decimals: 1, noun: 'đơn vị' }],
    ['kontum-2025', 's2021.o1.t1.b', { form: 'rate-with-count', decimals: 1, noun: 'cơ quan' }],
    ['kontum-2025', 's2021.o1.t1.e', { form: 'number', decimals: 1 }],
    ['kontum-2025', 's2021.o4.t1', { form: 'ratio', decimals: 1, nouns: ['bé trai', 'bé gái'] }],
    ['kontum-2025', 's2021.o4.t2', { form: 'ratio', decimals: 1, nouns: ['', 'trẻ'] }],
    ['kontum-2025', 's2021.o6.t3', { form: 'number', decimals: 0, measure: 'tin/quý' }],
    ['kontum-2017', 's2011.o2.t4', { form: 'as-reported', decimals: 1 }],
    ['kontum-2017', 's2011.o7.t3', { form: 'as-reported', decimals: 0 }],
    ['nghean-2022', 's2021.o4.t3', { form: 'number', decimals: 2 }],
    ['dakto-2016-2020', 's2011.o4.t1', { form: 'ratio', decimals: 1 }],
  ])('%s shows %s in the form it is printed in', (id, code, shown) => {
    const rows = builtInFamily(id)?.tables.flatMap((table) => table.rows) ?? [];
    expect(rows.find((row) => row.code === code && row.measure)?.shown).toEqual(shown);
  });
});

describe('the checks of each family', () => {
  it('are all that speak of structure, values and meaning, less those that its tables cannot raise', () => {
    const left = builtInFamilies.map(({ id, checks }) => {
      const listed = new Set(checks.map((check) => check.id));
      const chosen = Object.keys(findingCodes).slice(first('missing-table'), first('superseded'));
      return `${id}: ${chosen.filter((code) => !listed.has(code)).join(' ')}`;
    });
    expect(left).toEqual([
      'kontum-2017: parent-mismatch bad-date',
      'dakto-2016-2020: parent-mismatch bad-date',
      'kontum-2025: bad-date',
      'nghean-2022: ',
      'bacninh-2011-2015: parent-mismatch target-direction target-already-met bad-date',
    ]);
  });
});

function first(code: string): number {
  return Object.keys(findingCodes).indexOf(code);
}

import { describe, expect, it } from 'vitest';
import { builtInFamily } from '#shared/family/families/index.ts';
import { hasMaterial, materialJson } from '../../helpers/seeds.ts';

type Part = {
  readonly indicatorCode: string;
  readonly measure: string;
  readonly linkKey: string;
  readonly shortName: string;
  readonly valueAsPrinted: string;
  readonly leadUnitId: string;
};
type Objective = {
  readonly objective: { readonly indicatorCode: string; readonly text: string };
  readonly indicators: readonly { readonly text: string; readonly parts: readonly Part[] }[];
};

const seeded = hasMaterial('Bắc Ninh against its document');
// `as`: the shape of the material is known; where it is not so, the comparisons below fail
const seed = (seeded ? materialJson('seeds/004-bacninh-2011-2015.json') : { indicatorList: [] }) as {
  readonly indicatorList: readonly Objective[];
};

/** The document prints no table: an objective, then a line for each indicator, or a heading and a line for each of its parts. */
const expected = seed.indicatorList.flatMap(({ objective, indicators }) => [
  { code: objective.indicatorCode, level: 'objective', label: objective.text, leads: [] },
  ...indicators.flatMap(({ text, parts }) => {
    const several = parts.length > 1;
    const heading = { code: `${parts[0]?.indicatorCode}#heading`, level: 'indicator', label: text, leads: [] };
    const lines = parts.map((part) => ({
      code: part.indicatorCode,
      level: several ? 'subindicator' : 'indicator',
      label: several ? `+ ${part.shortName}` : text,
      leads: [part.leadUnitId],
      measure: part.measure,
      link: part.linkKey,
      ...(part.valueAsPrinted.length < 40 ? { target: part.valueAsPrinted } : {}),
      ...(several ? { parent: heading.code } : {}),
    }));
    return several ? [heading, ...lines] : lines;
  }),
]);

describe('Bắc Ninh 2011-2015', () => {
  const table = builtInFamily('bacninh-2011-2015')?.tables[0];

  it.skipIf(!seeded)('has a line for each objective, indicator and part of the document', () => {
    const ours = table?.rows.map((row) => ({
      code: row.code,
      level: row.level,
      label: row.label,
      leads: row.leads,
      ...(row.measure ? { measure: row.measure.code } : {}),
      ...(row.link === undefined ? {} : { link: row.link }),
      ...(row.cells['target'] === undefined ? {} : { target: row.cells['target'] }),
      ...(row.parent === undefined ? {} : { parent: row.parent }),
    }));
    expect(ours).toEqual(expected);
    expect(ours?.filter((row) => row.measure).length).toBe(25);
  });

  it('is a report: its targets are printed, its results are asked for', () => {
    expect(table?.phases).toEqual(['report']);
    expect(table?.columns.map(({ key, fill }) => `${key} ${fill.plan ?? '-'} ${fill.report}`)).toEqual([
      'label - printed',
      'unit - printed',
      'target - printed',
      'result - reported',
      'notes - free',
    ]);
  });
});

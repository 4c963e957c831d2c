import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formPlaces, type FormPlace } from '#electron/excel/form-places.ts';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import type { Family, Phase, Row } from '#shared/family/family.ts';
import { markerOf } from '#shared/family/marker.ts';
import { roundHalfAway } from '#shared/value/round.ts';
import type { TestService } from './run-service.ts';

/** What a foreign program types into one cell. */
export type Typed = { readonly sheet: string; readonly address: string; readonly value: string | number };

/** A form to fill: its file, what to type, and what must come back, by row and column. */
export type Filling = {
  readonly file: string;
  readonly unit: string;
  readonly typed: readonly Typed[];
  readonly expected: readonly { readonly row: string; readonly column: string; readonly value: unknown }[];
};

/** Issues the forms of a family into the service's folder and says what to type into each. */
export async function issueAndPlan(
  service: TestService,
  id: string,
  { year, phase }: { readonly year: number; readonly phase: Phase },
): Promise<readonly Filling[]> {
  const book = service.ticket('book.phuluc');
  const family = builtInFamily(id);
  if (!family) throw new Error(`no family ${id}`);
  await service.client.call('books.create', { book, family: id, year, phase });
  await service.client.call('forms.issue', { book, out: service.ticket('forms') });
  const folder = path.join(service.folder, 'forms');
  return readdirSync(folder)
    .sort()
    .map((name) => planFilling(path.join(folder, name), family, { year, phase }));
}

function planFilling(file: string, family: Family, period: { readonly year: number; readonly phase: Phase }): Filling {
  const opened = openWorkbook(readFileSync(file), path.basename(file));
  if (!opened.ok) throw new Error(opened.finding.message);
  const answers = formPlaces(opened.workbook, family, period).flatMap((place, i) => {
    const row = family.tables.find((table) => table.id === place.table)?.rows.find((one) => one.code === place.row);
    return row?.measure || place.table.endsWith('.tochuc') ? [answer(place, row, i)] : [];
  });
  return {
    file: path.basename(file),
    unit: markerOf(opened.workbook)?.unit ?? '',
    typed: answers.flatMap((one) => one.typed),
    expected: answers.map(({ place, value }) => ({ row: place.row, column: place.column, value })),
  };
}

type Answer = { readonly place: FormPlace; readonly typed: readonly Typed[]; readonly value: unknown };

/** An answer that fits the row's measure, different from cell to cell; what must come back is known from how it was made. */
function answer(place: FormPlace, row: Row | undefined, i: number): Answer {
  const { sheet, address } = place;
  const one = (typed: string | number, value: unknown): Answer => ({
    place,
    typed: [{ sheet, address, value: typed }],
    value,
  });
  const expect = row?.measure ? expectationFor(row) : { kind: 'count' as const };
  if (place.counts) {
    const [numerator, denominator] = [3 + (i % 7), 11 + (i % 5)];
    const number = roundHalfAway((numerator / denominator) * 100, row?.shown?.decimals ?? 2);
    return {
      place,
      typed: [
        { sheet, address: place.counts.numerator, value: numerator },
        { sheet, address: place.counts.denominator, value: denominator },
      ],
      value: { kind: 'number', number, measure: '%', count: { numerator, denominator } },
    };
  }
  if (expect.levels?.length === 2)
    return one(`${10 + (i % 9)},5\n${20 + (i % 9)},25`, {
      kind: 'levels',
      levels: [
        { value: { kind: 'number', number: 10.5 + (i % 9) } },
        { value: { kind: 'number', number: 20.25 + (i % 9) } },
      ],
    });
  switch (expect.kind) {
    case 'percent':
      return one(40.5 + (i % 20), { kind: 'number', number: 40.5 + (i % 20) });
    case 'times':
      return one(`1,${1 + (i % 9)}`, { kind: 'number', number: roundHalfAway(1 + (1 + (i % 9)) / 10, 1) });
    case 'ratio': {
      const base = expect.base ?? 100;
      const written = base === 100 ? '100' : base === 1000 ? '1.000' : '100.000';
      return one(`${30 + (i % 9)},5/${written}`, { kind: 'ratio', numerator: 30.5 + (i % 9), denominator: base });
    }
    case 'count':
    case 'unknown':
      return one(2 + (i % 9), { kind: 'number', number: 2 + (i % 9) });
    case 'count-or-text':
    case 'text':
      return one('=Bố trí đủ cán bộ', { kind: 'text', text: '=Bố trí đủ cán bộ' });
  }
}

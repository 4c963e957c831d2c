import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formPlaces, type FormPlace } from '#electron/excel/form-places.ts';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { createService, type Service } from '#electron/service/create-service.ts';
import { unitsGiven } from '#electron/service/units-given.ts';
import { builtInFamily } from '#shared/family/families/index.ts';
import { expectationFor } from '#shared/family/expectation.ts';
import type { Row } from '#shared/family/family.ts';
import { markerOf } from '#shared/family/marker.ts';
import { mayReport } from '#shared/family/reporters.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { seededRandom } from '../helpers/seeded-random.ts';

export const FAMILY = 'kontum-2025';
export const PERIOD = { year: 2025, phase: 'plan' } as const;

/** A book that waits for `count` units (the five leads and districts made up for the purpose), its forms issued and filled. */
export async function prepareReturns(folder: string, count: number): Promise<void> {
  const service = createService({ base: folder, who: 'bench' });
  const book = service.files.ticketFor(path.join(folder, 'issued.phuluc'));
  await service.client.call('books.create', { book, family: FAMILY, ...PERIOD, units: benchUnits(count) });
  await service.client.call('forms.issue', { book, out: service.files.ticketFor(path.join(folder, 'forms')) });
  await fillAll(service, folder);
  await service.close();
}

/** Five departments that lead, and as many districts as it takes. */
export function benchUnits(count: number): (string | { id: string; name: string; level: 'district'; kind: string })[] {
  const leads = ['so-noi-vu', 'so-tai-chinh', 'so-vhttdl', 'so-y-te', 'so-gddt'].map((unit) => `kontum:${unit}`);
  const districts = Array.from({ length: count - leads.length }, (_, i) => ({
    id: `kontum:huyen-so-${i + 1}`,
    name: `UBND huyện Số ${i + 1}`,
    level: 'district' as const,
    kind: 'people-committee',
  }));
  return [...leads, ...districts];
}

async function fillAll(service: Service, folder: string): Promise<void> {
  const family = builtInFamily(FAMILY);
  if (!family) throw new Error(`no family ${FAMILY}`);
  const random = seededRandom(7);
  const forms = readdirSync(path.join(folder, 'forms'));
  const { directory } = unitsGiven(benchUnits(forms.length), family, builtInDirectory);
  mkdirSync(path.join(folder, 'returned'), { recursive: true });
  const fills = forms.map(async (file) => {
    const bytes = readFileSync(path.join(folder, 'forms', file));
    const opened = openWorkbook(bytes, file);
    if (!opened.ok) throw new Error(opened.finding.message);
    const answers: Record<string, Record<string, string>> = {};
    const drawn = new Map<string, number>();
    const unit = markerOf(opened.workbook)?.unit;
    for (const place of formPlaces(opened.workbook, family, PERIOD)) {
      const row = family.tables[0]?.rows.find((one) => one.code === place.row);
      if (!row?.measure || !unit || !mayReport(unit, row, family, directory)) continue;
      const share = drawn.get(row.code) ?? 0.3 + random() * 0.4;
      drawn.set(row.code, share);
      (answers[row.code] ??= {})[place.column] = cleanAnswer(row, place, share);
    }
    const filled = await service.pool.run('fill', { bytes, answers, form: { family, period: PERIOD } });
    writeFileSync(path.join(folder, 'returned', file), filled);
  });
  await Promise.all(fills);
}

/**
 * What a careful unit writes: a figure of the row's kind, the plan a little better than the result, so that a file brings no
 * finding. `share`: from 0 to 1, the same for all cells of the row.
 */
function cleanAnswer(row: Row, place: FormPlace, share: number): string {
  const { kind, base } = expectationFor(row);
  const better = place.column === 'target' ? (row.direction === 'down' ? -1 : 1) : 0;
  if (kind === 'times') return better === 0 ? '1,9' : '1,7';
  if (kind === 'count') return String(4 + better);
  const whole = Math.round(share * 60) + better;
  if (kind === 'ratio') return `${whole},5/${base === 1000 ? '1.000' : base === 100000 ? '100.000' : '100'}`;
  return place.counts === null ? rateOf(whole, 60) : `${rateOf(whole, 60)}% (${whole}/60)`;
}

function rateOf(numerator: number, denominator: number): string {
  return String(Math.round((numerator / denominator) * 1000) / 10).replace('.', ',');
}

/** What a unit may write on a row: counts where they are asked for, else a figure of the row’s kind. */
export function typedAnswer(row: Row, counts: boolean, random: () => number): string {
  const [numerator, more] = [1 + Math.floor(random() * 40), Math.floor(random() * 30)];
  const rate = rateOf(numerator, numerator + more);
  if (counts) return `${rate}% (${numerator}/${numerator + more})`;
  const { kind, base } = expectationFor(row);
  if (kind === 'ratio') return `${numerator},5/${base === 1000 ? '1.000' : base === 100000 ? '100.000' : '100'}`;
  if (kind === 'times') return '1,7';
  if (row.merge.rule === 'share-of-units') return random() < 0.7 ? 'Có' : 'Không';
  return kind === 'percent' ? rate : String(numerator);
}

import { defaultSettings, type OfficialSettings } from '#shared/layout/official-input.ts';
import type { By, ReadableDb, WritableDb } from './handle.ts';
import { writeLog } from './log.ts';
import { getPeriod } from './periods.ts';
import { get, run, sql } from './sql.ts';
import { allOrNothing } from './transaction.ts';

/** Only what was set; everything else stands as the program and the source document have it. */
export type GivenOfficial = Partial<OfficialSettings>;

/** The settings of a period's official document: what was set for it, the defaults for the rest. */
export function getOfficial(db: ReadableDb, period: number): OfficialSettings {
  return { ...defaultSettings, ...givenOfficial(db, period) };
}

/** What was set for a period's official document, without the defaults. */
export function givenOfficial(db: ReadableDb, period: number): GivenOfficial {
  const row = get<{ json: string }>(db, sql`SELECT json FROM official_settings WHERE period = ${period}`);
  // `as`: written by putOfficial, in the shape of the contract
  return row ? (JSON.parse(row.json) as GivenOfficial) : {};
}

/**
 * Sets the whole of what is given for a period's official document. Allowed in a locked period too: number and date come in
 * when the document has been signed, and no value of the table changes by them. Throws Refusal `no-such-period`.
 */
export function putOfficial(
  db: WritableDb,
  by: By,
  period: number,
  { given, reason }: { readonly given: GivenOfficial; readonly reason?: string | undefined },
): OfficialSettings {
  return allOrNothing(db, () => {
    const { name, family } = getPeriod(db, period);
    const before = givenOfficial(db, period);
    const json = JSON.stringify(given);
    if (json === JSON.stringify(before)) return getOfficial(db, period);
    run(
      db,
      sql`INSERT INTO official_settings (period, json) VALUES (${period}, ${json})
          ON CONFLICT (period) DO UPDATE SET json = excluded.json`,
    );
    const subject = `Văn bản kỳ ${name} (${family})`;
    writeLog(db, by, { what: 'change-official', period, target: `official:${period}`, subject, why: reason, before });
    return getOfficial(db, period);
  });
}

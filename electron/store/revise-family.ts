import type { Family } from '#shared/family/family.ts';
import { keepFamily } from './families.ts';
import type { By, WritableDb } from './handle.ts';
import { writeLog } from './log.ts';
import { allOrNothing } from './transaction.ts';

/** Puts a family's next version into the book, logged; periods keep the version they were opened with. */
export function storeRevision(db: WritableDb, by: By, family: Family, reason: string): void {
  allOrNothing(db, () => {
    keepFamily(db, family);
    const { id, version, title } = family;
    writeLog(db, by, {
      what: 'revise-family',
      target: `family:${id}:${version}`,
      subject: `${title}, bản ${version}`,
      why: reason,
    });
  });
}

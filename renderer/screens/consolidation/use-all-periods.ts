import { useEffect, useState } from 'react';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import type { PeriodFigures } from './chart-figures.ts';
import type { PeriodData } from './use-consolidation.ts';

/** Every period of the book merged, this one as it is shown; null while the others are on their way. */
export function useAllPeriods(data: PeriodData): readonly PeriodFigures[] | null {
  const { connection, book, notify } = useApp();
  const { summary } = useOpenPeriod();
  const [others, setOthers] = useState<readonly PeriodFigures[] | null>(null);
  useEffect(() => {
    if (!book) return undefined;
    let isWanted = true;
    const load = async (): Promise<void> => {
      const rest = book.periods.filter((one) => one.id !== summary.id);
      const loaded = await Promise.all(
        rest.map(async ({ id, name, year, family, familyVersion }) => ({
          name,
          year,
          family: await connection.client.call('families.get', { book: book.book, family, version: familyVersion }),
          consolidation: await connection.client.call('consolidation.get', { book: book.book, period: id }),
        })),
      );
      if (isWanted) setOthers(loaded);
    };
    load().catch((thrown: unknown) => {
      if (!isWanted) return;
      // the period that is open is drawn alone, and why is said
      setOthers([]);
      notify({ kind: 'bad', text: sentenceOf(thrown) });
    });
    return () => {
      isWanted = false;
    };
  }, [connection, notify, book, summary.id]);
  const { family, consolidation } = data;
  return others && [...others, { name: summary.name, year: summary.year, family, consolidation }];
}

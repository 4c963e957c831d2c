import { useEffect, useMemo, useState } from 'react';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import type { Family } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import type { PeriodSummary } from '#shared/service/contract/books.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import type { PlacedWording } from '#shared/submission/submission.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { useQuery, type Query } from '../../service/use-query.ts';
import type { OtherPeriod } from './extra-columns.ts';

/** All that the screen shows of a period. */
export type PeriodData = {
  readonly consolidation: Consolidation;
  readonly family: Family;
  readonly units: readonly Unit[];
  /** open findings of merging, with the ids by which they are accepted */
  readonly findings: readonly StoredFinding[];
  /** columns and rows of its files that were told by a confirmed wording */
  readonly wordings: readonly PlacedWording[];
};

export type PeriodQuery = {
  readonly data: PeriodData | null;
  /** what was asked for it, for saying what failed */
  readonly of: readonly Pick<Query<unknown>, 'error' | 'reload'>[];
};

/** The merged tables, the family and the units of the open period. */
export function useConsolidation(): PeriodQuery {
  const { book, period, summary } = useOpenPeriod();
  const consolidation = useQuery('consolidation.get', { book, period });
  const family = useQuery('families.get', { book, family: summary.family, version: summary.familyVersion });
  const units = useQuery('units.list', { book });
  const findings = useQuery('findings.list', { book, period });
  const wordings = useQuery('learned.used', { book, period });
  const data = useMemo<PeriodData | null>(
    () =>
      consolidation.data && family.data && units.data && findings.data && wordings.data
        ? {
            consolidation: consolidation.data,
            family: family.data,
            units: units.data,
            findings: findings.data.filter((finding) => finding.submission === null),
            wordings: wordings.data,
          }
        : null,
    [consolidation.data, family.data, units.data, findings.data, wordings.data],
  );
  return { data, of: [consolidation, family, units, findings, wordings] };
}

/** The other periods of the book, newest first: what this one can be set beside. */
export function useOtherPeriods(): readonly PeriodSummary[] {
  const { book, period } = useApp();
  return useMemo(
    () =>
      (book?.periods ?? []).filter((one) => one.id !== period?.id).toSorted((a, b) => b.year - a.year || b.id - a.id),
    [book, period],
  );
}

/** Another period merged, with its own family; null while none is chosen or it is not there yet. */
export function useOtherPeriod(chosen: PeriodSummary | null): OtherPeriod | null {
  const { connection, notify } = useApp();
  const { book } = useOpenPeriod();
  const [loaded, setLoaded] = useState<{ readonly id: number; readonly other: OtherPeriod } | null>(null);
  useEffect(() => {
    if (!chosen) return undefined;
    let isWanted = true;
    const load = async (): Promise<void> => {
      const [consolidation, family] = await Promise.all([
        connection.client.call('consolidation.get', { book, period: chosen.id }),
        connection.client.call('families.get', { book, family: chosen.family, version: chosen.familyVersion }),
      ]);
      const other = { name: chosen.name, phase: chosen.phase, consolidation, family };
      if (isWanted) setLoaded({ id: chosen.id, other });
    };
    load().catch((thrown: unknown) => isWanted && notify({ kind: 'bad', text: sentenceOf(thrown) }));
    return () => {
      isWanted = false;
    };
  }, [connection, notify, book, chosen]);
  return chosen && loaded?.id === chosen.id ? loaded.other : null;
}

import { useEffect, useMemo, useState } from 'react';
import type { Consolidation } from '#shared/consolidate/consolidation.ts';
import type { Family } from '#shared/family/family.ts';
import type { Unit } from '#shared/family/unit.ts';
import type { ImportedFile, SubmissionSummary } from '#shared/service/contract/submissions.ts';
import { countedValue } from '#shared/submission/counted.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { sentenceOf } from '../../service/sentence-of.ts';
import { useQuery, type Query } from '../../service/use-query.ts';
import { cellKey, type Before } from './read-table.ts';

/** What every file of the period is shown with. */
export type ReviewData = {
  readonly submissions: readonly SubmissionSummary[];
  readonly family: Family;
  readonly units: readonly Unit[];
  readonly consolidation: Consolidation;
};

export type ReviewQuery = {
  readonly data: ReviewData | null;
  /** what was asked for it, for saying what failed */
  readonly of: readonly Pick<Query<unknown>, 'error' | 'reload'>[];
};

/** The period's files in the order in which they ask for work: first those with errors, then as they came. */
export function useReviewData(): ReviewQuery {
  const { book, period, summary } = useOpenPeriod();
  const list = useQuery('submissions.list', { book, period });
  const family = useQuery('families.get', { book, family: summary.family, version: summary.familyVersion });
  const units = useQuery('units.list', { book });
  const merged = useQuery('consolidation.get', { book, period });
  const data = useMemo<ReviewData | null>(() => {
    if (!list.data || !family.data || !units.data || !merged.data) return null;
    const urgency = (one: SubmissionSummary): number =>
      one.state !== 'current' ? 3 : one.outcome === 'needs-review' ? 0 : one.outcome === 'refused' ? 2 : 1;
    const submissions = list.data.toSorted((a, b) => urgency(a) - urgency(b));
    return { submissions, family: family.data, units: units.data, consolidation: merged.data };
  }, [list.data, family.data, units.data, merged.data]);
  return { data, of: [list, family, units, merged] };
}

/** With what a file is compared: the version it took the place of, or the same unit's files of another period. */
export type CompareWith = { readonly kind: 'version' } | { readonly kind: 'period'; readonly period: number } | null;

/** The values a file is compared with; null while there is nothing to compare or it is not there yet. */
export function useBefore(summary: SubmissionSummary, compare: CompareWith): Before | null {
  const { connection, notify } = useApp();
  const { book } = useOpenPeriod();
  const [loaded, setLoaded] = useState<{ readonly of: CompareWith; readonly before: Before } | null>(null);
  useEffect(() => {
    if (!compare) return undefined;
    let isWanted = true;
    const load = async (): Promise<void> => {
      const ids =
        compare.kind === 'version'
          ? summary.supersedes === null
            ? []
            : [summary.supersedes]
          : (await connection.client.call('submissions.list', { book, period: compare.period }))
              .filter((one) => one.unit !== null && one.unit === summary.unit && one.state === 'current')
              .map((one) => one.submission);
      const files = await Promise.all(
        ids.map((submission) => connection.client.call('submissions.get', { book, submission })),
      );
      if (isWanted) setLoaded({ of: compare, before: valuesOf(files) });
    };
    load().catch((thrown: unknown) => isWanted && notify({ kind: 'bad', text: sentenceOf(thrown) }));
    return () => {
      isWanted = false;
    };
  }, [connection, notify, book, summary, compare]);
  return compare && loaded?.of === compare ? loaded.before : null;
}

function valuesOf(files: readonly ImportedFile[]): Before {
  return new Map(
    files.flatMap((file) =>
      file.cells.map((cell) => [cellKey(cell.row, cell.column), { value: countedValue(cell) }] as const),
    ),
  );
}

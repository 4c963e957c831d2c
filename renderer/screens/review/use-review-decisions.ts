import { useCallback, useMemo, useState } from 'react';
import { headerOf } from '#shared/family/columns.ts';
import { cleanLabel } from '#shared/family/labels.ts';
import { fillYears } from '#shared/family/period.ts';
import type {
  CorrectablePlace,
  ImportedFile,
  StoredFinding,
  SubmissionSummary,
} from '#shared/service/contract/submissions.ts';
import { countedText } from '#shared/submission/counted.ts';
import type { SubmittedCell } from '#shared/submission/submission.ts';
import { decisionWords } from '../../text/decisions.vi.ts';
import type { CellEdit, CellName } from '../../grid/grid-types.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import type { Decisions } from '../../service/use-decisions.ts';
import type { Change } from '../../ui/EditDialog.tsx';
import type { FindingActions } from './FindingList.tsx';
import type { ReadPlace } from './places.ts';
import { suggestionsFor } from './suggestions.ts';
import type { ReviewData } from './use-review.ts';

export type ReviewPending =
  | { readonly kind: 'edit'; readonly changes: readonly Change[]; readonly left: number }
  | { readonly kind: 'accept'; readonly finding: StoredFinding };

/** What the officer decides while looking at a file; each first asks for its reason. */
export type ReviewDecisions = {
  readonly pending: ReviewPending | null;
  readonly isOpen: (table: string) => (cell: CellName) => boolean;
  /** `left`: pasted cells that found no place */
  readonly edit: (table: string, edits: readonly CellEdit[], left: number) => void;
  readonly clear: (table: string, cells: readonly CellName[]) => void;
  readonly actionsOf: (finding: StoredFinding) => FindingActions;
  readonly save: (changes: readonly Change[], reason: string) => void;
  readonly saveAcceptance: (reason: string) => void;
  readonly drop: () => void;
};

/** Findings that only another file, or another decision, can settle. */
const onlyNewFile: ReadonlySet<string> = new Set([
  'unreadable-file',
  'encrypted-file',
  'too-large',
  'not-a-workbook',
  'unsupported-format',
  'unknown-template',
  'wrong-template',
  'wrong-period',
  'unknown-unit',
]);

export function useReviewDecisions(given: {
  readonly data: ReviewData;
  readonly summary: SubmissionSummary;
  readonly file: ImportedFile | null;
  /** where a correction would be merged; null until it is known */
  readonly correctable: readonly CorrectablePlace[] | null;
  readonly decisions: Decisions;
}): ReviewDecisions {
  const { data, summary, file, correctable: places, decisions } = given;
  const { go, notify } = useApp();
  const { summary: period } = useOpenPeriod();
  const [pending, setPending] = useState<ReviewPending | null>(null);
  const { family } = data;
  const { submission } = summary;
  const isLocked = period.locked || summary.state !== 'current';
  const keys = useMemo(() => new Set((places ?? []).map(keyOf)), [places]);
  const canCorrect = useCallback((place: ReadPlace) => !isLocked && keys.has(keyOf(place)), [isLocked, keys]);
  // one function for each table, so that the grid is not drawn anew for nothing
  const [openIn] = useState(
    () => new Map<string, { readonly by: unknown; readonly isOpen: (cell: CellName) => boolean }>(),
  );
  const isOpen = (table: string): ((cell: CellName) => boolean) => {
    const known = openIn.get(table);
    if (known?.by === canCorrect) return known.isOpen;
    const made = { by: canCorrect, isOpen: (cell: CellName) => canCorrect({ table, ...cell }) };
    openIn.set(table, made);
    return made.isOpen;
  };
  const cellAt = (place: ReadPlace) =>
    file?.cells.find((one) => one.table === place.table && one.row === place.row && one.column === place.column);
  const changeTo = (place: ReadPlace, to: string | null): Change => {
    const table = family.tables.find((one) => one.id === place.table);
    const row = table?.rows.find((one) => one.code === place.row);
    const column = table?.columns.find((one) => one.key === place.column);
    const header = column ? headerOf(column, period.year).header : place.column;
    return {
      ...place,
      where: `${row ? fillYears(cleanLabel(row), period.year) : place.row}, ${header}`.replace(/\s+/g, ' '),
      measure: row?.measure?.text ?? '',
      from: shownText(cellAt(place)),
      to,
    };
  };
  const ask = (changes: readonly Change[], left = 0): void => {
    if (changes.length > 0) setPending({ kind: 'edit', changes, left });
    else if (left > 0) notify({ kind: 'bad', text: decisionWords.nothing });
  };

  return {
    pending,
    isOpen,
    edit: (table, edits, left) =>
      ask(
        edits.map(({ row, column, text }) => changeTo({ table, row, column }, text)),
        left,
      ),
    // an officer's own value is taken back, so that the unit's stands again
    clear: (table, cells) => {
      const changes = cells
        .map((cell) => ({ table, ...cell }))
        .filter(canCorrect)
        .flatMap((place) => {
          const cell = cellAt(place);
          if (cell?.correction) return [changeTo(place, null)];
          return shownText(cell) === '' ? [] : [changeTo(place, '')];
        });
      if (changes.length === 0) return notify({ kind: 'bad', text: decisionWords.nothingToClear });
      return ask(changes);
    },
    actionsOf: (finding) => {
      const { table, row, column } = finding;
      const place = table && row && column ? { table, row, column } : null;
      const correctable = place !== null && canCorrect(place);
      return {
        ...(isLocked || onlyNewFile.has(finding.code)
          ? {}
          : { onAccept: () => setPending({ kind: 'accept', finding }) }),
        ...(correctable ? { onCorrect: () => ask([changeTo(place, shownText(cellAt(place)))]) } : {}),
        ...(place ? { onConsolidation: () => go({ screen: 'consolidation', focus: place }) } : {}),
        suggestions: correctable ? suggestionsFor(finding, cellAt(place)) : [],
        onSuggest: (text) => place && ask([changeTo(place, text)]),
      };
    },
    save: (changes, reason) => {
      const cells = changes.map(({ table, row, column, to }) => {
        const cell = cellAt({ table, row, column });
        // typing what the unit wrote takes the correction away
        const isReported = cell?.correction !== undefined && to?.trim() === cell.text.trim();
        return { table, row, column, value: isReported ? null : to };
      });
      void decisions.correct(submission, cells, reason).then((done) => done && setPending(null));
    },
    saveAcceptance: (reason) => {
      if (pending?.kind !== 'accept') return;
      void decisions.accept(pending.finding.id, reason).then((done) => done && setPending(null));
    },
    drop: () => setPending(null),
  };
}

function keyOf({ table, row, column }: ReadPlace): string {
  return `${table}\n${row}\n${column}`;
}

function shownText(cell: SubmittedCell | undefined): string {
  return cell ? countedText(cell) : '';
}

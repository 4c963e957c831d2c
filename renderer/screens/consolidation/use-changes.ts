import { useState } from 'react';
import { headerOf } from '#shared/family/columns.ts';
import type { StoredFinding } from '#shared/service/contract/submissions.ts';
import type { CellEdit, CellName } from '../../grid/grid-types.ts';
import { useApp, useOpenPeriod } from '../../service/app-context.tsx';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { decisionWords } from '../../text/decisions.vi.ts';
import type { Candidate } from './candidates.ts';
import type { Change } from '../../ui/EditDialog.tsx';
import type { Decisions } from '../../service/use-decisions.ts';
import type { View } from './use-view.ts';

/** What waits for its reason. */
export type Pending =
  | { readonly kind: 'edit'; readonly title: string; readonly changes: readonly Change[]; readonly left: number }
  | { readonly kind: 'accept'; readonly finding: StoredFinding };

/** Turns what is typed, pasted, cleared and chosen into decisions: each first asks for its reason. */
export type Changes = {
  readonly pending: Pending | null;
  readonly edit: (edits: readonly CellEdit[], left: number) => void;
  readonly clear: (cells: readonly CellName[]) => void;
  readonly adjust: (cell: CellName) => void;
  readonly choose: (candidate: Candidate, finding: StoredFinding) => void;
  readonly accept: (finding: StoredFinding) => void;
  readonly save: (changes: readonly Change[], reason: string) => void;
  readonly saveAcceptance: (reason: string) => void;
  readonly drop: () => void;
};

export function useChanges(view: View, decisions: Decisions): Changes {
  const { notify } = useApp();
  const { summary } = useOpenPeriod();
  const [pending, setPending] = useState<Pending | null>(null);

  const cellAt = ({ row, column }: CellName) => view.merged?.rows.find((one) => one.code === row)?.cells[column];
  const changeOf = (cell: CellName, to: string | null): Change => {
    const described = view.table?.columns.find((one) => one.key === cell.column);
    const merged = view.merged?.rows.find((one) => one.code === cell.row);
    const header = described ? headerOf(described, summary.year).header : cell.column;
    return {
      table: view.table?.id ?? '',
      ...cell,
      where: `${merged?.label ?? cell.row}, ${header}`.replace(/\s+/g, ' '),
      measure: merged?.measure ?? '',
      from: merged?.cells[cell.column]?.text ?? '',
      to,
    };
  };
  const ask = (changes: readonly Change[], left: number, title: string): void => {
    if (changes.length > 0) setPending({ kind: 'edit', title, changes, left });
    else if (left > 0) notify({ kind: 'bad', text: decisionWords.nothing });
  };

  return {
    pending,
    edit: (edits, left) =>
      ask(
        edits.map((one) => changeOf({ row: one.row, column: one.column }, one.text)),
        left,
        decisionWords.title(edits.length),
      ),
    // an officer's own value is taken back, so that the reported one stands again; a reported value is only blanked by saying so
    clear: (cells) => {
      const changes = cells.filter(view.isOpen).flatMap((cell) => {
        const merged = cellAt(cell);
        if (merged?.adjusted) return [changeOf(cell, null)];
        return merged && merged.text !== '' ? [changeOf(cell, '')] : [];
      });
      if (changes.length === 0) return notify({ kind: 'bad', text: decisionWords.nothingToClear });
      const isOnlyBack = changes.every((one) => one.to === null);
      return ask(changes, 0, isOnlyBack ? words.unadjust : decisionWords.clearTitle(changes.length));
    },
    adjust: (cell) => ask([changeOf(cell, cellAt(cell)?.text ?? '')], 0, decisionWords.title(1)),
    choose: (candidate, finding) => {
      if (candidate.current || !finding.row || !finding.column) setPending({ kind: 'accept', finding });
      else ask([changeOf({ row: finding.row, column: finding.column }, candidate.text)], 0, words.choose);
    },
    accept: (finding) => setPending({ kind: 'accept', finding }),
    save: (changes, reason) => {
      const cells = changes.map(({ table, row, column, to }) => ({ table, row, column, value: to }));
      void decisions.adjust(cells, reason).then((done) => done && setPending(null));
    },
    saveAcceptance: (reason) => {
      if (pending?.kind !== 'accept') return;
      void decisions.accept(pending.finding.id, reason).then((done) => done && setPending(null));
    },
    drop: () => setPending(null),
  };
}

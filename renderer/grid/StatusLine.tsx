import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { gridWords } from '../text/grid.vi.ts';
import type { SelectionFigures } from './selection-figures.ts';

/** The selection in figures, in the frame's own status line; nothing where a page has none. */
export function StatusLine({
  figures,
  note,
}: {
  readonly figures: SelectionFigures | null;
  readonly note: string;
}): ReactNode {
  const line = document.getElementById('grid-status');
  if (!line) return null;
  const sum = figures?.sum ?? null;
  return createPortal(
    <>
      <span className="status-note">{note}</span>
      {figures && figures.cells > 1 ? (
        <span className="status-figures" data-testid="selection-figures">
          <span>{gridWords.count(figures.cells)}</span>
          {figures.numbers > 0 ? <span>{gridWords.numbers(figures.numbers)}</span> : null}
          {sum === null ? null : (
            <strong title={gridWords.sumNote} data-testid="selection-sum">
              {gridWords.sum(sum)}
            </strong>
          )}
        </span>
      ) : null}
    </>,
    line,
  );
}

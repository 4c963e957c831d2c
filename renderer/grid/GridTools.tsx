import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { gridWords } from '../text/grid.vi.ts';
import type { GridProps } from './Grid.tsx';

/** The line above a grid: the screen's tools, then undo, search and columns. */
export function GridTools({
  props,
  onFind,
  onColumns,
}: {
  readonly props: Pick<GridProps, 'tools' | 'compact' | 'onUndo' | 'onRedo' | 'canUndo' | 'canRedo'>;
  readonly onFind: () => void;
  readonly onColumns: () => void;
}): ReactNode {
  const { tools, compact = false, onUndo, onRedo, canUndo = false, canRedo = false } = props;
  return (
    <div className="toolbar grid-tools">
      {tools}
      <span className="spacer" />
      {onUndo ? (
        <Button onPress={onUndo} disabled={!canUndo} label={gridWords.undo} title={gridWords.undo} testId="undo">
          <span aria-hidden="true">↶</span> {compact ? null : <span className="word">{gridWords.undoShort}</span>}
        </Button>
      ) : null}
      {onRedo ? (
        <Button onPress={onRedo} disabled={!canRedo} label={gridWords.redo} title={gridWords.redo} testId="redo">
          <span aria-hidden="true">↷</span> {compact ? null : <span className="word">{gridWords.redoShort}</span>}
        </Button>
      ) : null}
      <Button onPress={onFind} title={gridWords.find} testId="find">
        {gridWords.findShort}
      </Button>
      <Button onPress={onColumns} title={gridWords.columnsTitle} testId="columns">
        {gridWords.columns}
      </Button>
    </div>
  );
}

import type { ReactNode } from 'react';
import { consolidationWords as words } from '../../text/consolidation.vi.ts';
import { Button } from '../../ui/Button.tsx';
import type { View } from './use-view.ts';

/** What the officer chooses to see: only what needs him, each unit's numbers, another period beside this one. */
export function TableTools({
  view,
  isPanelOpen,
  onPanel,
}: {
  readonly view: View;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
}): ReactNode {
  const { isFiltered, toSee, otherPeriods } = view;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={isFiltered}
        onClick={() => view.filter(!isFiltered)}
        disabled={toSee === 0 && !isFiltered}
        data-testid="need-me"
      >
        {words.needMe(toSee)}
      </button>
      {view.valueColumns.length > 0 && view.table?.kind === 'indicators' ? (
        <select
          className="input"
          aria-label={words.unitColumns}
          title={words.unitColumns}
          value={view.unitsOf}
          onChange={(event) => view.showUnits(event.target.value)}
          data-testid="unit-columns"
        >
          <option value="">
            {words.unitColumns}: {words.unitColumnsNone.toLowerCase()}
          </option>
          {view.valueColumns.map((column) => (
            <option key={column.key} value={column.key}>
              {words.unitColumns}: {column.title}
            </option>
          ))}
        </select>
      ) : null}
      {otherPeriods.length > 0 ? (
        <select
          className="input"
          aria-label={words.compareWith}
          value={view.other?.id ?? ''}
          onChange={(event) => view.compare(event.target.value === '' ? null : Number(event.target.value))}
          data-testid="compare"
        >
          <option value="">
            {words.compareWith}: {words.compareNone.toLowerCase()}
          </option>
          {otherPeriods.map((one) => (
            <option key={one.id} value={one.id}>
              {words.compareWith}: {one.name}
            </option>
          ))}
        </select>
      ) : null}
      {isPanelOpen ? null : (
        <Button onPress={onPanel} testId="panel">
          {words.panel}
        </Button>
      )}
    </>
  );
}

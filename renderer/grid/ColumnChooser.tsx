import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { gridWords } from '../text/grid.vi.ts';
import type { ColumnSetting } from './column-memory.ts';
import type { GridColumn } from './grid-types.ts';

/** Which columns are shown and which stay in sight. At least one stays shown. */
export function ColumnChooser({
  columns,
  settings,
  onChange,
  onReset,
  onClose,
}: {
  readonly columns: readonly GridColumn[];
  readonly settings: readonly ColumnSetting[];
  readonly onChange: (setting: ColumnSetting) => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const shown = settings.filter((one) => !one.hidden).length;
  return (
    <Dialog
      title={gridWords.columnsTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onReset}>{gridWords.asAtFirst}</Button>
          <Button look="primary" onPress={onClose}>
            {gridWords.close}
          </Button>
        </>
      }
    >
      <ul className="column-chooser">
        {settings.map((one) => {
          const name = columns.find((column) => column.key === one.key)?.header ?? one.key;
          return (
            <li key={one.key}>
              <label>
                <input
                  type="checkbox"
                  checked={!one.hidden}
                  disabled={!one.hidden && shown === 1}
                  onChange={(event) => onChange({ ...one, hidden: !event.target.checked })}
                />
                {name}
              </label>
              <label className="freeze">
                <input
                  type="checkbox"
                  checked={one.frozen}
                  aria-label={`${gridWords.freeze}: ${name}`}
                  onChange={(event) => onChange({ ...one, frozen: event.target.checked })}
                />
                {gridWords.freeze}
              </label>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

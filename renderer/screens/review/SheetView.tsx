import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { atOf, columnLetters } from '#shared/workbook/address.ts';
import type { Sheet } from '#shared/workbook/sheet.ts';
import { reviewWords as words } from '../../text/review.vi.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { drawSheet, type DrawnCell, type SheetLine } from './sheet-lines.ts';

/** What a place of the sheet means to us: read as a value, corrected by the officer, held back, or with a problem. */
export type PlaceLook = 'read' | 'corrected' | 'held' | 'error' | 'warning' | 'info';

const ROWS_AT_FIRST = 400;

/** The sender's sheets as they are: cells, merges, hidden parts. The chosen cell is brought into sight; arrows go from cell to cell. */
export function SheetView({
  sheets,
  chosen,
  lookOf,
  onChoose,
}: {
  readonly sheets: readonly Sheet[];
  /** `Sheet!D31` */
  readonly chosen: string | null;
  readonly lookOf: (at: string) => PlaceLook | undefined;
  readonly onChoose: (at: string) => void;
}): ReactNode {
  const wanted = chosen?.slice(0, chosen.lastIndexOf('!')) ?? null;
  const first = sheets.find((one) => one.state === 'visible') ?? sheets[0];
  const [picked, setPicked] = useState<{ readonly name: string; readonly chosen: string | null } | null>(null);
  // a sheet that was picked by hand holds until another cell is chosen
  const name = picked && picked.chosen === chosen ? picked.name : (wanted ?? first?.name);
  const sheet = sheets.find((one) => one.name === name) ?? first;
  const [shownRows, setShownRows] = useState(ROWS_AT_FIRST);
  const drawn = useMemo(() => (sheet ? drawSheet(sheet) : null), [sheet]);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (chosen === null || !drawn) return;
    table.current
      ?.querySelector(`[data-at="${CSS.escape(chosen)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, drawn]);

  if (!sheet || !drawn) return <p className="pane-empty">{words.sheetNone}</p>;
  const chosenLine = drawn.lines.findIndex((line) => hasPlace(line, sheet.name, chosen));
  const lines = drawn.lines.slice(0, Math.max(shownRows, chosenLine + 40));
  const left = drawn.lines.length - lines.length;
  return (
    <>
      <Segments
        label={words.sheets}
        segments={sheets.map((one) => ({
          id: one.name,
          title: one.state === 'visible' ? one.name : `${one.name} ${words.hidden}`,
        }))}
        chosen={sheet.name}
        onChoose={(id) => setPicked({ name: id, chosen })}
      />
      {/* arrow keys reach this element from the cell's own button, which is the control */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="sheet-box" data-pane onKeyDown={moveBetweenCells}>
        <table ref={table} className="sheet" aria-label={`${words.sheet}: ${sheet.name}`}>
          <colgroup>
            <col style={{ width: '42px' }} />
            {drawn.columns.map(({ column, width }) => (
              <col key={column} style={{ width: `${width * 7.2 + 10}px` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="corner" aria-label={words.rowNumber} />
              {drawn.columns.map(({ column, hidden }) => (
                <th
                  key={column}
                  scope="col"
                  className={hidden ? 'is-hidden' : undefined}
                  title={hidden ? words.hidden : undefined}
                >
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              line.kind === 'gap' ? (
                <tr key={`gap ${line.after}`} className="gap">
                  <td colSpan={drawn.columns.length + 1}>{words.gap(line.rows)}</td>
                </tr>
              ) : (
                <tr key={line.row} className={line.hidden ? 'is-hidden' : undefined}>
                  <th scope="row" title={line.hidden ? words.hidden : undefined}>
                    {line.row}
                  </th>
                  {line.cells.map((cell) => (
                    <SheetCell
                      key={cell.column}
                      drawn={cell}
                      at={atOf(sheet.name, cell)}
                      chosen={chosen}
                      lookOf={lookOf}
                      onChoose={onChoose}
                    />
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
        {left > 0 ? (
          <Button onPress={() => setShownRows(shownRows + ROWS_AT_FIRST)}>{words.moreRows(left)}</Button>
        ) : null}
      </div>
    </>
  );
}

function SheetCell({
  drawn,
  at,
  chosen,
  lookOf,
  onChoose,
}: {
  readonly drawn: DrawnCell;
  readonly at: string;
  readonly chosen: string | null;
  readonly lookOf: (at: string) => PlaceLook | undefined;
  readonly onChoose: (at: string) => void;
}): ReactNode {
  const { cell, comment, rowSpan, columnSpan } = drawn;
  const look = lookOf(at);
  const isChosen = at === chosen;
  const numeric = cell?.content.kind === 'number' || cell?.content.kind === 'date';
  const title = [
    ...(cell?.formula === undefined ? [] : [words.formula(cell.formula)]),
    ...(comment === undefined ? [] : [words.comment(comment)]),
  ].join('\n');
  const classes = [
    look ? `look-${look}` : '',
    isChosen ? 'is-chosen' : '',
    numeric ? 'is-number' : '',
    cell?.struck ? 'is-struck' : '',
    comment === undefined ? '' : 'has-comment',
  ];
  return (
    <td
      rowSpan={rowSpan}
      colSpan={columnSpan}
      className={classes.filter((one) => one !== '').join(' ') || undefined}
      title={title || undefined}
      data-at={at}
    >
      {cell && cell.shown !== '' ? (
        <button
          type="button"
          tabIndex={isChosen || look ? 0 : -1}
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => onChoose(at)}
        >
          {cell.shown}
        </button>
      ) : null}
    </td>
  );
}

/** Arrow keys go to the nearest cell with text in that direction. */
function moveBetweenCells(event: KeyboardEvent<HTMLDivElement>): void {
  const step = steps[event.key];
  const from = document.activeElement?.closest('td');
  if (!step || !from || !event.currentTarget.contains(from)) return;
  event.preventDefault();
  const box = from.getBoundingClientRect();
  const along = (one: DOMRect): number => (one.x - box.x) * step.x + (one.y - box.y) * step.y;
  const across = (one: DOMRect): number => Math.abs((one.x - box.x) * step.y) + Math.abs((one.y - box.y) * step.x);
  const nearest = [...event.currentTarget.querySelectorAll('td button')]
    .map((button) => ({ button, rect: button.closest('td')?.getBoundingClientRect() ?? box }))
    .filter(({ rect }) => along(rect) > 1)
    .sort((a, b) => along(a.rect) + 3 * across(a.rect) - (along(b.rect) + 3 * across(b.rect)))[0];
  // `as`: a button is an element of HTML
  (nearest?.button as HTMLElement | undefined)?.focus();
}

const steps: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

function hasPlace(line: SheetLine, sheet: string, at: string | null): boolean {
  return at !== null && line.kind === 'row' && line.cells.some((cell) => atOf(sheet, cell) === at);
}

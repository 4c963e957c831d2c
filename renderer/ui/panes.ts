/**
 * Puts the keyboard into the screen's next pane, or the one before (`by` -1), as F6 does in a spreadsheet: in a table Tab goes from
 * cell to cell, so that what stands beside it needs a way of its own. Panes are the elements marked `data-pane`; those that are
 * not shown, or in which nothing can take the keys, are passed over.
 */
export function goToPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')].filter((pane) => targetIn(pane) !== null);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[at < 0 && by === -1 ? panes.length - 1 : (at + by + panes.length) % panes.length];
  if (next) targetIn(next)?.focus();
}

/** Where one was in a pane, else the first thing in it that takes the keys. */
function targetIn(pane: Element): HTMLElement | null {
  const before = [...pane.querySelectorAll('.ag-cell-focus, button[aria-current]')];
  const all = [...before, ...pane.querySelectorAll('.ag-cell, a[href], button, select, input, textarea')];
  const found = all.find((one) => one.checkVisibility() && !one.matches(':disabled'));
  return found instanceof HTMLElement ? found : null;
}

/** What a user set up for a table's columns, in the order shown. */
export type ColumnSetting = {
  readonly key: string;
  readonly width: number;
  readonly hidden: boolean;
  readonly frozen: boolean;
};

const PREFIX = 'phuluc.columns.';

/** What was kept for a table on this machine; null where nothing was, or it cannot be read any more. */
export function recallColumns(table: string): readonly ColumnSetting[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + table) ?? 'null');
    return Array.isArray(kept) && kept.every(isSetting) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps how a table's columns are set up. A full or closed storage costs only the convenience. */
export function keepColumns(table: string, settings: readonly ColumnSetting[]): void {
  try {
    localStorage.setItem(PREFIX + table, JSON.stringify(settings));
  } catch {
    // nothing to tell: the table is as it was set up until the window closes
  }
}

/** Forgets a table's set-up. */
export function forgetColumns(table: string): void {
  localStorage.removeItem(PREFIX + table);
}

function isSetting(one: unknown): one is ColumnSetting {
  if (typeof one !== 'object' || one === null) return false;
  // `as`: only to look at its parts
  const { key, width, hidden, frozen } = one as Partial<Record<keyof ColumnSetting, unknown>>;
  return (
    typeof key === 'string' && typeof width === 'number' && typeof hidden === 'boolean' && typeof frozen === 'boolean'
  );
}

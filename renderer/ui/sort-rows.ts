export type Sort = { readonly key: string; readonly down: boolean };

const vietnamese = new Intl.Collator('vi', { numeric: true });

/** Rows by a text or a number, texts in Vietnamese order; rows that are equal keep their order. */
export function sortRows<Row>(rows: readonly Row[], by: (row: Row) => string | number, down: boolean): readonly Row[] {
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(by(a), by(b)));
}

/** What a press on a header does: sort up, then down, then as the rows come. */
export function nextSort(now: Sort | null, key: string): Sort | null {
  if (now?.key !== key) return { key, down: false };
  return now.down ? null : { key, down: true };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : vietnamese.compare(String(a), String(b));
}

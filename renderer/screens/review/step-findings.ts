/** A finding that was stepped to, and where in the list it stood then. */
export type Stepped = { readonly id: string; readonly at: number };

/**
 * The place in the list to go to next (`by` 1) or back (-1), round its ends; null in an empty list. A finding that was settled since is in
 * the list no more: what came after it stands in its place now, so that one goes on from there.
 */
export function stepFrom(shown: readonly { readonly id: string }[], from: Stepped | null, by: 1 | -1): number | null {
  if (shown.length === 0) return null;
  if (!from) return by === 1 ? 0 : shown.length - 1;
  const at = shown.findIndex((finding) => finding.id === from.id);
  const next = at >= 0 ? at + by : by === 1 ? from.at : from.at - 1;
  return (next + shown.length) % shown.length;
}

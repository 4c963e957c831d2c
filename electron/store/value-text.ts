import type { Value } from '#shared/value/value.ts';

const written = new WeakMap<Value, string>();

/** A value as the book keeps it and as its file's hash takes it: JSON, written once for both. */
export function valueText(value: Value): string {
  let text = written.get(value);
  if (text === undefined) {
    text = JSON.stringify(value);
    written.set(value, text);
  }
  return text;
}

/** One line of `value -`: `TEXT<TAB>measure`, where `\n`, `\t` and `\\` stand for a line break, a tab and a backslash. */
export function readValueLine(line: string): { readonly text: string; readonly measure: string | undefined } {
  const [text = '', measure] = line.split('\t');
  return { text: unescapeText(text), measure: measure === undefined ? undefined : unescapeText(measure) };
}

function unescapeText(text: string): string {
  return text.replace(/\\([nt\\])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\'));
}

/** A title broken into lines no wider than `room` as the meter measures; a word that is wider alone is broken within. */
export function titleLines(title: string, room: number, meter: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of title.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (meter(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (meter(line) > room && line.length > 1) {
      const fits = lettersThatFit(line, room, meter);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** How many of a word's letters stand in a line; at least one. */
function lettersThatFit(word: string, room: number, meter: (text: string) => number): number {
  let fits = 1;
  while (fits < word.length && meter(word.slice(0, fits + 1)) <= room) fits += 1;
  return fits;
}

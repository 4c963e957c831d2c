/** A name that every system takes for a file or folder: NFC, no signs that paths are written with, at most 120 characters. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ending = /\.[^.\s]{1,8}$/.exec(plain)?.[0] ?? '';
  const short = plain.length > 120 ? plain.slice(0, 120 - ending.length) + ending : plain;
  // no dots in front or behind: ".." climbs out of a folder, and Windows drops those at the end
  const trimmed = short.replace(/^[. ]+|[. ]+$/g, '') || '_';
  // Windows takes these for devices, whatever ending they have
  return DEVICES.test(trimmed) ? `_${trimmed}` : trimmed;
}

const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i;

/** The name, or the name with a number where it is taken already (without regard to case); takes it. */
export function freeName(wanted: string, taken: Set<string>): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > wanted.lastIndexOf('/') ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem} (${n})${ending}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Letters of a file's name that are kept: what file systems allow. */
const LONGEST = 200;

/**
 * The name under which an attachment goes on: its last part (a name may claim folders), without signs that no name has. `number`
 * stands for one that has none.
 */
export function attachmentName(written: string | null, number: number): string {
  const last = (written ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .trim();
  if (clean === '' || /^\.+$/.test(clean)) return `file đính kèm ${number}`;
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, LONGEST - ending.length)}${ending}`;
}

/** Whether a name is one of those that spreadsheets have. */
export function isWorkbookName(name: string): boolean {
  return /\.(?:xls[xmb]?|xlt[xm]?|ods|ots|fods|csv|tsv)$/i.test(name);
}

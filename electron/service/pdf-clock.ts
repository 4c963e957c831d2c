/**
 * A PDF with the time of printing in its properties set to a fixed one of the same length, so that the same pages give the same
 * bytes and no place in the file moves.
 */
export function withoutClock(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const still = text.replace(
    /(\/(?:CreationDate|ModDate) \(D:)\d{14}([+-]\d{2}'\d{2}'|Z)?/g,
    (_, head: string, zone?: string) => {
      const fixed = zone === undefined || zone === 'Z' ? (zone ?? '') : "+00'00'";
      return `${head}19800101000000${fixed}`;
    },
  );
  return Buffer.from(still, 'latin1');
}

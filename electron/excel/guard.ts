const MB = 1024 * 1024;

/**
 * Every limit a file must keep to be read, in one place. They come from 5,368 foreign workbooks: nothing that a person made
 * exceeds them, and within them a file cannot exhaust the reading process.
 */
export const limits = {
  /** bytes of the file as sent */
  fileBytes: 50 * MB,
  /** a file named `~$…` up to this size is Excel's lock file */
  lockFileBytes: 1024,
  /** bytes that a mail gateway may have appended behind the zip's end record */
  trailingBytes: 4096,
  zipEntries: 5_000,
  /** declared uncompressed bytes of all parts, of one part, and from where a high ratio is a bomb */
  totalBytes: 256 * MB,
  partBytes: 150 * MB,
  ratioFromBytes: 16 * MB,
  ratio: 300,
  xmlDepth: 100,
  sheets: 300,
  /** of the whole workbook */
  cells: 500_000,
  blankCells: 6_000_000,
  /** of one sheet; kept as rectangles, never expanded */
  merges: 100_000,
  comments: 100_000,
  /** letters in one cell: Excel's own limit */
  cellText: 32_767,
} as const;

import { hash } from 'node:crypto';
import type { ReadFile } from '#shared/submission/submission.ts';
import { cleanSpaces } from '#shared/text/fold.ts';
import type { Value } from '#shared/value/value.ts';
import { valueText } from './value-text.ts';

/**
 * The hash of what a file says, whatever its bytes: its tables, values, list rows and paragraphs, in any order of cells and
 * sheets. What is wrong with it belongs to it too: a file that mends only a heading says the same values, but is no duplicate
 * of the one whose row was held back. Names of files and notes in passing (info) do not count.
 */
export function dataHash(read: ReadFile): string {
  // one text a cell, joined by hand: this runs over every cell of every file. No part holds a tab or a line break of its own
  const lines: string[] = read.tables.map((table) => `table\t${table}`);
  for (const { table, row, column, value } of read.cells)
    lines.push(`cell\t${table}\t${row}\t${column}\t${said(value)}`);
  for (const { table, cells } of read.listRows) {
    const texts = Object.entries(cells).map(([key, { text }]) => `${key}\t${plain(text)}`);
    lines.push(`list\t${table}\t${texts.sort().join('\t')}`);
  }
  for (const { table, row, text } of read.paragraphs) lines.push(`paragraph\t${table}\t${row}\t${plain(text)}`);
  for (const { code, severity, table, row, column, found } of read.findings)
    if (severity !== 'info' && code !== 'unit-disagrees')
      lines.push(`finding\t${code}\t${table ?? ''}\t${row ?? ''}\t${column ?? ''}\t${plain(found ?? '')}`);
  return hash('sha256', lines.sort().join('\n'));
}

/** Values come from one parser, so their keys stand in one order; free text may be spaced and composed in many ways. */
function said(value: Value): string {
  return value.kind === 'text' ? JSON.stringify({ ...value, text: plain(value.text) }) : valueText(value);
}

function plain(text: string): string {
  return cleanSpaces(text.normalize('NFC'));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder beside the repository that holds returned files and foreign workbooks; null where it is absent. */
export const outside: string | null = findOutside();

export type OutsideFile = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly outcome: 'OPEN' | 'REFUSE' | 'EITHER' | null;
  readonly expected: string;
};

/** Every file of ../shared/returns that ends so, in the order of names; `outcome` is null for these. */
export function returnedFiles(pattern: RegExp): OutsideFile[] {
  if (outside === null) return [];
  const folder = path.join(outside, 'returns');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: path.relative(folder, file), bytes: readFileSync(file), outcome: null, expected: '' }));
}

/** The foreign and hostile files of ../shared/corpus with what its manifest says of each. */
export function corpusFiles(): OutsideFile[] {
  if (outside === null) return [];
  const folder = path.join(outside, 'corpus');
  const lines = readFileSync(path.join(folder, 'manifest.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [name = '', , , , , outcome, expected = ''] = line.split('\t');
    if (outcome !== 'OPEN' && outcome !== 'REFUSE' && outcome !== 'EITHER') throw new Error(`manifest: ${line}`);
    return { name, bytes: readFileSync(path.join(folder, name)), outcome, expected };
  });
}

function findOutside(): string | null {
  const folder = path.join(import.meta.dirname, '../../../shared');
  if (existsSync(path.join(folder, 'returns')) && existsSync(path.join(folder, 'corpus'))) return folder;
  process.stderr.write(
    'Skipped: there is no ../shared with returned files and foreign workbooks beside the repository.\n',
  );
  return null;
}

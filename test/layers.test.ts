import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.dirname(import.meta.dirname);

/** The stages of shared/ in the order of the flow: each may import itself and those before it. */
const stages = [
  'text',
  'workbook',
  'finding',
  'value',
  'family',
  'locate',
  'parse',
  'check',
  'submission',
  'consolidate',
  'layout',
  'service',
];

/** folder → folders it may import, beside itself; the longest matching folder of a file counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    stages.map((stage, i) => [`shared/${stage}`, stages.slice(0, i).map((earlier) => `shared/${earlier}`)]),
  ),
  'electron/excel': ['shared'],
  'electron/store': ['shared'],
  'electron/word': ['shared'],
  'electron/mail': ['electron/excel', 'shared'],
  'electron/worker': ['electron/excel', 'electron/word', 'electron/mail', 'shared'],
  'electron/service': ['electron/store', 'electron/worker', 'shared'],
  'electron/http': ['electron/service', 'shared'],
  'electron/cli': ['electron/service', 'shared'],
  'electron/main': ['electron/service', 'electron/http', 'electron/worker', 'shared'],
  'electron/preload': ['shared/service'],
  'renderer/ui': ['renderer/text', 'shared'],
  'renderer/text': ['shared'],
  'renderer/style': [],
  'renderer/service': ['renderer/text', 'shared'],
  'renderer/grid': ['renderer/text', 'renderer/ui', 'shared'],
  'renderer/charts': ['renderer/text', 'renderer/ui', 'shared'],
  'renderer/help': ['renderer/text', 'renderer/ui', 'shared'],
  'renderer/screens': [
    'renderer/grid',
    'renderer/charts',
    'renderer/help',
    'renderer/ui',
    'renderer/service',
    'renderer/text',
    'shared',
  ],
  renderer: [
    'renderer/screens',
    'renderer/grid',
    'renderer/charts',
    'renderer/help',
    'renderer/ui',
    'renderer/service',
    'renderer/text',
    'renderer/style',
    'shared',
  ],
  build: ['electron', 'shared', 'test'],
  test: ['shared', 'electron', 'renderer', 'build'],
};

/** big library → the only folder that may import it; tests may use any. */
const doors: Readonly<Record<string, string>> = {
  electron: 'electron/main|electron/preload',
  docx: 'electron/word',
  exceljs: 'electron/excel',
  'postal-mime': 'electron/mail',
  saxes: 'electron/excel',
  '@e965/xlsx': 'electron/excel',
  'better-sqlite3': 'electron/store',
  'ag-grid-community': 'renderer/grid',
  'ag-grid-react': 'renderer/grid',
  '@ag-grid-community/locale': 'renderer/grid',
  'chart.js': 'renderer/charts',
};

describe('layers', () => {
  const files = ['shared', 'electron', 'renderer', 'test', 'build'].flatMap((folder) => sourceFiles(folder));

  it('sees the source files', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it('every import goes to a folder that its own may import', () => {
    expect(files.flatMap((file) => violations(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['shared/text/x.ts', "import { a } from '../value/value.ts'", 'shared/text → shared/value'],
    ['shared/value/x.ts', "import { a } from '#electron/store/x.ts'", 'shared/value → electron/store'],
    ['electron/worker/x.ts', "import { a } from '#electron/store/x.ts'", 'electron/worker → electron/store'],
    ['electron/service/x.ts', "import X from 'exceljs'", 'exceljs outside electron/excel'],
    [
      'electron/cli/x.ts',
      "const { app } = await import('electron')",
      'electron outside electron/main|electron/preload',
    ],
    [
      'renderer/screens/inbox/x.tsx',
      "import { a } from '../review/x.tsx'",
      'screen renderer/screens/inbox → renderer/screens/review',
    ],
    ['somewhere/x.ts', '', 'somewhere/x.ts is in no declared folder'],
  ])('%s may not say %s', (file, text, complaint) => {
    expect(violations(file, text)).toEqual([expect.stringContaining(complaint)]);
  });
});

function violations(file: string, text: string): string[] {
  const from = folderOf(file);
  if (from === null) return [`${file} is in no declared folder`];
  return importsOf(text).flatMap((target) => {
    const inside = target.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), target)
      : target.startsWith('#')
        ? target.slice(1)
        : null;
    return inside === null ? libraryViolation(file, from, target) : folderViolation(file, from, inside);
  });
}

function libraryViolation(file: string, from: string, target: string): string[] {
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
  const door = Object.hasOwn(doors, name) ? doors[name] : undefined;
  if (!door || from === 'test' || from === 'build') return [];
  return door.split('|').includes(from) ? [] : [`${file}: ${name} outside ${door}`];
}

function folderViolation(file: string, from: string, inside: string): string[] {
  const to = folderOf(inside);
  if (to === null) return [];
  const screens = [file, inside].map((one) => /^renderer\/screens\/[^/]+(?=\/)/.exec(one)?.[0]);
  if (screens[0] && screens[1] && screens[0] !== screens[1]) return [`${file}: screen ${screens[0]} → ${screens[1]}`];
  const allowed = [from, ...(mayImport[from] ?? [])];
  return allowed.some((one) => to === one || to.startsWith(`${one}/`)) ? [] : [`${file}: ${from} → ${to}`];
}

function folderOf(file: string): string | null {
  const found = Object.keys(mayImport).filter((one) => file.startsWith(`${one}/`));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|cts)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'));
}

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../helpers/browser.ts';
import { makeFakeElectron } from '../helpers/fake-electron.ts';
import { launchStandin } from '../helpers/launch.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

const targets = [
  { name: 'linux', platform: 'linux', natives: ['linux-x64.node', 'linuxmusl-x64.node'], program: 'phu-luc' },
  { name: 'win', platform: 'win32', natives: ['win32-x64.node'], program: 'phu-luc.exe' },
] as const;

describe('the packed application', () => {
  const out = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-pack-'));
  const packed = (name: string): string => path.join(out, name, `${name}-unpacked`);
  const archive = (name: string): string => path.join(packed(name), 'resources', 'app.asar');
  beforeAll(() => {
    for (const { name, platform } of targets) {
      const distribution = path.join(out, `electron-${name}`);
      makeFakeElectron(distribution, platform);
      execFileSync(
        path.join(root, 'node_modules', '.bin', 'electron-builder'),
        [
          '--config',
          'electron-builder.yml',
          '--publish',
          'never',
          '--dir',
          `--${name}`,
          '--x64',
          `-c.electronDist=${distribution}`,
          `-c.directories.output=${path.join(out, name)}`,
        ],
        { cwd: root, stdio: 'pipe' },
      );
    }
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  describe.each(targets)('for $name', ({ name, natives, program }) => {
    const files = (): string[] =>
      listPackage(archive(name), { isPack: false }).map((file) => file.replaceAll('\\', '/'));

    it('holds the bundles and SQLite and nothing else', () => {
      const all = files();
      const folders = all.map((file) => file.split('/').slice(1, 3).join('/'));
      expect([...new Set(folders)].sort()).toEqual([
        'node_modules',
        'node_modules/better-sqlite3',
        'out',
        'out/main',
        'out/preload',
        'out/renderer',
        'out/worker',
        'package.json',
      ]);
      const needed = [
        'main/main.cjs',
        'preload/preload.cjs',
        'renderer/index.html',
        'renderer/icon.png',
        'worker/reader.child.mjs',
      ];
      expect(all).toEqual(expect.arrayContaining(needed.map((file) => `/out/${file}`)));
      expect(all.filter((file) => /\.(map|ts|tsx|c|cpp|h)$/.test(file))).toEqual([]);
    });

    it('holds every migration of the book beside the program that reads them', () => {
      const migrations = readdirSync(path.join(root, 'electron', 'store', 'migrations')).map(
        (file) => `/out/main/migrations/${file}`,
      );
      expect(files().filter((file) => file.startsWith('/out/main/migrations/'))).toEqual(migrations.sort());
    });

    it("holds SQLite's compiled part for its own system only, and outside of the archive", () => {
      const found = files().filter((file) => file.endsWith('.node'));
      expect(found).toEqual(natives.map((file) => `/node_modules/better-sqlite3/prebuilds/${file}`));
      for (const file of found) {
        expect(statFile(archive(name), file.slice(1))).toMatchObject({ unpacked: true });
        expect(existsSync(path.join(`${archive(name)}.unpacked`, file))).toBe(true);
      }
    });

    it('has the child process that reads files outside of the archive, whole', () => {
      const unpacked = path.join(`${archive(name)}.unpacked`, 'out', 'worker');
      const inArchive = files()
        .filter((file) => file.startsWith('/out/worker/'))
        .map((file) => path.basename(file));
      expect(readdirSync(unpacked).sort()).toEqual(inArchive.sort());
    });

    it('has a program with an ASCII name and every fuse where it belongs', async () => {
      const wire = await getCurrentFuseWire(path.join(packed(name), program));
      const state = (option: FuseV1Options): string => (wire[option] === FuseState.ENABLE ? 'on' : 'off');
      expect({
        runAsNode: state(FuseV1Options.RunAsNode),
        cookies: state(FuseV1Options.EnableCookieEncryption),
        nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
        inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
        integrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
        onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
        fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
      }).toEqual({
        runAsNode: 'off',
        cookies: 'on',
        nodeOptions: 'off',
        inspect: 'off',
        integrity: 'on',
        onlyAsar: 'on',
        fileProtocol: 'off',
      });
    });

    it('brings the languages that are used and no others', () => {
      expect(readdirSync(path.join(packed(name), 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak']);
    });
  });

  it('has the product’s name in Vietnamese and its version in the Windows program', () => {
    const text = readFileSync(path.join(packed('win'), 'phu-luc.exe')).toString('utf16le');
    expect(text).toContain('Phụ Lục');
    expect(text).toContain('0.1.0');
  });

  it.skipIf(!hasBrowser())('runs: it makes a book and reads a file, from the packed files alone', async () => {
    // a folder far from the project, so that nothing of it can be found by chance
    const folder = path.join(out, 'installed', 'resources');
    extractAll(archive('linux'), path.join(folder, 'app.asar'));
    cpSync(`${archive('linux')}.unpacked`, path.join(folder, 'app.asar.unpacked'), { recursive: true });
    rmSync(path.join(folder, 'app.asar', 'out', 'worker'), { recursive: true });
    const app = await launchStandin({ main: path.join(folder, 'app.asar', 'out', 'main', 'main.cjs'), packaged: true });
    await app.page.getByTestId('go-start').waitFor();
    const book = path.join(out, 'Sổ đóng gói.phuluc');
    const file = path.join(root, 'package.json');
    await app.evaluate(
      ({ standin }, paths) => {
        standin.dialogAnswers.push(
          { canceled: false, filePath: paths.book },
          { canceled: false, filePaths: [paths.file] },
        );
      },
      { book, file },
    );
    const told = await app.page.evaluate(async () => {
      type Told = { ok: boolean; value: never };
      const { value: made } = (await globalThis.phuluc.host('newBook', { name: 'x' })) as Told;
      const { ticket } = made as { ticket: string };
      const created = (await globalThis.phuluc.send('books.create', {
        book: ticket,
        family: 'kontum-2025',
        year: 2025,
      })) as Told;
      const { value: files } = (await globalThis.phuluc.host('pickFiles', null)) as Told;
      const tickets = (files as { ticket: string }[]).map((one) => one.ticket);
      const report = (await globalThis.phuluc.send('submissions.import', { book: ticket, files: tickets })) as Told;
      return { created: created.ok, files: (report.value as { files: { outcome: string }[] }).files };
    });
    expect(told).toMatchObject({ created: true, files: [{ outcome: 'refused' }] });
    expect(existsSync(book)).toBe(true);
    const web = await app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getLastWebPreferences(),
      null,
    );
    expect(web).toMatchObject({ devTools: false, sandbox: true });
    await app.close();
  });
});

// The one door of every npm script: run.mjs SCRIPT.ts [ARG…]. Plain JavaScript that any Node can read, because it is what
// finds out that the Node at hand is the wrong one. It installs the packages on first use and changes over to the Node 24
// that the lock file brings (Linux); elsewhere a wrong Node is told in one sentence.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bundled = path.join(root, 'node_modules', '.bin', 'node');
const [script, ...rest] = process.argv.slice(2);

if (!existsSync(path.join(root, 'node_modules', '.package-lock.json'))) install();
if (Number(process.versions.node.split('.')[0]) >= NEEDED) await runHere();
else if (existsSync(bundled)) runWith(bundled);
else
  fail(
    `Phụ Lục cần Node ${NEEDED} trở lên, máy này đang chạy Node ${process.versions.node}. Hãy cài Node ${NEEDED} rồi chạy lại lệnh.`,
  );

function install() {
  process.stderr.write('Cài các gói cần thiết (chỉ lần đầu)…\n');
  // npm's own words go to standard error: the standard output of a command may be one JSON document
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('Không cài được các gói: hãy xem lỗi của npm ở trên, kiểm tra mạng rồi chạy lại.');
}

function runWith(node) {
  const done = spawnSync(node, [fileURLToPath(import.meta.url), script, ...rest], { stdio: 'inherit' });
  process.exit(done.status ?? 1);
}

async function runHere() {
  // child processes that look for "node" on the PATH must find this one
  process.env.PATH = [path.dirname(process.execPath), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(
    path.delimiter,
  );
  const file = path.join(root, script);
  process.argv = [process.execPath, file, ...rest];
  // compiled code is kept between runs: a command line starts in half the time; child processes inherit it
  process.env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules', '.cache', 'phuluc');
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  await import(pathToFileURL(file).href);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

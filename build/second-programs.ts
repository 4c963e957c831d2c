import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

type SecondProgram = { readonly packages: readonly string[]; readonly present: () => boolean };

const programs: readonly SecondProgram[] = [
  { packages: ['libreoffice-calc'], present: () => runs('soffice', ['--version']) },
  { packages: ['python3-openpyxl'], present: () => runs('/usr/bin/python3', ['-c', 'import openpyxl']) },
  { packages: ['poppler-utils'], present: () => runs('pdftoppm', ['-v']) },
  { packages: ['chromium'], present: () => runs('chromium', ['--version']) },
  {
    packages: ['fonts-noto-core', 'fonts-liberation'],
    present: () => existsSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'),
  },
];

/**
 * Installs the programs that some suites test against (LibreOffice, openpyxl, Chromium, fonts) where they are missing and that
 * can be done unasked: on Debian as root. Elsewhere it says which are missing; their suites then skip with a printed reason.
 */
export function installSecondPrograms(): void {
  const missing = programs.filter((program) => !program.present()).flatMap((program) => program.packages);
  if (missing.length === 0) return;
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!canInstall) {
    process.stderr.write(`Not installed here: ${missing.join(', ')}. The suites that need them are skipped.\n`);
    return;
  }
  process.stderr.write(`Installing ${missing.join(', ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args: readonly string[]): number | null =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status;
  apt(['update', '-qq']);
  if (apt(['install', '-y', '-qq', '--no-install-recommends', ...missing]) !== 0)
    process.stderr.write('apt-get could not install them; the suites that need them are skipped.\n');
}

function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

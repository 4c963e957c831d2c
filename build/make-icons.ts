// Draws the program's icons from renderer/icon.svg, in an installed Chromium: node build/run.mjs build/make-icons.ts
// The results are kept in the project, so that packing needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../electron/service/find-browser.ts';
import { root } from './steps.ts';

/** Those that Windows takes from an .ico; Linux takes the larger ones as files named by their size. */
const sizes = [16, 24, 32, 48, 64, 128, 256] as const;
const large = 512;

const icons = path.join(root, 'build', 'icons');
const pictures = await draw(readFileSync(path.join(root, 'renderer', 'icon.svg'), 'utf8'), [...sizes, large]);
for (const folder of [icons, path.join(root, 'renderer', 'public')]) mkdirSync(folder, { recursive: true });
for (const [size, png] of pictures) writeFileSync(path.join(icons, `${size}x${size}.png`), png);
writeFileSync(path.join(icons, 'icon.ico'), ico([...pictures].filter(([size]) => size <= 256)));
writeFileSync(path.join(root, 'renderer', 'public', 'icon.png'), pictures.get(256) ?? '');

async function draw(svg: string, wanted: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
  const executablePath = findBrowser(process.env);
  if (executablePath === null) throw new Error('no Chromium on this machine');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  const drawn = new Map<number, Buffer>();
  for (const size of wanted) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** An .ico file that holds PNG pictures: 6 bytes of head, 16 bytes for each picture, then the pictures. */
function ico(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 256 is written as 0
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(place, at + 12);
    place += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Kept = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().min(400),
  height: z.number().min(300),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof Kept>;

/** Where the window was when it was last closed; null at the first start, and when that place is on no screen any more. */
export function readWindowState(file: string): WindowState | null {
  const kept = Kept.safeParse(readJson(file));
  return kept.success && isOnScreen(kept.data) ? kept.data : null;
}

/** Writes down the window's place whenever it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(state));
  });
}

/** A second screen may have been unplugged: enough of the title bar must be where it can be taken hold of. */
function isOnScreen(state: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => overlap(state, workArea) >= 100);
}

function overlap(state: WindowState, area: Rectangle): number {
  const across = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x);
  const topInside = state.y >= area.y - 8 && state.y < area.y + area.height - 40;
  return topInside ? across : 0;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

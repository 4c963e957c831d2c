import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startBrowserMode, type BrowserMode } from '../../../electron/http/browser-mode.ts';
import { createService } from '../../../electron/service/create-service.ts';
import { browserModeForTest } from '../../helpers/browser-mode.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('browser mode', () => {
  it('ends when no page has come within the given time', async () => {
    const test = await browserModeForTest({ idle: 100 });
    await expect(test.mode.ended).resolves.toBeUndefined();
    await test.close();
  });

  it('pushes what the service says to the page, as events', async () => {
    const test = await browserModeForTest();
    const heard = new Promise<string>((done) => {
      const stream = http.get({ port: test.port, host: '127.0.0.1', path: '/api/events', headers: test.own });
      stream.once('response', (answer) => {
        answer.on('data', (part: Buffer) => {
          const text = part.toString();
          if (!text.startsWith('data:')) test.service.bus.emit('issue.progress', { done: 3, total: 9 });
          else {
            stream.destroy();
            done(text);
          }
        });
      });
    });
    expect(await heard).toBe('data: {"name":"issue.progress","event":{"done":3,"total":9}}\n\n');
    await test.close();
  });

  it('takes the port of last time, and another where that is taken', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-memory-'));
    folders.push(folder);
    const first = await start(folder);
    const second = await start(folder);
    expect(second.origin).not.toBe(first.origin);
    const last = second.origin;
    await second.close();
    await first.close();
    const third = await start(folder);
    expect(third.origin).toBe(last);
    await third.close();
  });

  it.each(['80', 'x', '99999', ''])(
    'asks for no port that it cannot have, whatever is remembered: %j',
    async (kept) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-memory-'));
      folders.push(folder);
      writeFileSync(path.join(folder, 'port'), kept);
      const mode = await start(folder);
      expect(Number(new URL(mode.origin).port)).toBeGreaterThan(1023);
      await mode.close();
    },
  );

  it('leaves nothing of what was uploaded behind', async () => {
    const test = await browserModeForTest();
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await test.ask({ method: 'POST', path: '/api/upload/x.xlsx', headers, body: 'x' });
    // `as`: what the route answers
    const file = test.service.files.pathOf((JSON.parse(answer.text) as { ticket: string }).ticket);
    expect(existsSync(file)).toBe(true);
    await test.close();
    expect(existsSync(file)).toBe(false);
  });

  it('removes what a run left behind that is not there any more, and nothing of one that is', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-memory-'));
    folders.push(folder);
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const left = [`${ended}-abc`, `${process.pid}-abc`, 'no number'].map((name) => path.join(folder, 'scratch', name));
    for (const one of left) mkdirSync(path.join(one, 'in'), { recursive: true });
    const mode = await start(folder);
    expect(left.map((one) => existsSync(one))).toEqual([false, true, false]);
    await mode.close();
    expect(readdirSync(path.join(folder, 'scratch'))).toEqual([`${process.pid}-abc`]);
  });

  it('tells the page which book the program was started with', async () => {
    const test = await browserModeForTest({ startBook: '/somewhere/Sổ.phuluc' });
    const answer = await test.ask({ path: '/api/start-book' });
    expect(JSON.parse(answer.text)).toEqual({ book: { name: 'Sổ.phuluc', ticket: expect.any(String) } });
    await test.close();
  });
});

function start(memory: string): Promise<BrowserMode> {
  const service = createService({ base: memory, who: 'thử' });
  return startBrowserMode({ service, root: memory, library: memory, memory, startBook: null, idle: 60_000 });
}

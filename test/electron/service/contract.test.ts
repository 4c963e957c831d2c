import path from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../../../electron/service/create-service.ts';
import { browserModeForTest } from '../../helpers/browser-mode.ts';
import { tellContractStory } from '../../helpers/contract-scenario.ts';

// over the window's IPC the same story is told in test/e2e/window.test.ts
describe('the contract', () => {
  let direct: readonly unknown[];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-contract-'));
  beforeAll(async () => {
    const service = createService({ base: folder, who: 'thử' });
    direct = await tellContractStory({
      send: service.dispatch,
      newBook: (name) => Promise.resolve(service.files.ticketFor(`${name}.phuluc`)),
    });
    await service.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('does in a direct call what the story asks, and refuses what cannot be done', () => {
    expect(direct.map(outcome)).toEqual([
      'families.list: done',
      'books.create: done',
      'books.create: file-exists',
      'books.open: done',
      'units.list: done',
      'status.get: done',
      'consolidation.get: done',
      'values.read: done',
      'values.read: bad-input',
      'books.open: no-such-file',
      'books.create: no-such-family',
      'periods.lock: no-such-period',
      'submissions.get: no-such-submission',
      'no-such-operation: unknown-operation',
      'toString: unknown-operation',
      'families.list: bad-input',
    ]);
    expect(direct[7]).toMatchObject({
      answer: { value: { value: { kind: 'number', number: 46.5 } } },
    });
  });

  it('says the same over HTTP, word for word', async () => {
    const mode = await browserModeForTest();
    const post = async (route: string, body: string): Promise<unknown> => {
      const headers = { 'content-type': 'application/json' };
      return JSON.parse((await mode.ask({ method: 'POST', path: `/api/${route}`, headers, body })).text) as unknown;
    };
    const told = await tellContractStory({
      send: (name, input) => post(`call/${encodeURIComponent(name)}`, JSON.stringify(input)),
      // `as`: what the route answers
      newBook: async (name) =>
        ((await post(`new-book/${encodeURIComponent(name)}`, '')) as { readonly ticket: string }).ticket,
    });
    expect(told).toEqual(direct);
    await mode.close();
  });
});

function outcome(told: unknown): string {
  // `as`: made by tellContractStory
  const { name, answer } = told as {
    readonly name: string;
    readonly answer: { ok: boolean; error?: { code: string } };
  };
  return `${name}: ${answer.ok ? 'done' : answer.error?.code}`;
}

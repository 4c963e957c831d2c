import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { forkNodeChild } from '#electron/worker/fork-node-child.ts';
import { createPool, type Pool, type PoolLimits } from '#electron/worker/pool.ts';
import { contextOf } from '../../helpers/returns.ts';
import { makeXlsx } from '../../helpers/make-xlsx.ts';

const hostile = path.join(import.meta.dirname, '../../helpers/hostile.child.ts');
const good = makeXlsx({ sheet: '<sheetData><row><c><v>7</v></c></row></sheetData>' });

let pool: Pool | null = null;
afterEach(() => pool?.close());

describe('pool', () => {
  it('reads a batch in its two children, and each answer belongs to its file', async () => {
    pool = createPool({ fork: forkNodeChild() });
    const files = Array.from({ length: 20 }, (_, i) =>
      makeXlsx({ sheet: `<sheetData><row><c><v>${i}</v></c></row></sheetData>` }),
    );
    const sheets = await Promise.all(files.map((file, i) => pool?.sheets(file, `${i}.xlsx`)));
    expect(sheets.map((one) => one?.[0]?.cells[0]?.shown)).toEqual(files.map((_, i) => String(i)));
  });

  it('says why a file cannot be shown', async () => {
    pool = createPool({ fork: forkNodeChild() });
    await expect(pool.sheets(new Uint8Array(0), 'a.xlsx')).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('a.xlsx: File rỗng'),
    });
  });

  it.concurrent.each([
    ['hang', '2 giây'],
    ['swallow memory in buffers', 'bộ nhớ'],
    ['swallow memory in the heap', 'bộ nhớ'],
    ['crash', 'an toàn'],
    ['leave', 'an toàn'],
    ['stand still', 'thời gian phản hồi'],
    ['throw', 'an toàn'],
  ])(
    'a child that is to %s is replaced, and the rest of the batch is read',
    { timeout: 120_000 },
    async (how, limit) => {
      const pool = hostilePool({
        jobSeconds: how === 'hang' ? 2 : 60,
        silentSeconds: how === 'stand still' ? 2 : 30,
        memoryBytes: 500_000_000,
        heapMegabytes: 64,
      });
      const names = ['a', how, 'b', 'c', how, 'd', 'e'];
      const opened = await Promise.all(names.map((name) => pool.open(good, name)));
      expect(opened.map((one) => (one?.ok ? one.workbook.sheets[0]?.cells.length : one?.code))).toEqual(
        names.map((name) => (name === how ? 'E90' : 1)),
      );
      await pool.close();
      const stopped = opened[1];
      expect(stopped?.ok === false && stopped.finding).toMatchObject({
        code: 'too-large',
        message: expect.stringContaining(`${how}: Không đọc được file trong giới hạn ${limit}`),
      });
    },
  );

  it('a long answer reaches us although the file behind it ends the child', { timeout: 60_000 }, async () => {
    const rows = `<row>${'<c><v>12345</v></c>'.repeat(10)}</row>`.repeat(3000);
    const long = makeXlsx({ sheet: `<sheetData>${rows}</sheetData>` });
    pool = hostilePool({ children: 1, jobSeconds: 3, silentSeconds: 30 });
    const opened = await Promise.all([pool.open(long, 'long'), pool.open(good, 'hang'), pool.open(good, 'b')]);
    expect(opened.map((one) => (one.ok ? 'read' : one.code))).toEqual(['read', 'E90', 'read']);
  });

  it('reads each file by the context it came with, whatever came while it waited', async () => {
    const sent: string[] = [];
    const fork = forkNodeChild();
    pool = createPool({
      fork(limits) {
        const child = fork(limits);
        return {
          ...child,
          send(message) {
            sent.push(message.kind === 'context' ? `context ${message.context.period.year}` : 'file');
            child.send(message);
          },
        };
      },
      limits: { children: 1 },
    });
    const [plan, other] = [2025, 2026].map((year) => contextOf({ family: 'kontum-2025', year, phase: 'plan' }));
    if (!plan || !other) throw new Error('no context');
    const file = { bytes: good, hints: { name: 'a.xlsx' } };
    await Promise.all([plan, plan, plan, other, plan].map((context) => pool?.read(file, context)));
    const expected = ['context 2025', 'file', 'file', 'file', 'context 2026', 'file', 'context 2025', 'file'];
    expect(sent).toEqual(expected);
  });

  it('a reading process that cannot start is told as a fault, not blamed on the file', async () => {
    pool = createPool({ fork: forkNodeChild(path.join(import.meta.dirname, 'no-such.child.ts')) });
    await expect(pool.open(good, 'a')).rejects.toThrow('before it was ready');
  });

  it('cancelling drops what waits and runs, and the pool can be used again', async () => {
    pool = hostilePool({});
    const dropped = ['hang', 'hang', 'a', 'b'].map((name) => pool?.open(good, name));
    pool.cancel();
    const settled = await Promise.allSettled(dropped);
    expect(settled.map((one) => one.status === 'rejected' && String(one.reason.code))).toEqual(
      dropped.map(() => 'cancelled'),
    );
    expect((await pool.open(good, 'c')).ok).toBe(true);
  });

  it('a closed pool refuses further work', async () => {
    const closed = hostilePool({});
    await closed.open(good, 'a');
    // whoever closes it once more waits for the same end
    await Promise.all([closed.close(), closed.close()]);
    await expect(closed.open(good, 'b')).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('children end when their parent is killed, even in the middle of a file', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pool-'));
    const files = [path.join(folder, '1'), path.join(folder, '2')];
    const script = path.join(import.meta.dirname, '../../helpers/pool-parent.ts');
    const parent = spawn(process.execPath, [script, hostile, ...files], { stdio: 'inherit' });
    await expect
      .poll(() => files.every((file) => existsSync(file) && readFileSync(file, 'utf8') !== ''), { timeout: 15_000 })
      .toBe(true);
    const children = files.map((file) => Number(readFileSync(file, 'utf8')));
    expect(children.map((child) => isAlive(child))).toEqual([true, true]);
    parent.kill('SIGKILL');
    await expect.poll(() => children.map((child) => isAlive(child)), { timeout: 5_000 }).toEqual([false, false]);
  });
});

function hostilePool(limits: Partial<PoolLimits>): Pool {
  return createPool({ fork: forkNodeChild(hostile), limits });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDispatch } from '#electron/service/dispatch.ts';
import { Refusal } from '#shared/service/answer.ts';
import { query } from '#shared/service/operation.ts';

const contract = {
  'sum.add': query<number>()(z.object({ a: z.number(), b: z.number() })),
  'sum.refuse': query<number>()(z.object({})),
  'sum.break': query<number>()(z.object({})),
} as const;
const faults: unknown[] = [];
const dispatch = createDispatch(
  contract,
  {
    'sum.add': ({ a, b }) => a + b,
    'sum.refuse': () => {
      throw new Refusal('period-locked', 'Kỳ đã khóa.');
    },
    'sum.break': () => {
      throw new Error('secret detail');
    },
  },
  (name, fault) => faults.push([name, fault]),
);

describe('dispatch', () => {
  it('answers with the value of the operation', async () => {
    expect(await dispatch('sum.add', { a: 1, b: 2 })).toEqual({ ok: true, value: 3 });
  });

  it.each(['nothing', 'toString', '__proto__', 'constructor'])('refuses the unknown operation %s', async (name) => {
    expect(await dispatch(name, {})).toMatchObject({
      ok: false,
      error: { kind: 'refusal', code: 'unknown-operation' },
    });
  });

  it.each([[null], [{ a: 1 }], [{ a: '1', b: 2 }], ['text']])('refuses the input %j', async (input) => {
    expect(await dispatch('sum.add', input)).toMatchObject({
      ok: false,
      error: { kind: 'refusal', code: 'bad-input' },
    });
  });

  it('turns a refusal into an answer with its sentence', async () => {
    const error = { kind: 'refusal', code: 'period-locked', message: 'Kỳ đã khóa.' };
    expect(await dispatch('sum.refuse', {})).toEqual({ ok: false, error });
  });

  it('logs a fault whole and tells it without its details', async () => {
    const answer = await dispatch('sum.break', {});
    expect(answer).toMatchObject({ ok: false, error: { kind: 'fault', code: 'fault' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(faults).toEqual([['sum.break', expect.objectContaining({ message: 'secret detail' })]]);
  });
});

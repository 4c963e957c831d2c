import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDispatch } from '#electron/service/dispatch.ts';
import { Refusal } from '#shared/service/answer.ts';
import { UnitInput } from '#shared/service/contract/books.ts';
import { PhaseInput, Reason, Year } from '#shared/service/contract/inputs.ts';
import { OfficialChange } from '#shared/service/contract/official.ts';
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

/** Every kind of thing that zod finds wrong, in an input of the contract's own shapes where it has one. */
const wrong: readonly [string, z.ZodType, unknown, string][] = [
  [
    'invalid_format',
    z.object({ change: OfficialChange }),
    { change: { date: '2025-02-30' } },
    'ngày văn bản: không có ngày "2025-02-30"; hãy ghi dạng năm-tháng-ngày, ví dụ 2025-03-24',
  ],
  ['invalid_format', z.object({ email: z.email() }), { email: 'x' }, 'địa chỉ thư: chưa đúng dạng (đang ghi “x”)'],
  ['invalid_type', z.object({ year: Year }), { year: 'năm nay' }, 'năm: phải là số (đang ghi “năm nay”)'],
  ['invalid_type', z.object({ year: Year }), { year: 2025.5 }, 'năm: phải là số nguyên (đang ghi “2025.5”)'],
  ['invalid_type', z.object({ reason: Reason }), {}, 'lý do: chưa có; hãy ghi vào'],
  ['invalid_type', z.object({}), 'text', 'nội dung: phải là một nhóm mục (đang ghi “text”)'],
  ['too_small', z.object({ reason: Reason }), { reason: ' ' }, 'lý do: không được để trống'],
  ['too_small', z.object({ files: z.array(z.string()).min(1) }), { files: [] }, 'file: phải có ít nhất một mục'],
  ['too_small', z.object({ year: Year }), { year: 25 }, 'năm: phải từ 1990 trở lên'],
  ['too_small', z.object({ period: z.number().int().positive() }), { period: 0 }, 'kỳ: phải lớn hơn 0'],
  ['too_big', z.object({ reason: Reason }), { reason: 'x'.repeat(2001) }, 'lý do: không được quá 2000 chữ'],
  [
    'not_multiple_of',
    z.object({ n: z.number().multipleOf(5) }),
    { n: 3 },
    'mục “n”: phải là bội số của 5 (đang ghi “3”)',
  ],
  [
    'invalid_value',
    z.object({ phase: PhaseInput }),
    { phase: 'x' },
    'giai đoạn: phải là một trong: plan, report (đang ghi “x”)',
  ],
  [
    'unrecognized_keys',
    z.object({ unit: UnitInput }),
    { unit: { id: 'a', name: 'b', fax: '1' } },
    'đơn vị: có mục lạ: fax; hãy bỏ đi',
  ],
  [
    'invalid_union',
    z.object({ units: z.array(z.union([z.string(), UnitInput])) }),
    { units: ['a', { id: 'b' }] },
    'đơn vị thứ 2, tên: chưa có; hãy ghi vào',
  ],
  [
    'invalid_union',
    z.object({ units: z.union([z.string(), z.number()]) }),
    { units: true },
    'đơn vị: không dùng được (đang ghi “true”)',
  ],
  ['invalid_key', z.record(z.string().min(2), z.string()), { a: 'b' }, 'mục “a”: không dùng được (đang ghi “b”)'],
  ['invalid_element', z.map(z.any(), z.number()), new Map([[{}, 'b']]), 'nội dung: không dùng được'],
  [
    'custom',
    z.object({ value: z.string().refine(() => false) }),
    { value: 'x' },
    'số liệu: không dùng được (đang ghi “x”)',
  ],
];

describe('an input that is wrong', () => {
  it.each(wrong)('by %s is told in plain Vietnamese: where and what', async (code, input, given, sentence) => {
    expect(input.safeParse(given).error?.issues.map((one) => one.code)).toEqual([code]);
    const told = createDispatch({ 'a.b': query<null>()(input) }, { 'a.b': () => null }, () => {});
    const message = `Không làm được: ${sentence}.`;
    expect(await told('a.b', given)).toEqual({ ok: false, error: { kind: 'refusal', code: 'bad-input', message } });
  });
});

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

import { describe, expect, it } from 'vitest';
import { oneCauseOneFinding } from '#shared/check/one-cause.ts';
import { asRows } from '#shared/finding/as-rows.ts';
import type { FindingCode } from '#shared/finding/codes.ts';
import { makeFinding, type FindingPlace } from '#shared/finding/finding.ts';

type Said = readonly [FindingCode, FindingPlace?];

const cell = { table: 't', row: 'r', column: 'c', at: 'S!C5' };
const row = { table: 't', row: 'r', at: 'S!A5' };
const column = { table: 't', column: 'c', at: 'S!C1' };

function left(...said: readonly Said[]): string[] {
  return asRows(oneCauseOneFinding(said.map(([code, place]) => makeFinding(code, place ?? {}))));
}

describe('a severity that a family changed', () => {
  const weighed = (severity: 'error' | 'warning' | 'info', ...said: readonly Said[]) =>
    said.map(([code, place], at) => ({ ...makeFinding(code, place ?? {}), ...(at === 0 ? { severity } : {}) }));

  it.each<[Said, Said]>([
    [
      ['duplicate-row', row],
      ['rate-mismatch', cell],
    ],
    [
      ['unclear-mark', cell],
      ['out-of-range', cell],
    ],
    [
      ['missing-value', { table: 't' }],
      ['missing-row', row],
    ],
  ])('lets %j, made a note in passing, not hide the error %j', (cause, error) => {
    const all = weighed('info', cause, error);
    expect(oneCauseOneFinding(all)).toEqual(all);
    expect(oneCauseOneFinding(weighed('error', cause, error))).toHaveLength(1);
  });

  it('lets what was made an error stand beside a cause that is a warning', () => {
    const all = weighed('error', ['precision', cell], ['not-assigned', row]);
    expect(oneCauseOneFinding(all)).toEqual(all);
  });
});

describe('one cause, one finding', () => {
  it.each<[Said, Said]>([
    [
      ['missing-column', column],
      ['missing-value', cell],
    ],
    [
      ['duplicate-row', row],
      ['rate-mismatch', cell],
    ],
    [
      ['duplicate-row', row],
      ['label-changed', row],
    ],
    [
      ['measure-changed', row],
      ['out-of-range', cell],
    ],
    [
      ['measure-changed', row],
      ['parent-mismatch', cell],
    ],
    [
      ['unclear-mark', cell],
      ['missing-value', cell],
    ],
    [
      ['not-a-value', cell],
      ['missing-value', cell],
    ],
    [
      ['ambiguous-number', cell],
      ['out-of-range', cell],
    ],
    [
      ['ambiguous-number', cell],
      ['dot-decimal', cell],
    ],
    [
      ['numerator-exceeds-denominator', cell],
      ['out-of-range', cell],
    ],
    [
      ['numerator-exceeds-denominator', cell],
      ['rate-mismatch', cell],
    ],
    [
      ['zero-denominator', cell],
      ['rate-mismatch', cell],
    ],
    [
      ['out-of-range', cell],
      ['outlier', cell],
    ],
    [
      ['fraction-for-percent', cell],
      ['target-already-met', { ...cell, column: 'd' }],
    ],
    [
      ['target-direction', cell],
      ['target-already-met', cell],
    ],
    [
      ['ambiguous-number', cell],
      ['prefilled-changed', cell],
    ],
    [
      ['not-assigned', cell],
      ['precision', { ...cell, column: 'd' }],
    ],
    [
      ['missing-table', { table: 't' }],
      ['missing-row', row],
    ],
    [
      ['missing-row', row],
      ['unknown-row', { table: 't', at: 'S!A5' }],
    ],
    [
      ['unknown-row', { table: 't', at: 'S!A5' }],
      ['stray-value', { at: 'S!H5' }],
    ],
    [
      ['hidden-content', { at: 'S!H5' }],
      ['stray-value', { at: 'S!H5' }],
    ],
    [
      ['missing-value', {}],
      ['missing-column', column],
    ],
    [
      ['missing-value', { table: 't' }],
      ['missing-row', row],
    ],
    [['unknown-unit'], ['unit-disagrees']],
  ])('%j silences %j', (cause, other) => {
    expect(left(other, cause)).toEqual(left(cause));
    expect(left(cause, other)).toEqual(left(cause));
  });

  it.each<[Said, Said]>([
    [
      ['missing-column', column],
      ['missing-value', { ...cell, column: 'd' }],
    ],
    [
      ['missing-column', column],
      ['missing-value', { ...cell, table: 'u' }],
    ],
    [
      ['duplicate-row', row],
      ['rate-mismatch', { ...cell, row: 's' }],
    ],
    [
      ['numerator-exceeds-denominator', cell],
      ['out-of-range', { ...cell, column: 'd' }],
    ],
    [
      ['unknown-row', { table: 't', at: 'S!A5' }],
      ['stray-value', { at: 'S!H55' }],
    ],
    [
      ['missing-value', { table: 't' }],
      ['missing-row', { ...row, table: 'u' }],
    ],
    [
      ['not-assigned', cell],
      ['out-of-range', cell],
    ],
    [
      ['dot-decimal', cell],
      ['out-of-range', cell],
    ],
  ])('%j leaves %j', (cause, other) => {
    expect(left(cause, other)).toHaveLength(2);
  });

  it('says the same of one place once', () => {
    expect(left(['missing-value', cell], ['missing-value', cell])).toEqual(['missing-value S!C5 r.c']);
  });
});

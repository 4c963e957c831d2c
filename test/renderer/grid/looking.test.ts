import { describe, expect, it } from 'vitest';
import { makeFinding } from '#shared/finding/finding.ts';
import { findCells } from '../../../renderer/grid/find-cells.ts';
import { markingOf } from '../../../renderer/grid/finding-marks.ts';
import type { GridRow } from '../../../renderer/grid/grid-types.ts';
import { gridKey, type KeyPress } from '../../../renderer/grid/keys.ts';
import { linesOf } from '../../../renderer/grid/row-height.ts';
import { figuresOf } from '../../../renderer/grid/selection-figures.ts';
import { compareTexts } from '../../../renderer/grid/sort-texts.ts';

const rows: readonly GridRow[] = [
  { id: 'o1', heading: 'Mục tiêu 1: Trong lĩnh vực chính trị', cells: {} },
  { id: 'r1', cells: { label: { text: 'Tỷ lệ nữ đại biểu HĐND' }, target: { text: '46,5% (59/127 đơn vị)' } } },
  { id: 'r2', cells: { label: { text: 'Đăk Hà' }, target: { text: '' } } },
];

describe('finding', () => {
  it.each([
    ['ty le nu', [{ row: 'r1', column: 'label' }]],
    ['TỶ LỆ', [{ row: 'r1', column: 'label' }]],
    ['46,5%', [{ row: 'r1', column: 'target' }]],
    ['dak ha', [{ row: 'r2', column: 'label' }]],
    ['chinh tri', [{ row: 'o1', column: null }]],
    ['(', [{ row: 'r1', column: 'target' }]],
    ['  ', []],
    ['không có ở đâu', []],
  ])('%s', (sought, hits) => {
    expect(findCells(sought, rows, ['label', 'target'])).toEqual(hits);
  });
});

describe('the order of shown texts', () => {
  const texts = ['100', '', 'Chưa phát hiện', '9,5', '<10', '46,5% (59/127 đơn vị)', '1.250'];
  it('goes by the leading number, then words, blank last', () => {
    const sorted = texts.toSorted((a, b) => compareTexts(a, b, false));
    expect(sorted).toEqual(['9,5', '<10', '46,5% (59/127 đơn vị)', '100', '1.250', 'Chưa phát hiện', '']);
  });
  it('keeps blank last when it is turned round', () => {
    expect(texts.toSorted((a, b) => -compareTexts(a, b, true)).at(-1)).toBe('');
  });
});

describe('the figures of a selection', () => {
  it('adds plain numbers and no rates', () => {
    const cells = [{ text: '46,5%' }, { text: '1.250', number: 1250 }, { text: '' }, { text: '0,5', number: 0.5 }];
    expect(figuresOf(cells)).toEqual({ cells: 4, filled: 3, numbers: 2, sum: '1.250,5' });
  });
  it('has no sum of one number', () => {
    expect(figuresOf([{ text: '7', number: 7 }]).sum).toBeNull();
  });
});

describe('marks', () => {
  it('puts the worst finding first and says what each is', () => {
    const warning = makeFinding('target-direction', { row: 'r' });
    const error = makeFinding('rate-mismatch', { row: 'r' });
    const marking = markingOf([warning, error]);
    expect(marking.marks).toEqual(['error', 'warning']);
    expect(marking.tooltip?.split('\n')[0]).toContain(error.message);
  });
  it('marks nothing where nothing was found', () => {
    expect(markingOf([])).toEqual({ marks: [] });
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });
  it.each([
    [press('ArrowDown', { shiftKey: true }), { kind: 'stretch', direction: 'down', far: false }],
    [press('ArrowLeft', { shiftKey: true, ctrlKey: true }), { kind: 'stretch', direction: 'left', far: true }],
    [press('ArrowLeft'), null],
    [press('Delete'), { kind: 'clear' }],
    [press('z', { ctrlKey: true }), { kind: 'undo' }],
    [press('Z', { ctrlKey: true, shiftKey: true }), { kind: 'redo' }],
    [press('y', { ctrlKey: true }), { kind: 'redo' }],
    [press('f', { ctrlKey: true }), { kind: 'find' }],
    [press('f'), null],
    [press('c', { ctrlKey: true }), null],
  ])('%o', (given, meaning) => {
    expect(gridKey(given)).toEqual(meaning);
  });
});

describe('lines of a text', () => {
  const tenEach = (text: string) => text.length * 10;
  it.each([
    ['', 1],
    ['abc', 1],
    ['a\nb', 2],
    ['aaaa bbbb cccc', 2],
    ['aaaa bbbbb cccc', 2],
    ['aaaa bbbbbb cccc', 3],
    ['aaaaaaaaaa bbbbbbbbbb', 2],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 3],
  ])('%j takes %i in a cell for ten letters', (text, lines) => {
    expect(linesOf(text, 118, tenEach)).toBe(lines);
  });
});

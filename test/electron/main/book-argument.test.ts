import { expect, it } from 'vitest';
import { bookArgument } from '../../../electron/main/book-argument.ts';

it.each<[readonly string[], string | null]>([
  [['phu-luc'], null],
  [['phu-luc', '/sổ/2025.phuluc'], '/sổ/2025.phuluc'],
  [['phu-luc', '2025.PhuLuc'], '/home/an/2025.PhuLuc'],
  [['electron', '.', '--no-sandbox', 'a.phuluc', '--x=b.phuluc'], '/home/an/a.phuluc'],
  [['x.phuluc'], null],
  [['phu-luc', 'a.xlsx'], null],
])('the book that %j names is %j', (argv, book) => {
  expect(bookArgument(argv, '/home/an')).toBe(book);
});

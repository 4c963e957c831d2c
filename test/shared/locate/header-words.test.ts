import { describe, expect, it } from 'vitest';
import { headerSimilarity, headerText } from '#shared/locate/header-words.ts';

const fit = (typed: string, printed: string, years: readonly number[] = headerText(printed).years): number =>
  headerSimilarity(headerText(typed), headerText(printed), years);

describe('a header is known by its words', () => {
  it.each([
    ['KQ thực hiện năm 2024', 'Kết quả thực hiện năm 2024'],
    ['KẾT QUẢ THỰC HIỆN NĂM 2024', 'Kết quả thực hiện năm 2024'],
    ['Ket qua thuc hien nam 2024', 'Kết quả thực hiện năm 2024'],
    ['KQ2024', 'Kết quả 2024'],
    ['ĐVT', 'Đơn vị tính'],
    ['STT', 'TT'],
    ['Số thứ tự', 'TT'],
    ['ĐV thực hiện', 'Đơn vị thực hiện'],
  ])('%s is %s', (typed, printed) => {
    expect(fit(typed, printed)).toBe(1);
  });

  it.each([
    ['Kế hoạch năm 2025', 'Kết quả thực hiện năm 2024'],
    ['Kết quả thực hiện năm 2023', 'Kết quả thực hiện năm 2024'],
    ['Kế hoạch giai đoạn 2016-2020', 'Kế hoạch năm 2016'],
    ['Kết quả 6 tháng năm 2024', 'Kết quả năm 2024'],
    ['Họ và tên', 'Đơn vị tính'],
    ['', 'TT'],
  ])('%s is not %s', (typed, printed) => {
    expect(fit(typed, printed)).toBeLessThan(0.5);
  });

  it('a header of another year is no wording of the column, not even of one that names no year', () => {
    expect(fit('Kết quả thực hiện năm 2023', 'Kết quả thực hiện', [2024])).toBeLessThan(0.5);
    expect(fit('Kết quả thực hiện năm 2024', 'Kết quả thực hiện', [2024])).toBeGreaterThan(0.8);
  });

  it('one slip in a word costs little', () => {
    expect(fit('Kết qủa thưc hiện nắm 2024', 'Kết quả thực hiện năm 2024')).toBeGreaterThan(0.9);
    expect(fit('Kêt qảu thực hện năm 2024', 'Kết quả thực hiện năm 2024')).toBeGreaterThan(0.8);
  });
});

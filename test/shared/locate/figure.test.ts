import { describe, expect, it } from 'vitest';
import { isFigure, isSignature } from '#shared/locate/figure.ts';
import { sheetOf } from '../../helpers/sheet-of.ts';

const figure = (value: string | number): boolean => sheetOf([[value]]).cells.some(isFigure);

describe('a figure outside of a table', () => {
  it.each([30.5, '30,99', '46,5% (59/127 đơn vị)', '31,6/100.000 trẻ', '>25', '(12)', '03 tin', '12/2025'])(
    '%s is one',
    (value) => {
      expect(figure(value)).toBe(true);
    },
  );

  it.each([
    'Nơi nhận:',
    '(Đã ký)',
    '(*) Số liệu tạm tính đến 31/12',
    '1. Như trên;',
    'ngày 10 tháng 3',
    '2 đơn vị chưa gửi báo cáo về',
  ])('%s is none', (value) => {
    expect(figure(value)).toBe(false);
  });
});

describe('a signature block', () => {
  it.each([
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'TM. ỦY BAN NHÂN DÂN',
    'TRƯỞNG BAN',
    'NGƯỜI LẬP BIỂU',
    '(Đã ký)',
    '(Ký và ghi rõ họ tên)',
    'Nơi nhận:',
  ])('%s belongs to it', (text) => {
    expect(isSignature(text)).toBe(true);
  });

  it.each([
    'Kinh phí hoạt động còn thấp.',
    'Giám sát việc thực hiện',
    'Chủ tịch UBND tỉnh đã ban hành kế hoạch số 12 về công tác bình đẳng giới và vì sự tiến bộ của phụ nữ trên địa bàn',
  ])('%s does not', (text) => {
    expect(isSignature(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { findUnits } from '#shared/family/find-units.ts';
import { matchUnit, type UnitMatch } from '#shared/family/match-unit.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';

const short = (match: UnitMatch): string =>
  match.kind === 'one' ? match.unit : match.kind === 'several' ? match.units.join(' | ') : 'none';

describe('a whole text', () => {
  it.each([
    ['kontum', 'Sở LĐ-TB&XH', 'kontum:so-ldtbxh'],
    ['kontum', 'SỞ VHTT&DL', 'kontum:so-vhttdl'],
    ['kontum', 'H. Đắk Hà', 'kontum:huyen-dak-ha'],
    ['kontum', 'UỶ BAN NHÂN DÂN HUYỆN ĐẮK GLEI', 'kontum:huyen-dak-glei'],
    ['kontum', 'Ia H’Drai', 'kontum:huyen-ia-hdrai'],
    ['kontum', 'Sở Y tế tỉnh Kon Tum', 'kontum:so-y-te'],
    ['kontum', 'Sở Y tế Kon Tum.', 'kontum:so-y-te'],
    ['nghean', 'CỤC THỐNG KÊ TỈNH NGHỆ AN', 'nghean:cuc-thong-ke'],
    ['nghean', 'Hội LHPN tỉnh Nghệ An', 'nghean:hoi-lhpn-tinh'],
    ['dakto', '- Đề nghị Ban Tổ chức Huyện ủy chủ trì', 'dakto:ban-to-chuc-huyen-uy'],
    ['dakto', '- Phòng Lao động – Thương binh và Xã hội.', 'dakto:phong-ldtbxh'],
    ['dakto', 'Đăk Tô', 'dakto:tt-dak-to'],
    ['kontum', 'Đăk Tô', 'kontum:huyen-dak-to'],
    [
      'kontum',
      'Sở Văn hoá, Thể thao và Du lịch chủ trì, phối hợp với các địa phương, đơn vị có liên quan triển khai thực hiện',
      'kontum:so-vhttdl',
    ],
    ['kontum', 'Kon Tum', 'kontum:ubnd-tinh | kontum:tp-kon-tum'],
    ['kontum', 'TP. Kon Tum', 'kontum:tp-kon-tum'],
    ['kontum', 'Ban VSTBPN', 'none'],
    ['kontum', 'các địa phương', 'none'],
    ['kontum', 'Phòng Y tế', 'none'],
    ['kontum', '', 'none'],
    ['nowhere', 'Sở Y tế', 'none'],
  ])('%s: "%s" means %s', (scope, text, expected) => {
    expect(short(matchUnit(text, scope, builtInDirectory))).toBe(expected);
  });

  it('is matched among the given units only', () => {
    expect(short(matchUnit('Sở Y tế', 'kontum', builtInDirectory, ['kontum:so-gddt']))).toBe('none');
  });

  it('scores the official name above an abbreviation, and that above a bare place name', () => {
    const scores = ['UBND huyện Sa Thầy', 'H. Sa Thầy', 'Sa Thầy'].map((text) => {
      const match = matchUnit(text, 'kontum', builtInDirectory);
      return match.kind === 'one' ? match.score : 0;
    });
    expect(scores).toEqual([1, 0.95, 0.8]);
  });
});

describe('a text with a unit in it', () => {
  it.each([
    // letterheads, lines joined
    ['kontum', 'UBND TỈNH KON TUM\nSỞ Y TẾ', 'kontum:so-y-te'],
    ['kontum', 'ỦY BAN NHÂN DÂN\nHUYỆN ĐĂK GLEI', 'kontum:huyen-dak-glei'],
    ['kontum', 'UỶ BAN NHÂN DÂN\nHUYỆN ĐẮK GLEI', 'kontum:huyen-dak-glei'],
    ['kontum', 'UBND HUYỆN\nIA H’DRAI', 'kontum:huyen-ia-hdrai'],
    ['kontum', 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ KON TUM', 'kontum:tp-kon-tum'],
    ['kontum', 'TỈNH ỦY KON TUM\nBAN TỔ CHỨC TỈNH ỦY', 'kontum:ban-to-chuc-tinh-uy'],
    ['kontum', 'HỘI LHPN VIỆT NAM\nHỘI LIÊN HIỆP PHỤ NỮ TỈNH', 'kontum:hoi-lhpn-tinh'],
    ['nghean', 'TỔNG CỤC THỐNG KÊ\nCỤC THỐNG KÊ TỈNH NGHỆ AN', 'nghean:cuc-thong-ke'],
    ['nghean', 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VINH', 'nghean:tp-vinh'],
    ['dakto', 'UBND HUYỆN ĐĂK TÔ\nPHÒNG NỘI VỤ', 'dakto:phong-noi-vu'],
    ['dakto', 'HUYỆN ỦY ĐĂK TÔ\nBAN TỔ CHỨC HUYỆN ỦY', 'dakto:ban-to-chuc-huyen-uy'],
    ['dakto', 'HỘI LHPN TỈNH KON TUM\nHỘI LIÊN HIỆP PHỤ NỮ HUYỆN', 'dakto:hoi-lhpn-huyen'],
    ['dakto', 'ỦY BAN NHÂN DÂN\nTHỊ TRẤN ĐĂK TÔ', 'dakto:tt-dak-to'],
    ['dakto', 'ỦY BAN NHÂN DÂN\nXÃ VĂN LEM', 'dakto:xa-van-lem'],
    ['kontum', 'UBND TINH KON TUM\nSO GIAO DUC VA DAO TAO', 'kontum:so-gddt'],
    ['kontum', 'UBND TỈNH KON TUM\nSỞ VHTT&DL', 'kontum:so-vhttdl'],
    // the organ above alone, and what may be many
    ['kontum', 'UBND TỈNH KON TUM', 'none'],
    ['dakto', 'HUYỆN ỦY ĐĂK TÔ', 'none'],
    ['dakto', 'UBND HUYỆN ĐĂK TÔ', 'none'],
    ['kontum', 'UBND TỈNH KON TUM\nBAN VSTBPN', 'none'],
    ['kontum', '(Kèm theo Báo cáo của Ban vì sự tiến bộ của phụ nữ)', 'none'],
    ['kontum', 'Kon Tum, ngày 10 tháng 3 năm 2025', 'kontum:ubnd-tinh | kontum:tp-kon-tum'],
    ['kontum', 'Sở Y tế, Sở Nội vụ', 'kontum:so-y-te | kontum:so-noi-vu'],
    ['kontum', 'Độc lập - Tự do - Hạnh phúc', 'none'],
    // the line below the title
    ['kontum', '(Kèm theo Báo cáo số:      /BC-SYT ngày 10 tháng 3 năm 2025 của Sở Y tế)', 'kontum:so-y-te'],
    [
      'kontum',
      '(Kèm theo Báo cáo số:      /BC-UBND ngày 06 tháng 3 năm 2025 của UBND huyện Sa Thầy)',
      'kontum:huyen-sa-thay',
    ],
    [
      'kontum',
      '(Kèm theo Kế hoạch số: 956 /KH-UBND ngày 24 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Kon Tum)',
      'none',
    ],
    // a unit named in full and a mere place
    ['dakto', 'Phòng Nội vụ Đăk Tô', 'dakto:phong-noi-vu'],
    ['nghean', 'Sở Y tế, Vinh', 'nghean:so-y-te'],
    // names of files
    ['kontum', 'SYT_phuluc_binhdanggioi_2025.xlsx', 'kontum:so-y-te'],
    ['kontum', 'BC huyen Kon Ray 2025.xlsx', 'kontum:huyen-kon-ray'],
    ['kontum', 'Phu luc UBND huyen Dak Glei.xlsx', 'kontum:huyen-dak-glei'],
    ['kontum', 'UBND huyen Dak Ha - phu luc.xlsx', 'kontum:huyen-dak-ha'],
    ['kontum', "Ia H'Drai.xlsx", 'kontum:huyen-ia-hdrai'],
    ['kontum', 'PL_H. Đăk Tô.xlsx', 'kontum:huyen-dak-to'],
    ['kontum', 'UBND TP Kon Tum.xlsx', 'kontum:tp-kon-tum'],
    ['kontum', 'Kon Tum.xlsx', 'kontum:ubnd-tinh | kontum:tp-kon-tum'],
    ['kontum', 'ngoc-hoi.xlsx', 'kontum:huyen-ngoc-hoi'],
    ['kontum', 'so gddt (chinh thuc).xlsx', 'kontum:so-gddt'],
    ['kontum', 'SoYTe2025.xlsx', 'kontum:so-y-te'],
    ['dakto', 'xa tt-dak-to.xlsx', 'dakto:tt-dak-to'],
    ['dakto', 'phong ban dai-tt-th-huyen.xlsx', 'dakto:dai-tt-th-huyen'],
    ['nghean', 'PL2_PL3 so-y-te.xlsx', 'nghean:so-y-te'],
    ['kontum', 'Bản sao lan-1 (1).xlsx', 'none'],
    ['kontum', '', 'none'],
    // whole words only
    ['nghean', 'Quangvinhxyz.xlsx', 'none'],
    ['kontum', 'stpham.xlsx', 'none'],
  ])('%s: "%s" names %s', (scope, text, expected) => {
    expect(short(findUnits(text, scope, builtInDirectory))).toBe(expected);
  });

  it('is searched among the given units only', () => {
    const among = ['kontum:huyen-sa-thay'];
    expect(short(findUnits('UBND huyện Sa Thầy, Sở Y tế', 'kontum', builtInDirectory, among))).toBe(among[0]);
  });
});

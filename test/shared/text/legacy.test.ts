import { describe, expect, it } from 'vitest';
import { documentEncoding, fromLegacy, legacyEncoding } from '#shared/text/legacy.ts';
import { TCVN3_LETTERS } from '#shared/text/legacy-tcvn3.ts';
import { toTcvn3, toVni } from '../../helpers/legacy.ts';

const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

const TEXTS = [
  'Không có',
  'Chưa phát hiện',
  'Tỷ số giới tính khi sinh',
  'Tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2016 - 2020',
  'Ủy ban nhân dân huyện Đăk Tô',
  '31,6/100.000 trẻ',
  '108 bé trai/100 bé gái',
  'Đã thực hiện lồng ghép nội dung về giới, bình đẳng giới',
  'Sở Lao động - Thương binh và Xã hội',
  'Đạt chỉ tiêu kế hoạch; quý I/2025: 46,5% (59/127 đơn vị)',
];

const FOREIGN = [
  'Hôtel de la Côte d’Azur',
  'Élaboré à Genève le 12 août 1998',
  'résumé, café, naïve, déjà vu, façade',
  'Où êtes-vous ? Bientôt, tôt, dû, où, île, forêt, goût',
  'São Paulo, Malmö, Zürich, Köln, Besançon, Curaçao, Reykjavík',
  'Señor Muñoz y la niña del año',
  'Überprüfung der Maßnahmen für Bürger',
  '«Texte entre guillemets»',
  '© 2024 Công ty · § 12 · 50 µm · 20 °C · 3 × 4 · ½ · £100 · ®',
  '27¹ 53,9%² 10 m²',
  'naïve approach to the Müller report — 5×',
];

const VIETNAMESE = ['Không có', 'Hà Nội', 'Công ty', 'Kon Plông', 'Pôkô', 'Krông', 'hà', 'Có', 'Cã', 'BÀ', 'tôi là ai'];

describe('legacyEncoding', () => {
  it.each(TEXTS)('tells TCVN3 and VNI apart in "%s"', (text) => {
    expect(legacyEncoding(toTcvn3(text))).toBe('tcvn3');
    expect(legacyEncoding(toVni(text))).toBe('vni');
  });

  it.each(TEXTS)('converts "%s" back, but for the case of TCVN3 capitals', (text) => {
    expect(fromLegacy(toVni(text), 'vni')).toBe(text);
    expect(fromLegacy(toTcvn3(text), 'tcvn3').toLowerCase()).toBe(text.toLowerCase());
  });

  it.each([...FOREIGN, ...VIETNAMESE, ...TEXTS, '', '46,5%'])('raises no alarm on "%s"', (text) => {
    expect(legacyEncoding(text)).toBeNull();
  });

  it('takes a word that could be Unicode in the encoding of its file', () => {
    expect(legacyEncoding('Cã')).toBeNull();
    expect(legacyEncoding('Cã', 'tcvn3')).toBe('tcvn3');
    expect(legacyEncoding('Đã có', 'tcvn3')).toBeNull();
    expect(legacyEncoding('café', 'tcvn3')).toBeNull();
    // Không in VNI, Khoõng in TCVN3
    expect(legacyEncoding('Khoâng', 'vni')).toBe('vni');
    expect(legacyEncoding('Khoâng', 'tcvn3')).toBe('tcvn3');
  });
});

describe('documentEncoding', () => {
  it('is that of nearly all telling texts', () => {
    expect(documentEncoding(TEXTS.map((text) => toTcvn3(text)))).toBe('tcvn3');
    expect(documentEncoding(TEXTS.map((text) => toVni(text)))).toBe('vni');
  });

  it('is none for Unicode, for a mixed file, and for a single doubtful text', () => {
    expect(documentEncoding([...TEXTS, ...FOREIGN])).toBeNull();
    expect(documentEncoding(TEXTS.flatMap((text) => [toTcvn3(text), text]))).toBeNull();
    expect(documentEncoding([toTcvn3('Không có'), 'A', 'B'])).toBeNull();
  });
});

describe('fromLegacy', () => {
  it('knows every letter, small and capital, of both encodings', () => {
    expect(fromLegacy(toVni(LETTERS), 'vni')).toBe(LETTERS);
    expect(fromLegacy(toVni(LETTERS.toUpperCase()), 'vni')).toBe(LETTERS.toUpperCase());
    expect(fromLegacy(toTcvn3(LETTERS), 'tcvn3')).toBe(LETTERS);
    expect(fromLegacy('¡¢£¤¥¦§', 'tcvn3')).toBe('ĂÂÊÔƠƯĐ');
    expect(TCVN3_LETTERS.size).toBe(67 + 7);
  });

  it('makes a TCVN3 word of capitals capital throughout, also its marked letters', () => {
    expect(fromLegacy('CéNG HßA X· HéI', 'tcvn3')).toBe('CỘNG HÒA Xã HỘI');
    expect(fromLegacy('Së Y tÕ', 'tcvn3')).toBe('Sở Y tế');
  });

  it('takes a VNI mark in either case', () => {
    expect(fromLegacy('AÛnh, Aûnh, UÛY BAN', 'vni')).toBe('Ảnh, Ảnh, ỦY BAN');
  });

  it('leaves what is in no table', () => {
    expect(fromLegacy('46,5% (59/127) 漢', 'tcvn3')).toBe('46,5% (59/127) 漢');
    expect(fromLegacy('46,5% (59/127) 漢', 'vni')).toBe('46,5% (59/127) 漢');
  });
});

import { describe, expect, it } from 'vitest';
import { builtInFamily } from '#shared/family/families/index.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { issuedRegister } from '#shared/layout/issued-register.ts';
import { documentPeriod } from '../../helpers/document-consolidation.ts';
import { textsOf } from '../../helpers/texts-of.ts';

describe('the register of issued forms as a list', () => {
  it('has a numbered line for each issue, a unit’s second one too, and room to sign', () => {
    const family = builtInFamily('kontum-2025');
    if (!family) throw new Error('no family kontum-2025');
    const form = { unit: 'kontum:so-y-te', file: 'Sở Y tế.xlsx', when: '2025-11-24T09:05:00+07:00', who: 'Hà' };
    const { sheets } = issuedRegister({
      family,
      period: documentPeriod(family, 'plan'),
      directory: builtInDirectory,
      forms: [form, { ...form, when: '2025-11-25T14:30:00+07:00' }],
    });
    expect(sheets.flatMap(textsOf).map((texts) => [...new Set(texts)].filter((text) => text !== ''))).toEqual([
      ['SỔ THEO DÕI BIỂU MẪU ĐÃ PHÁT HÀNH'],
      ['(Kỳ 2025: 2 lần phát hành cho 1 đơn vị)'],
      [],
      ['TT', 'Đơn vị nhận', 'File biểu mẫu', 'Ngày giờ phát hành', 'Người phát hành', 'Ký nhận'],
      ['1', 'Sở Y tế', 'Sở Y tế.xlsx', '24/11/2025 09:05', 'Hà'],
      ['2', 'Sở Y tế', 'Sở Y tế.xlsx', '25/11/2025 14:30', 'Hà'],
    ]);
  });
});

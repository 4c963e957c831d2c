import type { Column, Family, Row, Table } from '#shared/family/family.ts';
import type { Unit, UnitDirectory } from '#shared/family/unit.ts';

const column = (key: string): Column => ({
  key,
  header: key,
  role: 'value',
  synonyms: [],
  fill: { plan: 'reported' },
  width: 12,
});

const row = (code: string, link?: string): Row => ({
  code,
  level: 'indicator',
  number: null,
  label: `Chỉ tiêu ${code}`,
  aliases: [],
  cells: {},
  leads: ['t:so-y-te'],
  reporters: [],
  merge: { rule: 'lead', authority: 'lead-only' },
  ...(link === undefined ? {} : { link }),
});

const table = (id: string, rows: readonly Row[]): Table => ({
  id,
  kind: 'indicators',
  appendix: 'Phụ lục',
  caption: [],
  subcaption: '',
  phases: ['plan'],
  returned: true,
  columns: [column('baseline'), column('target')],
  rows,
  footnotes: [],
  landscape: false,
});

/** A small family of two tables; `rows` of the first may be given, so that two families can share links. */
export function sampleFamily(id = 'mau', version = 1, rows: readonly Row[] = sampleRows): Family {
  return {
    id,
    version,
    title: 'Phụ lục mẫu',
    strategy: '2021–2030',
    scope: 't',
    consolidator: 't:so-noi-vu',
    document: {
      number: '1/KH',
      date: '2025-01-02',
      issuer: 'UBND',
      title: 'Kế hoạch',
      place: 'Kon Tum',
      authority: [],
    },
    dueDates: [],
    years: { kind: 'annual', document: 2025, span: 1 },
    tables: [table('A', rows), table('B', [row('x')])],
    checks: [],
  };
}

export const sampleRows: readonly Row[] = [row('1.1', 'link-1.1'), row('1.2'), row('2.1')];
export const linkedRow: (code: string, link: string) => Row = row;

const unit = (id: string, name: string, aliases: readonly string[] = []): Unit => ({
  id,
  scope: 't',
  name,
  level: 'province',
  kind: 'department',
  aliases,
});

export const sampleDirectory: UnitDirectory = {
  units: [
    unit('t:so-y-te', 'Sở Y tế', ['SYT']),
    unit('t:so-gddt', 'Sở Giáo dục và Đào tạo'),
    {
      ...unit('t:so-ldtbxh', 'Sở Lao động - TB&XH'),
      shortName: 'LĐTBXH',
      unitType: 'Sở',
      parent: 't:ubnd',
      validFrom: '2016-01-01',
      validTo: '2025-02-28',
      successors: [{ to: 't:so-noi-vu', what: 'nhập vào' }],
      officialCode: '12',
      contactPerson: 'Chị Hoa',
      phone: '0260 3862 000',
      email: 'hoa@example.vn',
    },
  ],
  groups: [{ id: 'cac-so', name: 'Các sở', members: ['t:so-y-te', 't:so-gddt', 't:khong-co'] }],
  ambiguous: [{ text: 'Sở', rule: 'nhiều sở' }],
};

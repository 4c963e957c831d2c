import { describe, expect, it } from 'vitest';
import type { Unit } from '#shared/family/unit.ts';
import type { SubmissionSummary, UnitStatus } from '#shared/service/contract/submissions.ts';
import { boardState, countStates, firstDays, latestOf } from '../../../../renderer/screens/progress/board.ts';
import { phoneLines, phoneText } from '../../../../renderer/screens/progress/phone-list.ts';
import { todayHere } from '../../../../renderer/screens/progress/today.ts';

function sent(day: string, more: Partial<SubmissionSummary> = {}): SubmissionSummary {
  return {
    submission: `submission:${day}`,
    file: 'a.xlsx',
    sha256: '0',
    receivedAt: `${day}T08:00:00+07:00`,
    unit: 'x:a',
    outcome: 'accepted',
    state: 'current',
    tables: [],
    openFindings: { error: 0, warning: 0, info: 0 },
    supersedes: null,
    recognisedBy: null,
    ...more,
  };
}

function unit(name: string, part: Partial<UnitStatus> = {}): UnitStatus {
  const none = { level: 'province', state: 'not-received' as const, late: false, expected: true, submissions: [] };
  return { unit: `x:${name}`, name, ...none, ...part };
}

describe('the board', () => {
  it.each([
    ['not-received', false, 'not-received'],
    ['not-received', true, 'overdue'],
    ['accepted', true, 'accepted'],
    ['needs-review', false, 'needs-review'],
  ] as const)('a unit that is %s, late: %s, stands as %s', (state, late, stands) => {
    expect(boardState({ state, late })).toBe(stands);
  });

  it('counts units by how they stand', () => {
    expect(countStates([unit('a'), unit('b', { late: true }), unit('c', { state: 'accepted' })])).toEqual({
      accepted: 1,
      'needs-review': 0,
      'not-received': 1,
      overdue: 1,
    });
  });

  it('shows the last submission that counts, else the last at all', () => {
    const [old, now, refused] = [
      sent('2025-12-01', { state: 'superseded' }),
      sent('2025-12-02'),
      sent('2025-12-03', { outcome: 'refused' }),
    ];
    expect(latestOf(unit('a', { submissions: [old, now, refused] }))).toBe(now);
    expect(latestOf(unit('a', { submissions: [refused] }))).toBe(refused);
    expect(latestOf(unit('a'))).toBeNull();
  });

  it('takes the first day on which a unit sent something that counts', () => {
    const units = [
      unit('a', { submissions: [sent('2025-12-01'), sent('2025-12-09')] }),
      unit('b', { submissions: [sent('2025-12-02', { outcome: 'refused' }), sent('2025-12-05')] }),
      unit('c', { submissions: [sent('2025-12-05')] }),
      unit('d', { submissions: [sent('2025-12-03', { state: 'reverted' })] }),
      unit('e', { expected: false, submissions: [sent('2025-12-01')] }),
    ];
    expect(firstDays(units)).toEqual(['2025-12-01', '2025-12-05', '2025-12-05']);
  });
});

describe('the list for ringing up', () => {
  const contacts: Unit[] = [
    {
      id: 'x:a',
      scope: 'x',
      name: 'a',
      level: 'province',
      kind: 'department',
      aliases: [],
      contactPerson: 'Chị Lan',
      phone: '0260\t1',
    },
  ];

  it('has the units that sent nothing, with their contacts and how late they are', () => {
    const lines = phoneLines(
      [unit('a'), unit('b', { state: 'accepted' }), unit('c', { expected: false })],
      contacts,
      3,
    );
    expect(lines).toEqual([{ unit: 'x:a', name: 'a', person: 'Chị Lan', phone: '0260\t1', email: '', daysLate: 3 }]);
  });

  it('says nothing of lateness before the due date, and without one', () => {
    expect([0, -4, null].map((days) => phoneLines([unit('a')], [], days)[0]?.daysLate)).toEqual([null, null, null]);
  });

  it('is text that a spreadsheet takes into cells', () => {
    const text = phoneText(phoneLines([unit('a'), unit('d')], contacts, 3), [
      'Đơn vị',
      'Người',
      'Số',
      'Thư',
      'Quá hạn',
    ]);
    expect(text.split('\r\n').map((line) => line.split('\t'))).toEqual([
      ['Đơn vị', 'Người', 'Số', 'Thư', 'Quá hạn'],
      ['a', 'Chị Lan', '0260 1', '', '3'],
      ['d', '', '', '', '3'],
    ]);
  });
});

it('today is the machine’s own day, not that of Greenwich', () => {
  expect(todayHere(new Date(2025, 0, 5, 0, 30))).toBe('2025-01-05');
});

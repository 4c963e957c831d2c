import { describe, expect, it } from 'vitest';
import { addPeriod } from '#electron/store/change-period.ts';
import { getDirectory } from '#electron/store/directory.ts';
import { forgetWording, learnWording, listLearned, relearnWording } from '#electron/store/learned.ts';
import { listLog } from '#electron/store/log.ts';
import { changeUnit, getUnit, listUnits } from '#electron/store/units.ts';
import { by, newBook, samplePeriod } from '../../helpers/book/new-book.ts';
import { sampleDirectory } from '../../helpers/book/sample-family.ts';

describe('units', () => {
  it('come out as they went in, groups without the members the book has no unit for', () => {
    const { read } = newBook();
    expect(getDirectory(read)).toEqual({
      ...sampleDirectory,
      groups: [{ id: 'cac-so', name: 'Các sở', members: ['t:so-y-te', 't:so-gddt'] }],
    });
    expect(() => getUnit(read, 't:ai-do')).toThrow(expect.objectContaining({ code: 'no-such-unit' }));
  });

  it('are changed in the book, and stay so when a period brings the directory again', () => {
    const { write } = newBook();
    const changed = {
      ...getUnit(write, 't:so-y-te'),
      name: 'Sở Y tế tỉnh',
      aliases: ['SYT', 'Y tế'],
      parent: 't:ubnd',
    };
    expect(changeUnit(write, by, changed, 'tên mới')).toEqual(changed);
    const more = { ...getUnit(write, 't:so-gddt'), id: 't:xa-moi', name: 'Xã Mới' };
    const directory = { ...sampleDirectory, units: [...sampleDirectory.units, more] };
    addPeriod(write, by, { ...samplePeriod, directory, year: 2026 });
    expect(getUnit(write, 't:so-y-te')).toEqual(changed);
    expect(listUnits(write).map((unit) => unit.id)).toEqual(['t:so-y-te', 't:so-gddt', 't:so-ldtbxh', 't:xa-moi']);
    expect(getDirectory(write).groups.length).toBe(1);
    expect(listLog(write)[2]).toMatchObject({ what: 'change-unit', subject: 'Sở Y tế tỉnh', why: 'tên mới' });
  });

  it('carry their names folded, for searching without marks', () => {
    const { write } = newBook();
    const names = write.prepare("SELECT id FROM units WHERE name_folded LIKE '%' || ? || '%'").all('lao dong');
    expect(names).toEqual([{ id: 't:so-ldtbxh' }]);
  });
});

describe('learned wordings', () => {
  it('are kept once, seen, and taken back', () => {
    const { write } = newBook();
    const unit = { kind: 'unit', text: 'Sở YT', unit: 't:so-y-te' } as const;
    const header = { kind: 'header', table: 'A', text: 'KQ 2024', column: 'baseline' } as const;
    learnWording(write, by, unit);
    expect(learnWording(write, by, { ...unit, text: 'SỞ  yt' }).id).toBe(1);
    learnWording(write, by, header);
    expect(listLearned(write).map((wording) => wording.learned)).toEqual([unit, header]);
    forgetWording(write, by, 1, 'nhầm');
    expect(listLearned(write)).toEqual([{ id: 2, learned: header, submission: null, when: by.now, who: 'Hà' }]);
    expect(() => forgetWording(write, by, 1)).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
  });

  it('confirmed for something else take the place of the earlier', () => {
    const { write } = newBook();
    learnWording(write, by, { kind: 'unit', text: 'Sở YT', unit: 't:so-y-te' });
    learnWording(write, by, { kind: 'unit', text: 'Sở YT', unit: 't:so-gddt' });
    expect(listLearned(write).map((wording) => wording.learned)).toEqual([
      { kind: 'unit', text: 'Sở YT', unit: 't:so-gddt' },
    ]);
    expect(() => relearnWording(write, by, 1)).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
  });
});

import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#electron/excel/open-workbook.ts';
import { openZip } from '#electron/excel/zip.ts';
import { makeXlsx } from '../../helpers/make-xlsx.ts';
import { makeZip } from '../../helpers/make-zip.ts';

const END = 22;
const good = makeXlsx({ sheet: '<sheetData><row><c><v>7</v></c></row></sheetData>' });

describe('the directory of a zip', () => {
  it('parts are found without regard to case and slashes, and read whole', () => {
    const zip = openZip(
      makeZip([
        { name: 'A\\b.XML', data: 'x' },
        { name: 'stored', data: 'yy', stored: true },
        { name: 'empty', data: '' },
      ]),
    );
    expect(zip.names).toEqual(['a/b.xml', 'stored', 'empty']);
    expect(['/a/B.xml', 'STORED', 'empty', 'none'].map((name) => zip.read(name)?.toString() ?? null)).toEqual([
      'x',
      'yy',
      '',
      null,
    ]);
  });

  it('names that climb out of it are passed over', () =>
    expect(
      openZip(makeZip(['../a', 'c:\\a', 'b/../../a', 'folder/'].map((name) => ({ name, data: 'x' })))).names,
    ).toEqual([]));

  it('two like parts of one name count as one', () =>
    expect(
      openZip(
        makeZip([
          { name: 'a', data: 'x' },
          { name: 'A', data: 'x' },
        ]),
      ).names,
    ).toEqual(['a']));

  it('a zip64 end record is honoured', () => expect(openWorkbook(zip64(good), 'a.xlsx')).toMatchObject({ ok: true }));

  it('a zip64 entry is honoured', () => {
    const bytes = zip64Entry(Buffer.from('hello'));
    expect(openZip(bytes).read('a')?.toString()).toBe('hello');
  });

  it.each([
    ['a zip64 end record that is not where it is said to be', () => zip64(good, 3), 'E20'],
    [
      'more entries than there are',
      () => edited(good, (copy) => copy.writeUInt16LE(copy.readUInt16LE(copy.length - 12) + 1, copy.length - 12)),
      'E20',
    ],
    [
      'a last entry that runs over the directory',
      () => edited(good, (copy) => copy.writeUInt16LE(9, copy.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 32)),
      'E20',
    ],
    [
      'a last part that runs into the directory',
      () => makeXlsx({ parts: [{ name: 'z', data: 'x', stored: true, claims: { packedSize: 30, size: 30 } }] }),
      'E20',
    ],
  ])('%s is refused', (_name, bytes, code) =>
    expect(openWorkbook(bytes(), 'a.xlsx')).toMatchObject({ ok: false, code }),
  );
});

function edited(bytes: Buffer, edit: (copy: Buffer) => unknown): Buffer {
  const copy = Buffer.from(bytes);
  edit(copy);
  return copy;
}

/** The same zip with its directory told by a zip64 record only; `off` puts the record's place wrong. */
function zip64(bytes: Buffer, off = 0): Buffer {
  const end = bytes.subarray(bytes.length - END);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 24);
  record.writeBigUInt64LE(BigInt(end.readUInt16LE(10)), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(bytes.length - END + off), 8);
  locator.writeUInt32LE(1, 16);
  const newEnd = Buffer.from(end);
  newEnd.fill(0xff, 8, 20);
  return Buffer.concat([bytes.subarray(0, bytes.length - END), record, locator, newEnd]);
}

/** A zip of one stored part `a` whose sizes and place stand in the zip64 extra field of its directory entry. */
function zip64Entry(data: Buffer): Buffer {
  const plain = makeZip([{ name: 'a', data, stored: true }]);
  const at = plain.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const central = Buffer.from(plain.subarray(at, at + 47));
  central.fill(0xff, 20, 28);
  central.writeUInt32LE(0xffffffff, 42);
  central.writeUInt16LE(28, 30);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(data.length), 4);
  extra.writeBigUInt64LE(BigInt(data.length), 12);
  const end = Buffer.from(plain.subarray(plain.length - END));
  end.writeUInt32LE(central.length + extra.length, 12);
  return Buffer.concat([plain.subarray(0, at), central, extra, end]);
}

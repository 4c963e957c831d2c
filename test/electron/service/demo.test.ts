import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, expect, it } from 'vitest';
import { startService } from '../../helpers/run-service.ts';

const service = startService();
afterAll(() => service.close());

it('does the whole job: two files found wrong, sent again, nothing left open, the document written as printed', async () => {
  const demo = await service.client.call('demo.make', { folder: service.ticket('demo') });
  const found = demo.steps.flatMap((step) => step.lines).join('\n');
  expect(found).toContain('31,6/1.000 trẻ');
  expect(found).toContain('116,7% (14/12 đơn vị)');
  expect(found).toContain('còn 0 lỗi đang mở');

  const folder = path.join(service.folder, 'demo');
  expect(readdirSync(path.join(folder, '3-phieu-tra-lai'))).toHaveLength(2);
  const official = XLSX.read(readFileSync(path.join(folder, '5-ket-qua', 'phu-luc-chinh-thuc.xlsx')));
  const rows = XLSX.utils.sheet_to_json<string[]>(official.Sheets[official.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  const printed = rows.find((row) => row.some((cell) => String(cell).includes('Các phòng ban thuộc 10 huyện')));
  expect(printed).toEqual(expect.arrayContaining(['46,5% (59/127 đơn vị)', '48,8% (62/127 đơn vị)']));
  expect(rows.flat().join(' ')).not.toContain('DỰ THẢO');

  const status = await service.client.call('status.get', { book: demo.book });
  expect(status.coverage).toEqual({ received: 15, accepted: 15, expected: 15 });
});

it('replaces an earlier demo in the same folder and leaves other files there alone', async () => {
  writeFileSync(path.join(service.folder, 'demo', 'ghi chú.txt'), 'của cán bộ');
  const again = await service.client.call('demo.make', { folder: service.ticket('demo') });
  expect(again.steps).toHaveLength(8);
  // where the system shows it: the earlier book is not left open behind its name
  const open = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').map(targetOf) : [];
  expect(open.filter((target) => target.includes('so-mau.phuluc') && target.includes('(deleted)'))).toEqual([]);
  expect(readFileSync(path.join(service.folder, 'demo', 'ghi chú.txt'), 'utf8')).toBe('của cán bộ');
});

function targetOf(descriptor: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return '';
  }
}

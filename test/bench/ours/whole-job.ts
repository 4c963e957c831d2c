// The whole job as one process: an empty book, 200 files imported with every check, official table and annex by unit written.
// Arguments: the folder of returned files, a scratch folder.
import path from 'node:path';
import { createService } from '#electron/service/create-service.ts';
import { benchUnits, FAMILY, PERIOD } from '../prepare.ts';
import { peakMegabytes } from '../peak-memory.ts';

const [returned = '', scratch = ''] = process.argv.slice(2);
const service = createService({ base: scratch, who: 'bench' });
// as the window does when it opens
service.pool.warm();
const run = `${Date.now()}-${process.pid}`;
const ticket = (name: string): string => service.files.ticketFor(path.join(scratch, name));
const book = ticket(`${run}.phuluc`);
await service.client.call('books.create', { book, family: FAMILY, ...PERIOD, units: benchUnits(200) });
const report = await service.client.call('submissions.import', { book, files: [service.files.ticketFor(returned)] });
const notTaken = report.files.filter((file) => file.outcome !== 'accepted');
if (notTaken.length > 0) throw new Error(`${notTaken.length} files were not accepted, ${notTaken[0]?.file} among them`);
for (const kind of ['official', 'by-unit'] as const)
  await service.client.call('exports.write', { book, kind, out: ticket(`${run}-${kind}.xlsx`) });
await service.close();
console.log(
  JSON.stringify({
    files: report.files.length,
    seconds: report.seconds,
    peakMb: peakMegabytes(),
  }),
);

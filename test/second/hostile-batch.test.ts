import { afterEach, describe, expect, it } from 'vitest';
import { readdirSync, readFileSync, copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { corpusFiles, outside } from '../helpers/outside.ts';
import { scenarioBook } from '../helpers/scenario-book.ts';
import { startService, type TestService } from '../helpers/run-service.ts';

const scenario = 'kontum-2025-plan';
let service: TestService;

afterEach(() => service?.close());

describe.skipIf(outside === null)('a batch of foreign and hostile files among good ones', () => {
  it('ends, each file is opened or refused, the good ones are imported and the book is whole', async () => {
    service = startService();
    const book = await scenarioBook(service, scenario);
    const batch = path.join(service.folder, 'batch');
    mkdirSync(batch);
    const good = path.join(outside ?? '', 'returns', 'scenarios', scenario, 'files');
    const goodNames = readdirSync(good).filter((name) => name.endsWith('.xlsx'));
    for (const name of goodNames) copyFileSync(path.join(good, name), path.join(batch, name));
    const foreign = corpusFiles();
    const names = foreign.map((file, i) => `${String(i).padStart(3, '0')} ${path.basename(file.name)}`);
    foreign.forEach((file, i) =>
      copyFileSync(path.join(outside ?? '', 'corpus', file.name), path.join(batch, names[i] ?? '')),
    );
    const { files } = await service.client.call('submissions.import', {
      book,
      files: [service.files.ticketFor(batch)],
    });
    const outcomes = new Map(files.map((file) => [file.file, file.outcome]));
    const byBytes = new Set<string>();
    const copies = foreign.filter((file) => {
      const key = readFileSync(path.join(outside ?? '', 'corpus', file.name)).toString('latin1');
      return byBytes.size === byBytes.add(key).size;
    });
    // no foreign workbook is a form of ours: every one of them is refused with its reason, or is a copy of one that was
    const wrong = names.filter((name) => !['refused', 'duplicate'].includes(outcomes.get(name) ?? 'missing'));
    expect(wrong).toEqual([]);
    expect(files.filter((file) => file.outcome === 'duplicate').length).toBeLessThanOrEqual(copies.length);
    const spoken = files.filter((file) => file.outcome === 'refused');
    expect(spoken.filter((file) => (file.findings[0]?.message ?? '').length < 20)).toEqual([]);
    expect(goodNames.filter((name) => outcomes.get(name) === 'refused' || !outcomes.has(name))).toEqual([]);
    const check = await service.client.call('books.check', { book });
    expect(check).toMatchObject({ whole: true, problems: [] });
    const merged = await service.client.call('consolidation.get', { book });
    expect(merged.missingUnits).toEqual([]);
  }, 900_000);
});

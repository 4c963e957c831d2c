import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createService, type Service } from '#electron/service/create-service.ts';

/** The whole application on a folder of its own, with a fixed clock and person; `close` ends it and removes the folder. */
export type TestService = Service & { readonly folder: string; readonly ticket: (name: string) => string };

export function startService(now = '2026-11-24T09:00:00+07:00'): TestService {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'phuluc-'));
  const service = createService({ base: folder, who: 'Lê Thị Thử', now: () => now });
  return {
    ...service,
    folder,
    ticket: (name) => service.files.ticketFor(path.join(folder, name)),
    async close() {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

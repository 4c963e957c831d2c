import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createService, type Service, type ServiceOptions } from '#electron/service/create-service.ts';

/** A real service on a folder of its own; closed, and the folder removed, when the test is over. `folder` is where it works. */
export function serviceInFolder(options: Pick<ServiceOptions, 'now' | 'printPdf'> = {}): {
  readonly service: Service;
  readonly folder: string;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'phuluc-service-'));
  const service = createService({ base: folder, who: 'Hà', ...options });
  onTestFinished(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { service, folder };
}

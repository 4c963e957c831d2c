import { z } from 'zod';
import type { HostRequest, HostRequests } from '#shared/service/host.ts';
import { command, query, type Operation } from '#shared/service/operation.ts';

type HostContract = {
  readonly [Name in HostRequest]: Operation<z.ZodType<HostRequests[Name]['input']>, HostRequests[Name]['output']>;
};

const nothing = z.null();
const name = z.string().min(1).max(300);
const ticket = z.string().min(1).max(200);

/** HostRequests with their schemas, so that what the page asks of the machine is checked by the same door as the service's operations. */
export const hostContract = {
  pickFiles: query<HostRequests['pickFiles']['output']>()(nothing),
  pickFolder: query<HostRequests['pickFolder']['output']>()(nothing),
  pickSkeleton: query<HostRequests['pickSkeleton']['output']>()(nothing),
  openBook: query<HostRequests['openBook']['output']>()(nothing),
  newBook: query<HostRequests['newBook']['output']>()(z.object({ name })),
  startBook: query<HostRequests['startBook']['output']>()(nothing),
  recentBooks: query<HostRequests['recentBooks']['output']>()(nothing),
  rememberBook: command<null>()(z.object({ ticket, name })),
  saveTarget: query<HostRequests['saveTarget']['output']>()(z.object({ name, kind: z.enum(['file', 'folder']) })),
  deliver: command<null>()(z.object({ ticket })),
  reveal: command<null>()(z.object({ ticket })),
} as const satisfies HostContract;

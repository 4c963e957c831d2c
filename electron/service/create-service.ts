import { hostname, userInfo } from 'node:os';
import { builtInFamilies } from '#shared/family/families/index.ts';
import { builtInDirectory } from '#shared/family/units/index.ts';
import { createClient, type Client } from '#shared/service/client.ts';
import { contract, type ServiceContract } from '#shared/service/contract.ts';
import { forkNodeChild } from '../worker/fork-node-child.ts';
import type { ForkChild } from '../worker/child-process.ts';
import { createPool, type Pool } from '../worker/pool.ts';
import type { Dependencies } from './dependencies.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { createEventBus, type EventBus } from './events.ts';
import { createFiles, type Files } from './files.ts';
import { createHandlers } from './handlers.ts';
import { createOpenBooks } from './open-books.ts';
import { printByBrowser, type PrintPdf } from './print-pdf.ts';

export type ServiceOptions = {
  /** the folder that relative paths start from */
  readonly base: string;
  /** who is working, for the log; the machine's user where it is left out */
  readonly who?: string;
  /** how a reading process is started; plain Node's way where it is left out */
  readonly fork?: ForkChild;
  /** how a page becomes a PDF; by an installed browser where it is left out */
  readonly printPdf?: PrintPdf;
  readonly now?: () => string;
  readonly logFault?: (name: string, fault: unknown) => void;
};

/** The whole application behind its one door, for any way in. */
export type Service = {
  readonly dispatch: Dispatch;
  readonly client: Client<ServiceContract>;
  readonly files: Files;
  readonly bus: EventBus;
  readonly pool: Pool;
  /** closes the books and ends the reading processes */
  readonly close: () => Promise<void>;
};

/** Puts the application together: the only place where its parts are chosen. */
export function createService(options: ServiceOptions): Service {
  const files = createFiles(options.base);
  const bus = createEventBus();
  const pool = createPool({ fork: options.fork ?? forkNodeChild() });
  const books = createOpenBooks(files);
  const dependencies: Dependencies = {
    files,
    books,
    pool,
    emit: bus.emit,
    logFault: options.logFault ?? logFault,
    printPdf: options.printPdf ?? printByBrowser(process.env),
    now: options.now ?? localTime,
    who: options.who ?? `${userInfo().username}@${hostname()}`,
    builtIn: { families: builtInFamilies, directory: builtInDirectory },
  };
  const dispatch = createDispatch(contract, createHandlers(dependencies), options.logFault ?? logFault);
  return {
    dispatch,
    client: createClient<ServiceContract>(dispatch),
    files,
    bus,
    pool,
    async close() {
      await pool.close();
      books.closeAll();
    },
  };
}

function logFault(name: string, fault: unknown): void {
  process.stderr.write(`${name}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
}

/** Now with the place's own offset, since due dates are compared by its day: 2025-12-15T16:30:00+07:00. */
function localTime(): string {
  const now = new Date();
  const minutes = -now.getTimezoneOffset();
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

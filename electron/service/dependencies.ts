import type { Family } from '#shared/family/family.ts';
import type { UnitDirectory } from '#shared/family/unit.ts';
import type { Emit } from '#shared/service/events.ts';
import type { By } from '../store/handle.ts';
import type { Pool } from '../worker/pool.ts';
import type { Files } from './files.ts';
import type { OpenBooks } from './open-books.ts';
import type { PrintPdf } from './print-pdf.ts';

/** Everything the handlers need from outside; passed in, so that each way in and each test can give its own. */
export type Dependencies = {
  readonly files: Files;
  readonly books: OpenBooks;
  readonly pool: Pool;
  readonly emit: Emit;
  /** where a bug is told with its stack; the user hears one sentence */
  readonly logFault: (name: string, fault: unknown) => void;
  /** how a page becomes a PDF here: by the window itself, or by an installed browser */
  readonly printPdf: PrintPdf;
  /** now as ISO 8601 with the place's own offset */
  readonly now: () => string;
  /** who is working, for the log */
  readonly who: string;
  /** what the program brings: families and units that a new book may start from */
  readonly builtIn: { readonly families: readonly Family[]; readonly directory: UnitDirectory };
};

/** Who decides and when, for the store. */
export function byNow(dependencies: Dependencies): By {
  return { who: dependencies.who, now: dependencies.now() };
}

import type { ServiceContract } from '#shared/service/contract.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { bookHandlers } from './book-handlers.ts';
import { demoHandlers } from './demo-handlers.ts';
import type { Dependencies } from './dependencies.ts';
import { exportHandlers } from './export-handlers.ts';
import { familyHandlers } from './family-handlers.ts';
import { formHandlers } from './form-handlers.ts';
import { officialHandlers } from './official-handlers.ts';
import { resultHandlers } from './result-handlers.ts';
import { submissionHandlers } from './submission-handlers.ts';

/** Every operation's handler; a missing or wrongly typed one does not compile. */
export function createHandlers(dependencies: Dependencies): Handlers<ServiceContract> {
  const others = {
    ...bookHandlers(dependencies),
    ...familyHandlers(dependencies),
    ...submissionHandlers(dependencies),
    ...resultHandlers(dependencies),
    ...exportHandlers(dependencies),
    ...officialHandlers(dependencies),
    ...formHandlers(dependencies),
  };
  return { ...others, ...demoHandlers(dependencies, others) };
}

import { Refusal } from '#shared/service/answer.ts';
import { CallFailed, createClient } from '#shared/service/client.ts';
import { contract, type ServiceContract } from '#shared/service/contract.ts';
import type { demo } from '#shared/service/contract/demo.ts';
import type { Handlers } from '#shared/service/operation.ts';
import { makeDemo } from './demo/make-demo.ts';
import type { Dependencies } from './dependencies.ts';
import { createDispatch } from './dispatch.ts';

/** The demo calls the other operations through a door of its own, as any user of the service would. */
export function demoHandlers(
  dependencies: Dependencies,
  others: Omit<Handlers<ServiceContract>, keyof typeof demo>,
): Handlers<typeof demo> {
  const handlers: Handlers<ServiceContract> = {
    ...others,
    'demo.make': async ({ folder }) => {
      const faults: unknown[] = [];
      const dispatch = createDispatch(contract, handlers, (_name, fault) => faults.push(fault));
      const { call } = createClient<ServiceContract>(dispatch);
      try {
        return await makeDemo(dependencies, call, dependencies.files.pathOf(folder));
      } catch (thrown) {
        if (thrown instanceof CallFailed && thrown.error.code !== 'fault')
          throw new Refusal(thrown.error.code, thrown.message);
        throw faults[0] ?? thrown;
      }
    },
  };
  return { 'demo.make': handlers['demo.make'] };
}

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { bridgeEnd } from './bridge-end.ts';
import { appAddress, userData } from './browser.ts';
import { makeCodec } from './codec.ts';
import { handlers } from './ipc-main.ts';
import { preloadWorld, type FromPage, type PreloadFacts, type ToPage } from './preload-world.ts';
import { record } from './record.ts';

const WORLD = 'electron-preload';
const BINDING = 'standinToMain';
const codec = makeCodec(null);

/** The way from main into a page's preload world. */
export type PageDoor = { readonly send: (channel: string, args: readonly unknown[]) => void };

/** Puts the preload script into a world of its own in the page and joins its IPC to the application's handlers. */
export async function attachPreload(
  page: Page,
  session: CDPSession,
  sender: object,
  preload: string | null,
): Promise<PageDoor> {
  let world: number | null = null;
  const tell = (contextId: number, message: ToPage): void => {
    const expression = `standinFromMain(${JSON.stringify(JSON.stringify(message))})`;
    // the page may have gone meanwhile
    void session.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
  };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD) world ??= context.id;
  });
  session.on('Runtime.executionContextsCleared', () => (world = null));
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== BINDING) return;
    // `as`: sent by preload-world.ts
    const message = JSON.parse(payload) as FromPage;
    if (message.kind === 'preload-error') record.preloadErrors.push(message.message);
    else void invoke(message, page, sender).then((reply) => tell(executionContextId, reply));
  });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${String(bridgeEnd)})(${String(makeCodec)}, 'main', 'preload');`,
  });
  if (preload !== null)
    await session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: preloadSource(preload) });
  return {
    send: (channel, args) => {
      if (world !== null) tell(world, { kind: 'event', channel, args: codec.encode(args) });
    },
  };
}

async function invoke(message: Extract<FromPage, { kind: 'invoke' }>, page: Page, sender: object): Promise<ToPage> {
  const event = { sender, senderFrame: { url: appAddress(page.url()), parent: null } };
  try {
    const handler = handlers.get(message.channel);
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
    // `as`: preload-world.ts encodes a list
    const value = await handler(event, ...(codec.decode(message.args) as unknown[]));
    return { kind: 'reply', id: message.id, value: codec.encode(value), fault: null };
  } catch (thrown) {
    const fault = `Error invoking remote method '${message.channel}': ${String(thrown)}`;
    return { kind: 'reply', id: message.id, value: null, fault };
  }
}

function preloadSource(preload: string): string {
  const facts: PreloadFacts = {
    binding: BINDING,
    platform: process.platform,
    versions: { node: process.versions.node },
    dropFolder: `${userData}/dropped`,
  };
  const script = readFileSync(preload, 'utf8');
  const bridge = `(${String(bridgeEnd)})(makeCodec, 'preload', 'main')`;
  return `{
    const makeCodec = ${String(makeCodec)};
    (${String(preloadWorld)})(makeCodec, ${bridge}, ${JSON.stringify(facts)}, function (require, module, exports, process) {
${script}
    });
  }`;
}

type Privileges = { readonly standard?: boolean; readonly secure?: boolean };
type Handler = (request: Request) => Response | Promise<Response>;

const privileges = new Map<string, Privileges>();
const handlers = new Map<string, Handler>();
let isReady = false;

/** From now on schemes can be handled and no more declared. */
export function schemesReady(): void {
  isReady = true;
}

export function schemeHandler(scheme: string): Handler | null {
  return handlers.get(scheme) ?? null;
}

/** As in Electron a page of an undeclared scheme has no usable origin: the stand-in refuses to load it. */
export function isDeclared(scheme: string): boolean {
  const given = privileges.get(scheme);
  return given?.standard === true && given.secure === true;
}

export const protocol = {
  registerSchemesAsPrivileged(list: readonly { readonly scheme: string; readonly privileges?: Privileges }[]): void {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const one of list) privileges.set(one.scheme, one.privileges ?? {});
  },
  handle(scheme: string, handler: Handler): void {
    if (!isReady) throw new Error('protocol.handle before ready');
    handlers.set(scheme, handler);
  },
};

/** What the stand-in noticed while the application ran, for tests to look at. */
export type StandinRecord = {
  readonly dialogs: { readonly kind: string; readonly options: unknown }[];
  readonly blocked: string[];
  readonly popups: { readonly url: string; readonly action: string | undefined }[];
  readonly shown: string[];
  readonly preloadErrors: string[];
  readonly consoleErrors: string[];
  readonly recentDocuments: string[];
  readonly children: number[];
  menu: unknown;
  permissionRequest: unknown;
  permissionCheck: unknown;
  devicePermission: unknown;
};

export const record: StandinRecord = {
  dialogs: [],
  blocked: [],
  popups: [],
  shown: [],
  preloadErrors: [],
  consoleErrors: [],
  recentDocuments: [],
  children: [],
  menu: null,
  permissionRequest: null,
  permissionCheck: null,
  devicePermission: null,
};

/** What the next native dialogs answer, first to last. A dialog that nobody answers throws. */
export const dialogAnswers: unknown[] = [];

/** An object on which every name that it lacks throws: the application uses nothing that the stand-in does not provide. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(inside, key) {
      const known = key in inside || typeof key === 'symbol' || key === 'then' || key === '__esModule';
      if (!known) throw new Error(`stand-in: ${name}.${key} is not provided; add it or do not use it`);
      return Reflect.get(inside, key, inside) as unknown;
    },
  });
}

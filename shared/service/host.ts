/** A file or folder that the user chose: its ticket, and the name to show. */
export type Picked = { readonly ticket: string; readonly name: string };

export type RecentBook = Picked & { readonly opened: string };

/** What the machine around the page can do. The window does it with native dialogs, browser mode with uploads and downloads. */
export type HostRequests = {
  /** files to import; empty when the user changed his mind */
  readonly pickFiles: { readonly input: null; readonly output: readonly Picked[] };
  readonly pickFolder: { readonly input: null; readonly output: Picked | null };
  /** the province's own layout, one .xlsx; null when the user changed his mind */
  readonly pickSkeleton: { readonly input: null; readonly output: Picked | null };
  /** browser mode puts a copy into its own folder of books, since it cannot know where the file lies */
  readonly openBook: { readonly input: null; readonly output: Picked | null };
  readonly newBook: { readonly input: { readonly name: string }; readonly output: Picked | null };
  /** the book that the program was started with (a double click on its file); null where there is none */
  readonly startBook: { readonly input: null; readonly output: Picked | null };
  readonly recentBooks: { readonly input: null; readonly output: readonly RecentBook[] };
  readonly rememberBook: { readonly input: { readonly ticket: string; readonly name: string }; readonly output: null };
  /** where to write one file, or (`folder`) several; null when the user changed his mind */
  readonly saveTarget: {
    readonly input: { readonly name: string; readonly kind: 'file' | 'folder' };
    readonly output: Picked | null;
  };
  /** called when an operation has written to a target: browser mode downloads it (a folder as one zip), the window has nothing to do */
  readonly deliver: { readonly input: { readonly ticket: string }; readonly output: null };
  /** shows what was written in the system's file manager; browser mode cannot */
  readonly reveal: { readonly input: { readonly ticket: string }; readonly output: null };
};

export type HostRequest = keyof HostRequests;

export type Host = {
  readonly kind: 'window' | 'browser';
  readonly ask: <Name extends HostRequest>(
    name: Name,
    input: HostRequests[Name]['input'],
  ) => Promise<HostRequests[Name]['output']>;
};

/** What the window's menu can ask of the page. */
export type MenuCommand =
  | 'new-book'
  | 'open-book'
  | 'import'
  | 'export'
  | 'undo'
  | 'redo'
  | 'find'
  | 'help'
  | 'contrast';

/** What the machine around the page tells it unasked. */
export type HostEvents = {
  /** a book was double-clicked, or given to a second start of the program */
  readonly 'host.openBook': Picked;
  readonly 'host.menu': { readonly command: MenuCommand };
};

export type SubscribeHost = <Name extends keyof HostEvents>(
  name: Name,
  listener: (event: HostEvents[Name]) => void,
) => () => void;

/** What the preload script puts into the window as `phuluc`: it moves names and values and knows no operation. */
export type WindowBridge = {
  /** an operation of the service; answers with its envelope (Answer) */
  readonly send: (name: string, input: unknown) => Promise<unknown>;
  /** a request of HostRequests; answers with the same envelope */
  readonly host: (name: string, input: unknown) => Promise<unknown>;
  readonly subscribe: (listener: (name: string, event: unknown) => void) => () => void;
  /** tickets of dropped files; a page cannot make up a path, since only real File objects have one */
  readonly ticketsOf: (files: readonly unknown[]) => Promise<readonly Picked[]>;
};

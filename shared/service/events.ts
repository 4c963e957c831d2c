/** What the service pushes, by name. `subscribe` answers with the function that stops it. */
export type ServiceEvents = {
  /** the files of an import in the order in which they are taken: before the first is read, and again where a mail gives several */
  'import.queue': { readonly files: readonly string[] };
  /** a file was read; it is stored, with others, a moment later (import.progress) */
  'import.read': { readonly file: string };
  'import.progress': {
    readonly done: number;
    readonly total: number;
    readonly file: string;
    readonly outcome?: string;
  };
  'issue.progress': { readonly done: number; readonly total: number };
  'export.progress': { readonly done: number; readonly total: number };
  'demo.step': { readonly step: string; readonly lines: readonly string[] };
  'book.changed': { readonly book: string };
};

export type EventName = keyof ServiceEvents;
export type Emit = <Name extends EventName>(name: Name, event: ServiceEvents[Name]) => void;
export type Subscribe = <Name extends EventName>(
  name: Name,
  listener: (event: ServiceEvents[Name]) => void,
) => () => void;

import type { Host, HostRequest, HostRequests, Picked, RecentBook } from '#shared/service/host.ts';
import { upload, type Ask } from './ask.ts';

type Answers = {
  readonly [Name in HostRequest]: (input: HostRequests[Name]['input']) => Promise<HostRequests[Name]['output']>;
};

/** What the browser can do in place of native dialogs: choose files to upload, keep books in the server's folder, download. */
export function browserHost(ask: Ask): Host {
  const books = async (): Promise<readonly RecentBook[]> => {
    // `as`: the server's own answer
    const { books: found } = (await (await ask('books')).json()) as { books: readonly RecentBook[] };
    return found;
  };
  const post = async (path: string): Promise<Picked> => {
    // `as`: the server's own answer
    return (await (await ask(path, { method: 'POST', body: '' })).json()) as Picked;
  };
  const answers: Answers = {
    pickFiles: async () => {
      const files = await chooseFiles();
      return Promise.all(files.map((file) => upload(ask, file)));
    },
    pickFolder: () => Promise.resolve(null),
    // the start screen lists the books of the server's folder; there is nothing else to open
    openBook: () => Promise.resolve(null),
    newBook: async ({ name }) => ({ ...(await post(`new-book/${encodeURIComponent(name)}`)), name }),
    recentBooks: books,
    rememberBook: () => Promise.resolve(null),
    saveTarget: async ({ name, kind }) => ({
      ...(await post(`${kind === 'folder' ? 'folder' : 'target'}/${encodeURIComponent(name)}`)),
      name,
    }),
    deliver: async ({ ticket }) => {
      await download(await ask(`download/${encodeURIComponent(ticket)}`));
      return null;
    },
    reveal: () => Promise.resolve(null),
  };
  return { kind: 'browser', ask: (name, input) => answers[name](input) };
}

function chooseFiles(): Promise<readonly File[]> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => done([...(input.files ?? [])]));
    input.addEventListener('cancel', () => done([]));
    input.click();
  });
}

const REVOKE_AFTER_MS = 30_000;

async function download(answer: Response): Promise<void> {
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = decodeURIComponent(named ?? 'phu-luc.xlsx');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

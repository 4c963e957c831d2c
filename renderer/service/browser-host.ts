import type { Host, HostRequest, HostRequests, Picked, RecentBook } from '#shared/service/host.ts';
import type { Ask } from './ask.ts';
import { chooseFiles } from './choose-files.ts';
import { saveDownload } from './save-download.ts';
import { uploadBook, uploadFiles, uploadFolder } from './uploads.ts';

type Answers = {
  readonly [Name in HostRequest]: (input: HostRequests[Name]['input']) => Promise<HostRequests[Name]['output']>;
};

/** What the browser can do in place of native dialogs: choose files to upload, keep books in the server's folder, download. */
export function browserHost(ask: Ask): Host {
  const answers: Answers = {
    pickFiles: async () => uploadFiles(ask, await chooseFiles({ several: true })),
    pickFolder: async () => {
      const files = await chooseFiles({ folder: true });
      const name = files[0]?.webkitRelativePath.split('/')[0];
      if (name === undefined) return null;
      const inside = files.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file }));
      return uploadFolder(ask, name, inside);
    },
    pickSkeleton: async () => {
      const [picked] = await uploadFiles(ask, await chooseFiles({ accept: '.xlsx,.xlsm' }));
      return picked ?? null;
    },
    openBook: async () => {
      const [file] = await chooseFiles({ accept: '.phuluc' });
      return file ? uploadBook(ask, file) : null;
    },
    newBook: async ({ name }) => ({ ...(await post(`new-book/${encodeURIComponent(name)}`)), name }),
    // `as`: the server's own answers
    startBook: async () => ((await get('start-book')) as { readonly book: Picked | null }).book,
    recentBooks: async () => ((await get('books')) as { readonly books: readonly RecentBook[] }).books,
    rememberBook: async ({ ticket }) => {
      await post(`remember/${encodeURIComponent(ticket)}`);
      return null;
    },
    saveTarget: ({ name, kind }) => post(`${kind === 'folder' ? 'folder' : 'target'}/${encodeURIComponent(name)}`),
    deliver: async ({ ticket }) => {
      await saveDownload(await ask(`download/${encodeURIComponent(ticket)}`));
      return null;
    },
    reveal: () => Promise.resolve(null),
  };

  async function get(path: string): Promise<unknown> {
    return (await ask(path)).json();
  }

  async function post(path: string): Promise<Picked> {
    // `as`: the server's own answer
    return (await (await ask(path, { method: 'POST' })).json()) as Picked;
  }

  return { kind: 'browser', ask: (name, input) => answers[name](input) };
}

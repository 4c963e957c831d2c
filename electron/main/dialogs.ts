import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import path from 'node:path';

const anyFile: FileFilter = { name: 'Mọi file', extensions: ['*'] };
const books: FileFilter = { name: 'Sổ Phụ Lục', extensions: ['phuluc'] };
const received: FileFilter = {
  name: 'File các đơn vị gửi',
  extensions: ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'fods', 'csv', 'xml', 'htm', 'html', 'zip', 'eml', 'docx'],
};

const layouts: FileFilter = { name: 'Mẫu trình bày Excel', extensions: ['xlsx', 'xlsm'] };

/** The system's own dialogs, in Vietnamese. Each answers with paths, or with none when the user changed his mind. */
export type Dialogs = {
  readonly filesToReceive: () => Promise<readonly string[]>;
  readonly folderToReceive: () => Promise<string | null>;
  readonly skeletonToFill: () => Promise<string | null>;
  readonly bookToOpen: () => Promise<string | null>;
  readonly placeForBook: (name: string) => Promise<string | null>;
  readonly placeForFile: (name: string) => Promise<string | null>;
  readonly placeForFiles: () => Promise<string | null>;
};

/** `start` is the folder that new files are offered to go to. */
export function createDialogs(window: BrowserWindow, start: string): Dialogs {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const chosen = await dialog.showOpenDialog(window, options);
    return chosen.canceled ? [] : chosen.filePaths;
  };
  const save = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const chosen = await dialog.showSaveDialog(window, options);
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  };
  const first = (paths: readonly string[]): string | null => paths[0] ?? null;
  return {
    filesToReceive: () =>
      open({
        title: 'Chọn file các đơn vị gửi về',
        buttonLabel: 'Nhận',
        filters: [received, anyFile],
        properties: ['openFile', 'multiSelections'],
      }),
    folderToReceive: async () =>
      first(
        await open({ title: 'Chọn thư mục file nộp', buttonLabel: 'Nhận cả thư mục', properties: ['openDirectory'] }),
      ),
    skeletonToFill: async () =>
      first(
        await open({
          title: 'Chọn mẫu trình bày của tỉnh',
          buttonLabel: 'Chọn',
          filters: [layouts, anyFile],
          properties: ['openFile'],
        }),
      ),
    bookToOpen: async () =>
      first(await open({ title: 'Mở sổ', buttonLabel: 'Mở', filters: [books, anyFile], properties: ['openFile'] })),
    async placeForBook(name) {
      const offered = path.join(start, `${withoutFolders(name)}.phuluc`);
      const chosen = await save({ title: 'Tạo sổ mới', buttonLabel: 'Tạo', defaultPath: offered, filters: [books] });
      return chosen === null || chosen.toLowerCase().endsWith('.phuluc') ? chosen : `${chosen}.phuluc`;
    },
    placeForFile: (name) => {
      const offered = withoutFolders(name);
      const ending = path.extname(offered).slice(1);
      const filters = ending === '' ? [anyFile] : [{ name: `File .${ending}`, extensions: [ending] }, anyFile];
      return save({ title: 'Ghi file', buttonLabel: 'Ghi', defaultPath: path.join(start, offered), filters });
    },
    placeForFiles: async () =>
      first(
        await open({
          title: 'Chọn thư mục để ghi các file',
          buttonLabel: 'Ghi vào đây',
          defaultPath: start,
          properties: ['openDirectory', 'createDirectory'],
        }),
      ),
  };
}

/** A name that the page proposes must stay a name. */
function withoutFolders(name: string): string {
  return name.replace(/[<>:"|?*\\/\p{Cc}]/gu, '_');
}

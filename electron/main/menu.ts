import { app, dialog, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/service/host.ts';

/** Sets the window's menu: what the page can do is asked of the page, the rest is the system's. */
export function setMenu(window: BrowserWindow, ask: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(ask, () => void showAbout(window))]));
}

function menuTemplate(ask: (command: MenuCommand) => void, about: () => void): readonly MenuItemConstructorOptions[] {
  const item = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => ask(command),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  // the page handles these keys itself (in a cell and in a text field they mean different things): here they are only shown
  const shown = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    ...item(label, accelerator, command),
    registerAccelerator: false,
  });
  return [
    {
      label: '&File',
      submenu: [
        item('&Sổ mới…', 'CmdOrCtrl+N', 'new-book'),
        item('&Mở sổ…', 'CmdOrCtrl+O', 'open-book'),
        line,
        item('&Nhận file…', 'CmdOrCtrl+I', 'import'),
        item('&Xuất phụ lục…', 'CmdOrCtrl+E', 'export'),
        line,
        { label: 'T&hoát', role: 'quit' },
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        shown('&Hoàn tác', 'CmdOrCtrl+Z', 'undo'),
        shown('&Làm lại', 'CmdOrCtrl+Y', 'redo'),
        line,
        { label: '&Cắt', role: 'cut' },
        { label: 'C&hép', role: 'copy' },
        { label: '&Dán', role: 'paste' },
        { label: 'Chọn &tất cả', role: 'selectAll' },
        line,
        shown('Tì&m…', 'CmdOrCtrl+F', 'find'),
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { label: '&Phóng to', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: '&Thu nhỏ', role: 'zoomOut' },
        { label: '&Cỡ thường', role: 'resetZoom' },
        line,
        { label: 'T&oàn màn hình', role: 'togglefullscreen' },
        { label: 'Tương phản c&ao', click: () => ask('contrast') },
        ...(app.isPackaged ? [] : [line, { label: 'Công cụ lập trình', role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: 'Trợ &giúp',
      submenu: [item('&Hướng dẫn màn hình này', 'F1', 'help'), line, { label: '&Giới thiệu Phụ Lục', click: about }],
    },
  ];
}

async function showAbout(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'Giới thiệu',
    message: `Phụ Lục ${app.getVersion()}`,
    detail: 'Tổng hợp phụ lục Excel của các đơn vị thành một phụ lục chính thức, có nguồn cho từng ô.',
    buttons: ['Đóng'],
  });
}

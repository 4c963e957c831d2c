// What the page can reach of the program: names and values go through, and nothing here knows an operation.
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { WindowBridge } from '#shared/service/host.ts';

const bridge: WindowBridge = {
  send: (name, input) => ipcRenderer.invoke('service', name, input),
  host: (name, input) => ipcRenderer.invoke('host', name, input),
  subscribe(listener) {
    const heard = (_event: IpcRendererEvent, name: string, event: unknown): void => listener(name, event);
    ipcRenderer.on('event', heard);
    return () => void ipcRenderer.removeListener('event', heard);
  },
  // `as`: getPathForFile itself throws for anything that is no File
  ticketsOf: (files) =>
    ipcRenderer.invoke(
      'drop',
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
};

contextBridge.exposeInMainWorld('phuluc', bridge);

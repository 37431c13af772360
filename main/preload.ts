import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('shuyu', { version: () => ipcRenderer.invoke('version') });

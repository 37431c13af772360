import { app, BrowserWindow, ipcMain, utilityProcess } from 'electron';
import path from 'node:path';

async function open(): Promise<void> {
  await app.whenReady();
  const database = utilityProcess.fork(path.join(import.meta.dirname, 'database.js'));
  const version = new Promise<string>((resolve) => database.once('message', resolve));
  ipcMain.handle('version', () => version);
  const window = new BrowserWindow({
    webPreferences: { preload: path.join(import.meta.dirname, '../preload/preload.cjs'), sandbox: true },
  });
  await window.loadFile(path.join(import.meta.dirname, '../renderer/index.html'));
}

app.on('window-all-closed', () => app.quit());
void open();

import { app, BrowserWindow, ipcMain, protocol, utilityProcess } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const PAGES = path.join(import.meta.dirname, '../renderer');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

// The fuse that takes the file protocol's privileges away also keeps file: addresses out of app.asar.
protocol.registerSchemesAsPrivileged([{ scheme: 'shuyu', privileges: { standard: true, secure: true } }]);

async function open(): Promise<void> {
  await app.whenReady();
  protocol.handle('shuyu', async ({ url }) => {
    const file = path.join(PAGES, path.normalize(new URL(url).pathname));
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { 'content-type': TYPES[path.extname(file)] ?? '' },
    });
  });
  const database = utilityProcess.fork(path.join(import.meta.dirname, 'database.js'));
  const version = new Promise<string>((resolve) => database.once('message', resolve));
  ipcMain.handle('version', () => version);
  const window = new BrowserWindow({
    webPreferences: { preload: path.join(import.meta.dirname, '../preload/preload.cjs'), sandbox: true },
  });
  await window.loadURL('shuyu://app/index.html');
}

app.on('window-all-closed', () => app.quit());
void open();

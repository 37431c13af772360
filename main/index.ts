import { app, BrowserWindow, Menu } from 'electron';
import { join } from 'node:path';
import { DatabaseHost } from './database/host.ts';
import { Desktop } from './desktop.ts';
import { applicationMenu } from './menu.ts';
import { openedFiles } from './opened-files.ts';
import { tell } from './page-events.ts';
import { registerPageScheme, servePage } from './page.ts';
import { PreferenceFile } from './preferences.ts';
import { resourcePath } from './resources.ts';
import { denyByDefault } from './security.ts';
import { openWindow } from './window.ts';

registerPageScheme();

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const files = openedFiles();
  await app.whenReady();
  denyByDefault();
  servePage();
  const data = app.getPath('userData');
  const preferences = new PreferenceFile(join(data, 'preferences.json'), app.getLocale());
  // First of all, as it takes longest; what its page asks for is answered once this function has run.
  const first = openWindow(preferences);
  const toAll = (event: Parameters<typeof tell>[1]) =>
    BrowserWindow.getAllWindows().forEach((window) => tell(window, event));
  const database = new DatabaseHost(join(data, 'shuyu.sqlite'), resourcePath('starter.tbx'), (isGone) =>
    toAll({ kind: isGone ? 'termbase-changed' : 'database-restarted' }),
  );
  const desktop = new Desktop(database, preferences, () => void openWindow(preferences));
  desktop.listen();
  Menu.setApplicationMenu(applicationMenu());
  files.listen(first, desktop);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) files.listen(openWindow(preferences), desktop);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => database.close());
}

import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the system: it gives the keys for editing and zoom. It is seen on macOS only; elsewhere the window has
 * all of its commands itself.
 */
export function applicationMenu(): Menu {
  const view: MenuItemConstructorOptions = {
    label: '视图 View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const common: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, view];
  const mac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, ...common, { role: 'windowMenu' }];
  return Menu.buildFromTemplate(process.platform === 'darwin' ? mac : common);
}

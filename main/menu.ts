import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The menu gives the editing keys of the system. It is hidden on Windows and Linux, where the window has all of its
 * commands itself, and holds what macOS expects.
 */
export function applicationMenu(): Menu | null {
  if (process.platform !== 'darwin') return null;
  const template: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
  ];
  return Menu.buildFromTemplate(template);
}

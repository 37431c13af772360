import { BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { PreferenceFile } from './preferences.ts';
import { resourcePath } from './resources.ts';
import { PAGE_ORIGIN } from './security.ts';

const BACKGROUND = { light: '#f6f7f9', dark: '#12161b' };

/** The smallest window that everything is usable in. */
const MINIMUM = { width: 1024, height: 640 };

/** Open a window on the page, where the last one was. It shows itself as soon as it has something to show. */
export function openWindow(preferences: PreferenceFile): BrowserWindow {
  const place = visiblePlace(preferences.window) ?? { width: 1440, height: 900 };
  const window = new BrowserWindow({
    ...place,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Shuyu 术语',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    icon: resourcePath('icon.png'),
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      sandbox: true,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => preferences.setNow({ window: window.getNormalBounds() }));
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** The place of the last window, if a screen still shows it. */
function visiblePlace(place: PreferenceFile['window']): PreferenceFile['window'] {
  if (place === undefined) return undefined;
  const { workArea } = screen.getDisplayMatching(place);
  const isSeen = place.x < workArea.x + workArea.width && place.x + place.width > workArea.x && place.y >= workArea.y;
  return isSeen ? place : undefined;
}

import { BrowserWindow } from 'electron';
import { CHANNELS } from '../core/channels.ts';
import type { WindowEvent } from '../core/contract.ts';

/** Tell a page something it did not ask for. */
export function tell(window: BrowserWindow, event: WindowEvent): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
}

/** Tell every window that what it asked is stale. */
export function termbaseChanged(): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, { kind: 'termbase-changed' });
}

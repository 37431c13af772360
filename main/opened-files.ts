import { app, type BrowserWindow } from 'electron';
import { existsSync, statSync } from 'node:fs';
import { answerOf } from './answers.ts';
import { tell, type Desktop } from './desktop.ts';

/** Hands files on that were opened from outside: by the desktop, on the command line, or in a second start. */
export interface OpenedFiles {
  /** From now on files go to this window. */
  listen(window: BrowserWindow, desktop: Desktop): void;
}

/** Begin to gather files. Must run before the application is ready, for macOS names them early. */
export function openedFiles(): OpenedFiles {
  const waiting = filesAmong(process.argv.slice(1));
  let open = (path: string) => void waiting.push(path);
  let focus = () => {};
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, args) => {
    focus();
    for (const path of filesAmong(args.slice(1))) open(path);
  });
  return {
    listen(window, desktop) {
      open = (path) => void openIn(path, window, desktop);
      focus = () => window.show();
      window.webContents.once('did-finish-load', () => {
        for (const path of waiting.splice(0)) open(path);
      });
    },
  };
}

/** The arguments that name files; the application's own folder is none. */
function filesAmong(args: readonly string[]): string[] {
  return args.filter((arg) => !arg.startsWith('-') && existsSync(arg) && statSync(arg).isFile());
}

async function openIn(path: string, window: BrowserWindow, desktop: Desktop): Promise<void> {
  if (/\.(?:tbx|martif)$/iu.test(path)) {
    tell(window, { kind: 'imported', answer: await answerOf(() => desktop.importFile(path, window)) });
  } else {
    tell(window, { kind: 'document-opened', answer: await answerOf(() => desktop.readDocument(path)) });
  }
}

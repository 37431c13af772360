import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the database is when nothing else is said: the folder of the application's data, as the window uses it. */
export function defaultDatabasePath(): string {
  const home = homedir();
  const folder =
    process.platform === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : process.platform === 'win32'
        ? (process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'))
        : (process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'));
  return join(folder, 'Shuyu', 'shuyu.sqlite');
}

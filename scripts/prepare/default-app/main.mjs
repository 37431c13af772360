// Lives in an Electron made from npm, as its resources/app: starts the application whose folder is the first argument
// that is no option, as Electron's own default application does. A module, because Electron holds its `ready` back
// until a module has been loaded, and the application has things to do before that.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

try {
  const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(folder);
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  }
  await import(pathToFileURL(path.resolve(folder, about.main)).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}

import { app } from 'electron';
import { join } from 'node:path';

/** The path of a file in `resources/`: beside the archive in the packaged application, in the checkout otherwise. */
export function resourcePath(name: string): string {
  return app.isPackaged ? join(process.resourcesPath, name) : join(app.getAppPath(), 'resources', name);
}

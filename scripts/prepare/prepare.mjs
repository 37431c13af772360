import { prepareElectron } from './electron.mjs';
import { preparePackages } from './packages.mjs';
import { prepareSystemPackages } from './system-packages.mjs';

/**
 * Everything a fresh clone needs before it can be built and started; what is there already costs next to nothing.
 * @param {{ forRelease?: boolean }} [options]
 */
export async function prepare(options) {
  await preparePackages();
  await prepareSystemPackages();
  return prepareElectron(options);
}

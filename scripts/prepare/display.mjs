import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whether the commands run as the superuser, under whom Chromium's sandbox refuses to work. */
export const isRoot = () => process.getuid?.() === 0;

/** Whether a window has a screen to appear on. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * A command as it has to be started for its windows to have a display: as it is, or under one in memory.
 * @param {string} command
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function onDisplay(command, args) {
  if (hasDisplay()) return [command, args];
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1440x900x24', command, ...args]];
}

/**
 * Why Chromium's sandbox cannot work with this Electron on this machine; undefined where it can.
 * @param {string} electronFolder
 * @returns {import('./failure.mjs').Sentence | undefined}
 */
export function whyNoSandbox(electronFolder) {
  if (process.platform !== 'linux') return undefined;
  if (isRoot()) return { zh: '当前用户为 root', en: 'running as root' };
  if (namespacesAllowed() || hasSetuidHelper(electronFolder)) return undefined;
  return { zh: '系统不允许普通用户使用命名空间', en: 'the system keeps user namespaces from ordinary users' };
}

const namespacesAllowed = () =>
  kernelSetting('unprivileged_userns_clone') !== '0' && kernelSetting('apparmor_restrict_unprivileged_userns') !== '1';

/** @param {string} name */
function kernelSetting(name) {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @param {string} electronFolder */
function hasSetuidHelper(electronFolder) {
  const helper = statSync(path.join(electronFolder, 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}

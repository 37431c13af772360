import { spawn } from 'node:child_process';
import path from 'node:path';
import { NODE_MODULES } from './places.mjs';

const BIN = path.join(NODE_MODULES, '.bin');
const pathFolders = () => (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);

/**
 * The environment in which the packages' commands run: the npm package `node` stands in node_modules/.bin, so that
 * they get a Node that suits them whatever the machine has.
 * @param {Record<string, string>} [extra]
 */
export function withTools(extra = {}) {
  return { ...process.env, PATH: [BIN, ...pathFolders()].join(path.delimiter), ...extra };
}

/** The environment for npm itself: the machine's own Node, as npm may be replacing the one in node_modules. */
export function withoutTools() {
  const folders = pathFolders().filter((folder) => !folder.endsWith(path.join('node_modules', '.bin')));
  return { ...process.env, PATH: folders.join(path.delimiter) };
}

/**
 * Where npm and the packages' commands are .cmd files, only a shell can start them.
 * @param {string} command
 */
const needsShell = (command) => process.platform === 'win32' && !path.isAbsolute(command);

/**
 * Runs a command and collects what it writes; stops it after `limit` milliseconds.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options]
 * @returns {Promise<{ ok: boolean, stdout: string, output: string }>} stdout alone, and everything in order
 */
export function run(command, args, { cwd, env, limit } = {}) {
  return new Promise((resolve) => {
    let stdout = '';
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env,
      timeout: limit,
      shell: needsShell(command),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (data) => {
      stdout += data;
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => resolve({ ok: false, stdout, output: output + error.message }));
    child.on('close', (code, signal) =>
      resolve({ ok: code === 0, stdout, output: signal ? `${output}\n(${command}: ${signal})` : output }),
    );
  });
}

/**
 * Runs a command on this terminal, in a process group of its own where there are such, so that what it starts in turn
 * (xvfb-run starts a server and the program) ends with it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit status
 */
export function show(command, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const grouped = process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd,
      env,
      detached: grouped,
      shell: needsShell(command),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid === undefined) return;
      try {
        process.kill(grouped ? -child.pid : child.pid, signal);
      } catch {
        // It has ended in the meantime.
      }
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    const done = () => signals.forEach((signal) => process.off(signal, pass));
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, signal) => {
      done();
      resolve(code ?? (signal ? 130 : 1));
    });
  });
}

/**
 * The lines of a long output that tell the reason: mostly the first, which npm follows with its help, or the last.
 * @param {string} output
 */
export function gist(output, lines = 24) {
  const all = output.trim().split('\n');
  if (all.length <= lines) return all.join('\n');
  return [...all.slice(0, lines / 2), '…', ...all.slice(-lines / 2)].join('\n');
}

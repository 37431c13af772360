import { spawn } from 'node:child_process';
import path from 'node:path';
import { runCommandLine } from '../../main/cli/program.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../main/cli.ts');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run `shuyu` with these arguments in a process of its own, from its source. */
export function shuyu(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/**
 * Run `shuyu` in this process, which is much quicker; only one at a time. What it prints is what the process would
 * have printed.
 */
export async function shuyuHere(...args: readonly string[]): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((name) => {
    const stream = process[name];
    const write = stream.write.bind(stream);
    stream.write = (text: string | Uint8Array) => {
      printed[name] += String(text);
      return true;
    };
    return () => (stream.write = write);
  });
  try {
    const status = await runCommandLine(args);
    return { status, ...printed };
  } finally {
    for (const undo of restore) undo();
  }
}

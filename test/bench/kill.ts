import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';

/**
 * Kill an import with SIGKILL at moments by chance, and look at what is left each time.
 * `node test/bench/kill.ts FILE.tbx [TIMES]` after a build; FILE should take some seconds.
 */
const [, , file = '', times = '50'] = process.argv;
const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-kill-'));
const database = path.join(folder, 'shuyu.sqlite');

function importing(): { readonly kill: () => void; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--no-warnings', CLI, '--database', database, 'import', file, '--into', 'x'], {
    stdio: 'ignore',
  });
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal === null ? 0 : 1))),
  };
}

async function stateOf(): Promise<string> {
  const opened = await ShuyuDatabase.open(database, { starter: null });
  try {
    const { ok, problems } = opened.checkIntegrity();
    if (!ok) throw new Error(problems.join('\n'));
    const { concepts, terms, collections } = opened.statistics();
    return JSON.stringify({ concepts, terms, collections, imports: opened.pastImports().length });
  } finally {
    opened.close();
  }
}

/** How long a whole import takes, in ms; the database is as before when it ends. */
async function wholeImport(): Promise<number> {
  const began = performance.now();
  await importing().ended;
  const took = performance.now() - began;
  await undoLast();
  return took;
}

async function undoLast(): Promise<void> {
  const opened = await ShuyuDatabase.open(database, { starter: null });
  const work = { signal: new AbortController().signal, onProgress: () => {} };
  await opened.undoImport(opened.pastImports()[0]?.uuid ?? '', 'bench', work);
  opened.close();
}

try {
  const starter = fileURLToPath(new URL('../../resources/starter.tbx', import.meta.url));
  (await ShuyuDatabase.open(database, { starter })).close();
  const took = await wholeImport();
  const before = await stateOf();
  console.log(`a whole import takes ${Math.round(took)} ms; before: ${before}`);
  let killed = 0;
  let finished = 0;
  while (killed < Number(times)) {
    const { kill, ended } = importing();
    const timer = setTimeout(kill, Math.random() * took);
    const status = await ended;
    clearTimeout(timer);
    if (status === 0) {
      finished++;
      await undoLast();
      continue;
    }
    killed++;
    const after = JSON.parse(await stateOf()) as { concepts: number; imports: number };
    const expected = JSON.parse(before) as { concepts: number };
    if (after.concepts !== expected.concepts) throw new Error(`half an import after kill ${killed}`);
  }
  console.log(`killed ${killed} times (${finished} imports were faster): sound each time, nothing of the import there`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

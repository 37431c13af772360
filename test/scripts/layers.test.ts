import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RULE = 'no-restricted-imports';

/** What a file of each layer may and may not import. */
const LAYERS = [
  {
    file: 'core/formats/tbx/read.ts',
    may: [
      '../../errors.ts',
      './write.ts',
      'zod',
      'opencc-js',
      'opencc-js/cn2t',
      'pinyin-pro',
      'saxes',
      'chardet',
      'fflate',
    ],
    mayNot: [
      '../../../db/open.ts',
      '../../../main/index.ts',
      '../../../renderer/main.tsx',
      '../../../test/helper.ts',
      'electron',
      'better-sqlite3',
      'node:fs',
      'node:fs/promises',
      'fs',
      'react',
      'exceljs',
    ],
  },
  {
    file: 'db/search/find.ts',
    may: ['../../core/text/key.ts', '../open.ts', 'better-sqlite3', 'node:path', 'node:fs/promises'],
    mayNot: ['../../main/index.ts', '../../renderer/main.tsx', 'electron', 'electron/main', 'react', 'fs', 'zod'],
  },
  {
    file: 'main/window.ts',
    may: ['../core/contract.ts', './menu.ts', 'electron', 'electron/main', 'node:path', 'node:fs/promises', 'zod'],
    mayNot: ['../db/open.ts', '../renderer/main.tsx', 'react', 'react-dom/client', 'better-sqlite3'],
  },
  {
    file: 'main/database-process.ts',
    may: ['../db/open.ts', '../core/contract.ts', './database/serve.ts', 'node:path', 'electron'],
    mayNot: ['../renderer/main.tsx', 'react', 'better-sqlite3'],
  },
  {
    file: 'main/database/serve.ts',
    may: ['../../db/open.ts', '../../core/contract.ts', 'node:path'],
    mayNot: ['../../renderer/main.tsx', 'react', 'better-sqlite3'],
  },
  {
    file: 'main/cli.ts',
    may: ['../db/open.ts', '../core/contract.ts', './cli/lookup.ts', 'node:path', 'commander'],
    mayNot: ['../renderer/main.tsx', 'react', 'electron', 'better-sqlite3'],
  },
  {
    file: 'renderer/lookup/Lookup.tsx',
    may: [
      '../../core/model/terminology.ts',
      '../../core/text/key.ts',
      '../../core/contract.ts',
      '../../core/errors.ts',
      '../ui/Button.tsx',
      './lookup.css',
      'react',
      'react-dom/client',
      'react-aria-components',
      '@tanstack/react-query',
      'i18next',
      'react-i18next',
    ],
    mayNot: [
      '../../core/formats/registry.ts',
      '../../core/match/recognise.ts',
      '../../db/open.ts',
      '../../main/index.ts',
      'node:fs',
      'fs',
      'electron',
      'better-sqlite3',
      'zod',
    ],
  },
];

let tree: string;

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'shuyu-layers-'));
  copyFileSync(path.join(ROOT, '.oxlintrc.json'), path.join(tree, '.oxlintrc.json'));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** The modules among `imports` that the layers' rule forbids to `file`. */
function forbidden(file: string, imports: readonly string[]): string[] {
  const place = path.join(tree, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, imports.map((name, line) => `import * as m${line} from '${name}';\n`).join(''));
  const oxlint = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format=json', file], {
    cwd: tree,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; labels: { span: { line: number } }[] }[];
  };
  return diagnostics
    .filter(({ code }) => code.includes(RULE))
    .map(({ labels }) => imports[(labels[0]?.span.line ?? 0) - 1] ?? 'unknown');
}

test.each(LAYERS)('$file imports only what its layer may', ({ file, may, mayNot }) => {
  expect(forbidden(file, [...may, ...mayNot])).toEqual(mayNot);
});

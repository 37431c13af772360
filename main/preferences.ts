import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Preferences } from '../core/contract.ts';

const stored = z
  .object({
    language: z.enum(['zh', 'en']),
    theme: z.enum(['system', 'light', 'dark']),
    panelWidth: z.int().min(200).max(1200),
    window: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }),
  })
  .partial();

type Stored = z.infer<typeof stored>;

/** What the person chose, kept in a file. A file that cannot be read counts as none. */
export class PreferenceFile {
  readonly #path: string;
  readonly #systemLanguage: string;
  #stored: Stored;
  #writing = Promise.resolve();

  constructor(path: string, systemLanguage: string) {
    this.#path = path;
    this.#systemLanguage = systemLanguage;
    this.#stored = read(path);
  }

  get preferences(): Preferences {
    const { language, theme, panelWidth } = this.#stored;
    return {
      language: language ?? (this.#systemLanguage.startsWith('en') ? 'en' : 'zh'),
      theme: theme ?? 'system',
      panelWidth: panelWidth ?? 380,
    };
  }

  /** Where the window was. */
  get window(): Stored['window'] {
    return this.#stored.window;
  }

  /** Remember; written to the file one after the other, whole. */
  async set(changes: Stored): Promise<void> {
    this.#stored = { ...this.#stored, ...changes };
    const text = JSON.stringify(this.#stored);
    this.#writing = this.#writing.then(async () => {
      await writeFile(`${this.#path}.part`, text);
      await rename(`${this.#path}.part`, this.#path);
    });
    await this.#writing;
  }
}

function read(path: string): Stored {
  try {
    return stored.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? {};
  } catch {
    return {};
  }
}

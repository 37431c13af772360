import { readFileSync, renameSync, writeFileSync } from 'node:fs';
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
  #writing: Promise<void> | null = null;
  #isStale = false;

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

  /** Remember. The file is written whole, once for changes that come together. */
  async set(changes: Stored): Promise<void> {
    this.#stored = { ...this.#stored, ...changes };
    this.#isStale = true;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      await writeFile(this.#draft, JSON.stringify(this.#stored));
      await rename(this.#draft, this.#path);
    }
  }

  /** Remember at once, as the application may quit. A file that cannot be written is let go. */
  setNow(changes: Stored): void {
    this.#stored = { ...this.#stored, ...changes };
    try {
      writeFileSync(this.#draft, JSON.stringify(this.#stored));
      renameSync(this.#draft, this.#path);
    } catch {
      this.#isStale = true;
    }
  }

  get #draft(): string {
    return `${this.#path}.part`;
  }
}

function read(path: string): Stored {
  try {
    return stored.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? {};
  } catch {
    return {};
  }
}

import type { RepeatGroup } from './repeats.ts';

type Kind = RepeatGroup['kind'];

/** The groups of entries that repeat each other, as they were found, less those that have been settled since. */
export class Repeats {
  #groups: Record<Kind, RepeatGroup[]> = { both: [], zh: [], en: [] };
  /** 1 for each concept that repeats another in both languages; null until they were looked for. */
  flags: Uint8Array | null = null;

  /** @param present 1 for each concept that is still there, by its number */
  keep(groups: readonly RepeatGroup[], present: Uint8Array): void {
    this.#groups = { both: [], zh: [], en: [] };
    for (const { kind, term, concepts } of groups) {
      const left = concepts.filter((id) => present[id] === 1);
      if (left.length > 1) this.#groups[kind].push({ kind, term, concepts: left });
    }
    this.flags = new Uint8Array(present.length);
    this.#mark();
  }

  clear(): void {
    this.#groups = { both: [], zh: [], en: [] };
    this.flags = null;
  }

  flag(id: number): boolean {
    return this.flags?.[id] === 1;
  }

  get totals(): Record<Kind, number> {
    const { both, zh, en } = this.#groups;
    return { both: both.length, zh: zh.length, en: en.length };
  }

  page(kind: Kind, from: number, count: number): readonly RepeatGroup[] {
    return this.#groups[kind].slice(from, from + count);
  }

  /** These concepts are gone. */
  prune(gone: readonly number[]): void {
    if (gone.length === 0) return;
    const isGone = new Set(gone);
    this.#change((group) => {
      if (!group.concepts.some((id) => isGone.has(id))) return group;
      const concepts = group.concepts.filter((id) => !isGone.has(id));
      return concepts.length < 2 ? null : { ...group, concepts };
    });
  }

  /** Groups of just these concepts are settled. */
  forget(concepts: readonly number[]): void {
    const settled = new Set(concepts);
    this.#change((group) => (group.concepts.every((id) => settled.has(id)) ? null : group));
  }

  #change(change: (group: RepeatGroup) => RepeatGroup | null): void {
    if (this.flags === null) return;
    for (const kind of ['both', 'zh', 'en'] as const) {
      this.#groups[kind] = this.#groups[kind].flatMap((group) => change(group) ?? []);
    }
    this.#mark();
  }

  #mark(): void {
    const { flags } = this;
    if (flags === null) return;
    flags.fill(0);
    for (const { concepts } of this.#groups.both) for (const id of concepts) flags[id] = 1;
  }
}

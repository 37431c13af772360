import type { EntryFilter, EntrySelection } from '../../../core/model/curation.ts';

/** Entries that are ticked: some of them, or all that pass the filter but some. */
export type Ticked =
  | { readonly kind: 'some'; readonly uuids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const NONE_TICKED: Ticked = { kind: 'some', uuids: new Set() };
export const ALL_TICKED: Ticked = { kind: 'all', except: new Set() };

export function isTicked(ticked: Ticked, uuid: string): boolean {
  return ticked.kind === 'some' ? ticked.uuids.has(uuid) : !ticked.except.has(uuid);
}

export function tickedCount(ticked: Ticked, total: number): number {
  return ticked.kind === 'some' ? ticked.uuids.size : Math.max(0, total - ticked.except.size);
}

/** The other way round for one entry. */
export function toggled(ticked: Ticked, uuid: string): Ticked {
  return isTicked(ticked, uuid) === (ticked.kind === 'some') ? without(ticked, [uuid]) : withThese(ticked, [uuid]);
}

/** These as well. */
export function tickedToo(ticked: Ticked, uuids: readonly string[]): Ticked {
  return ticked.kind === 'some' ? withThese(ticked, uuids) : without(ticked, uuids);
}

export function selectionOf(ticked: Ticked, filter: EntryFilter): EntrySelection {
  return ticked.kind === 'some' ? { uuids: [...ticked.uuids] } : { filter, except: [...ticked.except] };
}

/** These put into the set that is kept, whatever it stands for. */
function withThese(ticked: Ticked, uuids: readonly string[]): Ticked {
  return ticked.kind === 'some'
    ? { kind: 'some', uuids: new Set([...ticked.uuids, ...uuids]) }
    : { kind: 'all', except: new Set([...ticked.except, ...uuids]) };
}

function without(ticked: Ticked, uuids: readonly string[]): Ticked {
  const gone = new Set(uuids);
  const rest = (set: ReadonlySet<string>) => new Set([...set].filter((uuid) => !gone.has(uuid)));
  return ticked.kind === 'some'
    ? { kind: 'some', uuids: rest(ticked.uuids) }
    : { kind: 'all', except: rest(ticked.except) };
}

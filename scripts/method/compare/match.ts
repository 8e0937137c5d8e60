// Matches the entries of a list in one edition with those in another: by the correspondence table's rows, else by id.
import { isRecord } from "../../core/canonical.ts";
import type { Correspondence, CorrespondenceKind } from "../carry-over/correspondence.ts";
import { pointerTo } from "../json.ts";

/** One entry of a list, with its JSON Pointer and its position from 0. */
export interface Item {
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly index: number;
}

export interface Pair {
  readonly older: Item;
  readonly newer: Item;
  readonly row?: Correspondence;
}

/** A declared split or merger: several entries on one side. */
export interface Group {
  readonly older: readonly Item[];
  readonly newer: readonly Item[];
  readonly row: Correspondence;
}

/** An entry of only one edition. */
export interface Single {
  readonly item: Item;
  readonly row?: Correspondence;
}

export interface Match {
  readonly pairs: readonly Pair[];
  readonly groups: readonly Group[];
  readonly removed: readonly Single[];
  readonly added: readonly Single[];
}

/** The entries of a list; none if it is not a list. An entry without an id is identified by its position. */
export function itemsOf(list: unknown, at: string, key = "id"): readonly Item[] {
  // A hole in a list would be skipped; from() makes it an entry like any other.
  return Array.from(Array.isArray(list) ? list : [], (value: unknown, index) => {
    const entry = isRecord(value) ? value : {};
    return { id: String(entry[key] ?? `#${index}`), value: entry, at: pointerTo(at, index), index };
  });
}

const one = [1, 1] as const;
const several = [2, Number.POSITIVE_INFINITY] as const;
const none = [0, 0] as const;

/** The least and the greatest number of ids on each side, by kind. */
const arity: Readonly<Record<CorrespondenceKind, { readonly from: readonly [number, number]; readonly to: readonly [number, number] }>> = {
  same: { from: one, to: one },
  reworded: { from: one, to: one },
  narrower: { from: one, to: one },
  broader: { from: one, to: one },
  split: { from: one, to: several },
  merged: { from: several, to: one },
  new: { from: none, to: one },
  dropped: { from: one, to: none },
};

/** Whether a row has as many ids on each side as its kind requires. */
export function hasArity({ kind, from, to }: Correspondence): boolean {
  const isWithin = (count: number, [least, most]: readonly [number, number]): boolean => count >= least && count <= most;
  return isWithin(from.length, arity[kind].from) && isWithin(to.length, arity[kind].to);
}

/**
 * Matches each entry once. Rows are applied first, in order, if their ids exist and are not yet matched; the other entries are matched
 * by id, in order where an id is repeated. A faulty row therefore never hides a difference.
 */
export function matchItems(older: readonly Item[], newer: readonly Item[], rows: readonly Correspondence[] = []): Match {
  const unmatched = { older: [...older], newer: [...newer] };
  const pairs: Pair[] = [];
  const groups: Group[] = [];
  const singles: { removed: Single[]; added: Single[] } = { removed: [], added: [] };
  for (const row of rows) {
    const [from, to] = [findAll(unmatched.older, row.from), findAll(unmatched.newer, row.to)];
    if (!hasArity(row) || !from || !to) continue;
    unmatched.older = unmatched.older.filter((item) => !from.includes(item));
    unmatched.newer = unmatched.newer.filter((item) => !to.includes(item));
    const [first, second] = [from[0], to[0]];
    if (row.kind === "split" || row.kind === "merged") groups.push({ older: from, newer: to, row });
    else if (first && second) pairs.push({ older: first, newer: second, row });
    else if (first) singles.removed.push({ item: first, row });
    else if (second) singles.added.push({ item: second, row });
  }
  for (const item of unmatched.older) {
    const at = unmatched.newer.findIndex((other) => other.id === item.id);
    const [found] = at < 0 ? [] : unmatched.newer.splice(at, 1);
    if (found) pairs.push({ older: item, newer: found });
    else singles.removed.push({ item });
  }
  return { pairs, groups, removed: singles.removed, added: [...singles.added, ...unmatched.newer.map((item) => ({ item }))] };
}

function findAll(items: readonly Item[], ids: readonly string[]): readonly Item[] | undefined {
  const found = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return new Set(found).size === ids.length ? found : undefined;
}

/** The first pair that now precedes one that it used to follow; undefined if the order is unchanged. */
export function firstMoved(pairs: readonly Pair[]): Pair | undefined {
  const sorted = pairs.toSorted((a, b) => a.newer.index - b.newer.index);
  return sorted.find((pair, index) => sorted.slice(0, index).some((before) => before.older.index > pair.older.index));
}

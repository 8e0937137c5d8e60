// Decides which part of one edition answers to which of another: by id or number, and for questions and facts by the table.

import type { Correspondence, CorrespondenceKind } from "../carry-over/correspondence.ts";
import { isRecord, listOf, pointerTo } from "./compare-part.ts";

/** One entry of a list: what it is known by, where it stands and its place from 0. */
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

/** A declared split or merger: several on one side. */
export interface Group {
  readonly older: readonly Item[];
  readonly newer: readonly Item[];
  readonly row: Correspondence;
}

/** What has nothing opposite. */
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

/** The entries of a list. One without an id of its own is known by its place. */
export function itemsOf(list: unknown, at: string, key = "id"): readonly Item[] {
  return listOf(list).map((value, index) => {
    const entry = isRecord(value) ? value : {};
    return { id: String(entry[key] ?? `#${index}`), value: entry, at: pointerTo(at, index), index };
  });
}

const one = [1, 1] as const;
const several = [2, Number.POSITIVE_INFINITY] as const;
const nothing = [0, 0] as const;

/** How few and how many ids each kind has on each side. */
export const arity: Readonly<
  Record<CorrespondenceKind, { readonly from: readonly [number, number]; readonly to: readonly [number, number] }>
> = {
  same: { from: one, to: one },
  reworded: { from: one, to: one },
  narrower: { from: one, to: one },
  broader: { from: one, to: one },
  split: { from: one, to: several },
  merged: { from: several, to: one },
  new: { from: nothing, to: one },
  dropped: { from: one, to: nothing },
};

/** Whether a row has as many ids on each side as its kind says. */
export function hasArity({ kind, from, to }: Correspondence): boolean {
  const isWithin = (count: number, [least, most]: readonly [number, number]): boolean => count >= least && count <= most;
  return isWithin(from.length, arity[kind].from) && isWithin(to.length, arity[kind].to);
}

/**
 * Each entry once. Rows go first, in order, where their ids are there and not yet taken; what no row takes is matched by id, the
 * first of an id with the first, and so on. A row at fault thus never hides a difference.
 */
export function matchItems(older: readonly Item[], newer: readonly Item[], rows: readonly Correspondence[] = []): Match {
  const left = { older: [...older], newer: [...newer] };
  const pairs: Pair[] = [];
  const groups: Group[] = [];
  const singles: { removed: Single[]; added: Single[] } = { removed: [], added: [] };
  for (const row of rows) {
    const [from, to] = [foundAll(left.older, row.from), foundAll(left.newer, row.to)];
    if (!hasArity(row) || !from || !to) continue;
    left.older = left.older.filter((item) => !from.includes(item));
    left.newer = left.newer.filter((item) => !to.includes(item));
    const [first, second] = [from[0], to[0]];
    if (row.kind === "split" || row.kind === "merged") groups.push({ older: from, newer: to, row });
    else if (first && second) pairs.push({ older: first, newer: second, row });
    else if (first) singles.removed.push({ item: first, row });
    else if (second) singles.added.push({ item: second, row });
  }
  for (const item of left.older) {
    const at = left.newer.findIndex((other) => other.id === item.id);
    const [found] = at < 0 ? [] : left.newer.splice(at, 1);
    if (found) pairs.push({ older: item, newer: found });
    else singles.removed.push({ item });
  }
  return { pairs, groups, removed: singles.removed, added: [...singles.added, ...left.newer.map((item) => ({ item }))] };
}

function foundAll(items: readonly Item[], ids: readonly string[]): readonly Item[] | undefined {
  const found = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  return new Set(found).size === ids.length ? found : undefined;
}

/** The first pair that stands before one that it stood after; undefined where the order is the same. */
export function firstMoved(pairs: readonly Pair[]): Pair | undefined {
  const sorted = pairs.toSorted((a, b) => a.newer.index - b.newer.index);
  return sorted.find((pair, index) => sorted.slice(0, index).some((before) => before.older.index > pair.older.index));
}

// Differences in which entries a list has, and in their order.
import { breaking, changeAt, type Difference, difference, type Subject } from "./compare-objects.ts";
import type { DifferenceCode } from "./difference-texts.ts";
import { firstMoved, type Match, type Single } from "./match.ts";

/** One kind of list: the names of its differences, and what is known of an entry that nothing depends on. */
interface ListShape {
  readonly removed: DifferenceCode;
  readonly added: DifferenceCode;
  readonly order: DifferenceCode;
  /** Whether an entry of only one edition affects no result; absent: it always may. */
  readonly isUnused?: { readonly older?: (id: string) => boolean; readonly newer?: (id: string) => boolean };
}

/** Removed entries, then added ones, then the order, which is editorial. */
export function compareEntries(match: Match, shape: ListShape, subjectOf: (one: Single) => Subject): Difference[] {
  const { removed, added, order, isUnused } = shape;
  const moved = firstMoved(match.pairs);
  return [
    ...match.removed.map((one) => {
      const change = changeAt({ older: one.item });
      return isUnused?.older?.(one.item.id)
        ? difference({ change, what: removed, class: "editorial", why: "unused" }, subjectOf(one))
        : breaking({ change, what: removed }, subjectOf(one));
    }),
    ...match.added.map((one) => {
      const change = changeAt({ newer: one.item });
      return isUnused?.newer?.(one.item.id)
        ? difference({ change, what: added, class: "additive", why: "added" }, subjectOf(one))
        : breaking({ change, what: added }, subjectOf(one));
    }),
    ...(moved
      ? [
          difference(
            { change: changeAt(moved), what: order, class: "editorial", why: "order" },
            subjectOf({ item: moved.newer, ...(moved.row ? { row: moved.row } : {}) }),
          ),
        ]
      : []),
  ];
}

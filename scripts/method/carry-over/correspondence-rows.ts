// Checks the rows of a correspondence table: known ids, each once, as many as the kind requires, and possible ranges.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { hasArity } from "../compare/match.ts";
import type { AnswerRange, Correspondence } from "./correspondence.ts";
import type { CorrespondenceCode } from "./messages.ts";

type Found = Diagnostic<CorrespondenceCode>[];

/** A list of rows (`/questions` or `/background`), and the ids of each edition with their numbers of options. */
interface RowList {
  readonly rows: readonly Correspondence[];
  readonly at: string;
  readonly older: ReadonlyMap<string, number>;
  readonly newer: ReadonlyMap<string, number>;
  /** Whether every id of both editions must be in a row, and whether rows may have ranges. */
  readonly isComplete: boolean;
}

/** Every fault of the rows. Pointers are into correspondence.yaml. */
export function checkRows(list: RowList): Found {
  const { rows, at } = list;
  return [
    ...rows.flatMap((row, index) => [
      ...checkShape(row, `${at}/${index}`),
      ...checkIds(list, index),
      ...(list.isComplete ? checkRanges(row, list, `${at}/${index}`) : needlessRanges(row, `${at}/${index}`)),
    ]),
    ...missingIds(list),
    ...reusedIds(list),
  ];
}

function checkShape(row: Correspondence, at: string): Found {
  const { kind, from, to, reason } = row;
  return [
    ...(hasArity(row) ? [] : [fault<CorrespondenceCode>("correspondence-arity", at, { kind, from: from.length, to: to.length })]),
    ...(kind === "same" || reason ? [] : [fault<CorrespondenceCode>("correspondence-reason-missing", at, { kind })]),
  ];
}

/** Ids that the edition does not have, and ids that are already listed in this or an earlier row. */
function checkIds({ rows, at, older, newer }: RowList, index: number): Found {
  return (["from", "to"] as const).flatMap((side) => {
    const known = side === "from" ? older : newer;
    const before = rows.slice(0, index).flatMap((row) => row[side]);
    return (rows[index]?.[side] ?? []).flatMap((id, place, all): Found => {
      const pointer = `${at}/${index}/${side}/${place}`;
      if (!known.has(id)) return [fault("correspondence-unknown-id", pointer, { id, side })];
      return before.includes(id) || all.indexOf(id) < place ? [fault("correspondence-twice", pointer, { id, side })] : [];
    });
  });
}

function missingIds({ rows, at, older, newer, isComplete }: RowList): Found {
  if (!isComplete) return [];
  return (["from", "to"] as const).flatMap((side) => {
    const listed = new Set(rows.flatMap((row) => row[side]));
    return [...(side === "from" ? older : newer).keys()]
      .filter((id) => !listed.has(id))
      .map((id) => fault<CorrespondenceCode>("correspondence-missing", at, { id, side }));
  });
}

/** An id that both editions have means the same in both: no row may say that it was dropped or came from another. */
function reusedIds({ rows, at, older, newer }: RowList): Found {
  return rows.flatMap((row, index) =>
    [...new Set([...row.from, ...row.to])]
      .filter((id) => older.has(id) && newer.has(id) && !(row.from.includes(id) && row.to.includes(id)))
      .map((id) => fault<CorrespondenceCode>("correspondence-id-reused", `${at}/${index}`, { id, kind: row.kind })),
  );
}

function needlessRanges({ ranges, kind }: Correspondence, at: string): Found {
  return ranges ? [fault<CorrespondenceCode>("correspondence-range-needless", `${at}/ranges`, { kind })] : [];
}

function checkRanges(row: Correspondence, list: RowList, at: string): Found {
  if (row.kind === "same" || row.kind === "new" || row.kind === "dropped") return needlessRanges(row, at);
  const ranges = row.ranges ?? [];
  return ranges.flatMap((range, index): Found => {
    const pointer = `${at}/ranges/${index}`;
    const isTwice = ranges.slice(0, index).some((other) => other.from === range.from && other.to === range.to);
    if (isTwice || !row.from.includes(range.from) || !row.to.includes(range.to)) {
      return [fault("correspondence-range-pair", pointer, { from: range.from, to: range.to })];
    }
    return checkRange(range, list, `${pointer}/options`);
  });
}

function checkRange({ from, to, options }: AnswerRange, { older, newer }: RowList, at: string): Found {
  const [has, top] = [older.get(from), (newer.get(to) ?? 0) - 1];
  const found: Found = [];
  if (has !== undefined && has !== options.length) {
    found.push(fault("correspondence-range-length", at, { from, options: has, rows: options.length }));
  }
  options.forEach(([low = 0, high = 0], index) => {
    if (top >= 0 && (low > high || high > top)) found.push(fault("correspondence-range-outside", `${at}/${index}`, { to, low, high, top }));
    const [lowBefore = 0, highBefore = 0] = options[index - 1] ?? [];
    if (low < lowBefore || high < highBefore) found.push(fault("correspondence-range-falls", `${at}/${index}`, { from, option: index }));
  });
  return found;
}

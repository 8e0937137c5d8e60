// Word diff: marks the words of a text that another text does not have in the same order.
import { diffArrays } from "diff";

/** A run of the text. All runs concatenated are the text. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A word with its hyphens, a run of whitespace, or one other character. */
const token = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu;

/** The share of the longer text's words that must be in common. Below it, the texts are treated as unrelated. */
const leastShare = 0.3;

/**
 * Marks the words that none of the others has. Runs of one or two words in common are coincidence and are marked too, and so is all of
 * a text that has little in common with the other. Without others nothing is marked.
 */
export function markedWords(text: string, others: readonly string[]): readonly Piece[] {
  const tokens = text.match(token) ?? [];
  if (others.length === 0) return asPieces(tokens.map((one) => ({ text: one, isChanged: false })));
  const words = wordsIn(text);
  const common = others.map((other) => commonIn(words, wordsIn(other), text <= other));
  let at = -1;
  const marked = tokens.map((one) => {
    if (isSpace(one)) return { text: one, isChanged: undefined };
    at++;
    const place = at;
    return { text: one, isChanged: !common.some((places) => places.has(place)) };
  });
  // Whitespace is marked where the words on both sides are.
  return asPieces(
    marked.map((one, index) => ({
      text: one.text,
      isChanged: one.isChanged ?? (marked[index - 1]?.isChanged === true && marked[index + 1]?.isChanged === true),
    })),
  );
}

function asPieces(marked: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const one of marked) {
    const last = pieces.at(-1);
    if (last?.isChanged === one.isChanged) pieces[pieces.length - 1] = { ...last, text: last.text + one.text };
    else pieces.push(one);
  }
  return pieces;
}

function isSpace(one: string): boolean {
  return /^\s/.test(one);
}

function wordsIn(text: string): readonly string[] {
  return (text.match(token) ?? []).filter((one) => !isSpace(one));
}

/**
 * Indices in `words` that are also in `others`, by Myers' diff. `isFirst` makes the result symmetric: both sides are compared in the same
 * order.
 */
function commonIn(words: readonly string[], others: readonly string[], isFirst: boolean): ReadonlySet<number> {
  const runs = isFirst
    ? commonRuns(words, others)
    : commonRuns(others, words).map(([left, right, length]) => [right, left, length] as const);
  const isEdge = ([left, right, length]: Run): boolean =>
    (left === 0 && right === 0) || (left + length === words.length && right + length === others.length);
  const places = ([left, , length]: Run): readonly number[] => Array.from({ length }, (_, at) => left + at);
  const count = (all: readonly number[]): number => all.filter((at) => isWord(words[at])).length;
  const common = runs.filter((run) => isEdge(run) || count(places(run)) > 2).flatMap(places);
  const longest = Math.max(...[words, others].map((side) => side.filter(isWord).length));
  return new Set(count(common) < leastShare * longest ? [] : common);
}

/** Where a run of common words begins on each side, and how many words it has. */
type Run = readonly [left: number, right: number, length: number];

function commonRuns(left: readonly string[], right: readonly string[]): readonly Run[] {
  let [atLeft, atRight] = [0, 0];
  return diffArrays([...left], [...right]).flatMap(({ added, removed, count }): readonly Run[] => {
    const run: Run = [atLeft, atRight, count];
    if (!added) atLeft += count;
    if (!removed) atRight += count;
    return added || removed ? [] : [run];
  });
}

function isWord(one: string | undefined): boolean {
  return one !== undefined && /[\p{L}\p{N}]/u.test(one);
}

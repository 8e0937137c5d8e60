// Word diff: marks the words of a text that another text does not have in the same order.

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

/** Indices in `words` that are also in `others`. `isFirst` makes the result symmetric: both sides use the same pairs. */
function commonIn(words: readonly string[], others: readonly string[], isFirst: boolean): ReadonlySet<number> {
  const pairs = isFirst ? commonPairs(words, others) : commonPairs(others, words).map(([left, right]) => [right, left] as const);
  const isEnd = ([left, right]: Pair): boolean => (left === 0 && right === 0) || (left === words.length - 1 && right === others.length - 1);
  const runs = runsOf(pairs).filter((run) => run.some(isEnd) || run.filter(([left]) => isWord(words[left])).length > 2);
  const common = runs.flat();
  const longest = Math.max(...[words, others].map((side) => side.filter(isWord).length));
  const isFar = common.filter(([left]) => isWord(words[left])).length < leastShare * longest;
  return new Set(isFar ? [] : common.map(([left]) => left));
}

type Pair = readonly [number, number];

function isWord(one: string | undefined): boolean {
  return one !== undefined && /[\p{L}\p{N}]/u.test(one);
}

/** Groups pairs that are consecutive on both sides. */
function runsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) run.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

/** A longest common subsequence, as pairs of indices, by dynamic programming. */
function commonPairs(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const length = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (row: number, column: number): number => length[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const best = left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      const line = length[row];
      if (line) line[column] = best;
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

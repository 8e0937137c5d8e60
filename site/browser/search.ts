// Decides what a search finds: which entries, in which order, and which words in them are marked.

/** One thing that can be found. Made when the site is built. */
export interface Entry {
  readonly kind: string;
  readonly href: string;
  readonly title: string;
  /** A line that places it: its area, its framework. */
  readonly note: string;
  /** What it says, a passage each; one of them is shown with the hit. */
  readonly text: readonly string[];
  /** The language of all of it, where that is not the index's own. */
  readonly lang?: string;
  /** The language of the text, where that is yet another. */
  readonly textLang?: string;
}

/** `sok-index.json`. Entries that match equally well come in this order. */
export interface SearchIndex {
  readonly language: string;
  /** What each kind of entry is called. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
}

/** Part of a text; a hit is a word that was searched for. */
export interface Marked {
  readonly text: string;
  readonly isHit: boolean;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** One word of the query. `starts`: a word that begins with it, or with its stem. `inside`: one that has its stem further in. */
interface Wanted {
  readonly starts: RegExp;
  readonly inside: RegExp | undefined;
}

interface Ready {
  readonly entry: Entry;
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly text: readonly string[];
}

export interface Search {
  /** Every entry with all the query's words, best first. A query without a word finds nothing. */
  readonly find: (query: string) => readonly Entry[];
  /** The text in parts, with the query's words told apart. */
  readonly mark: (text: string, query: string) => readonly Marked[];
  /** The passage with most of the query's words, the first of such, cut to about `length` characters; undefined where there is no text. */
  readonly excerpt: (entry: Entry, query: string, length: number) => string | undefined;
}

/**
 * Endings that a word may have or lack: `säkerhetskopia` finds `säkerhetskopior`. What is left has four letters in Swedish and three in
 * English, so that `inte` does not become `int` and find `integritet`.
 */
const endings: Readonly<Record<string, RegExp>> = {
  sv: /^(.{4,}?)(?:[aoe]rnas?|[aoe]rs?|[ae]ns?|ets?|nas?|ades?|ats?|[aest])$/,
  en: /^(.{3,}?)(?:ies|es|s|ed|ing|y|e)$/,
};

/** From here on a word is also found inside another: Swedish joins words, and `kopia` is sought in `säkerhetskopia`. */
const insideFrom = 4;
/** More words than this are not read. */
const mostWords = 8;

const inNote = 50;
const inText = 100;

export function searchIn(index: SearchIndex): Search {
  const ready = index.entries.map((entry) => ({
    entry,
    title: distinct([entry.title]),
    note: distinct([entry.note]),
    text: distinct(entry.text),
  }));
  const wanted = (query: string): readonly Wanted[] => [...new Set(queryWords(query))].slice(0, mostWords).map((one) => want(one, index));
  return {
    find: (query) => {
      const all = wanted(query);
      if (all.length === 0) return [];
      const ranked = ready.flatMap((one) => {
        const rank = rankOf(one, all);
        return rank === undefined ? [] : [{ entry: one.entry, rank }];
      });
      // A sort that keeps the index's order among equals.
      return ranked.toSorted((a, b) => a.rank - b.rank).map((one) => one.entry);
    },
    mark: (text, query) => markIn(text, wanted(query)),
    excerpt: (entry, query, length) => excerptOf(entry.text, wanted(query), length),
  };
}

/** Lower the better; undefined where a word is nowhere in the entry. */
function rankOf({ title, note, text }: Ready, all: readonly Wanted[]): number | undefined {
  let rank = 0;
  for (const one of all) {
    const [inTitle, besideIt, below] = [title, note, text].map((words) => placeIn(words, one));
    const best = inTitle ?? (besideIt === undefined ? undefined : inNote + besideIt) ?? (below === undefined ? undefined : inText + below);
    if (best === undefined) return undefined;
    rank += best;
  }
  return rank;
}

/** 0: some word begins with it; 1: some word has it inside. */
function placeIn(words: readonly string[], { starts, inside }: Wanted): number | undefined {
  if (words.some((word) => starts.test(word))) return 0;
  return inside && words.some((word) => inside.test(word)) ? 1 : undefined;
}

function want(word: string, { language }: SearchIndex): Wanted {
  // A number is meant whole: 4 is not 44.
  if (/^\d+$/.test(word)) return { starts: new RegExp(`^${word}$`), inside: undefined };
  const stem = word.replace(endings[language] ?? /$^/, "$1");
  const [whole, begun] = [word, stem].map(forgiving);
  return { starts: new RegExp(`^(?:${whole}|${begun})`), inside: stem.length < insideFrom ? undefined : new RegExp(begun ?? "") };
}

/** Who has no å on the keyboard types a, and finds both. Who types å means å: it is a letter of its own. */
function forgiving(word: string): string {
  return word
    .replace(/[^\p{L}\p{N}]/gu, "\\$&")
    .replaceAll("a", "[aåä]")
    .replaceAll("o", "[oö]");
}

/** Small letters. å, ä and ö are kept; any other accent goes: é is e. */
function fold(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^a-zåäö]/g, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""));
}

/** Joined by a sign, as `it-händelse`, `A.8.13` and `GV.RM-01` are: one word, and its parts. */
const joined = /[\p{L}\p{M}\p{N}]+(?:[-–.:/’'][\p{L}\p{M}\p{N}]+)*/gu;
const part = /[\p{L}\p{M}\p{N}]+/gu;

function queryWords(text: string): readonly string[] {
  return [...text.matchAll(joined)].map(([word]) => fold(word));
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(joined)].flatMap((match) => {
    const whole = at(match, 0);
    const parts = [...match[0].matchAll(part)].map((one) => at(one, whole.start));
    return parts.length > 1 ? [whole, ...parts] : [whole];
  });
}

function at(match: RegExpExecArray, from: number): Word {
  const start = from + match.index;
  return { word: fold(match[0]), start, end: start + match[0].length };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => wordsOf(text).map(({ word }) => word)))];
}

function hitsIn(text: string, all: readonly Wanted[]): readonly Word[] {
  return wordsOf(text).filter(({ word }) => all.some((one) => placeIn([word], one) !== undefined));
}

function markIn(text: string, all: readonly Wanted[]): readonly Marked[] {
  const parts: Marked[] = [];
  let done = 0;
  for (const { start, end } of hitsIn(text, all)) {
    // A part of a word that is marked whole.
    if (start < done) continue;
    if (start > done) parts.push({ text: text.slice(done, start), isHit: false });
    parts.push({ text: text.slice(start, end), isHit: true });
    done = end;
  }
  return done < text.length ? [...parts, { text: text.slice(done), isHit: false }] : parts;
}

function excerptOf(passages: readonly string[], all: readonly Wanted[], length: number): string | undefined {
  const counted = passages.map((text) => ({ text, words: all.filter((one) => hitsIn(text, [one]).length > 0).length }));
  const best = counted.toSorted((a, b) => b.words - a.words)[0];
  return best && cut(best.text, hitsIn(best.text, all)[0]?.start ?? 0, length);
}

/** From a few words before the place, and whole words only. */
function cut(text: string, place: number, length: number): string {
  if (text.length <= length) return text;
  const from = Math.max(0, Math.min(place - Math.floor(length / 4), text.length - length));
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const end = start + length >= text.length ? text.length : text.lastIndexOf(" ", start + length);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

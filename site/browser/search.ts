// Full-text search: finds and ranks entries, and marks the query's words in them.

/** One searchable item, made at build time. */
export interface Entry {
  readonly kind: string;
  readonly href: string;
  readonly title: string;
  /** Its context: the area or framework that it belongs to. */
  readonly note: string;
  /** Its content by passage; one of them is shown with the hit. */
  readonly text: readonly string[];
  /** Everyday words for what it is about, by which it is found too. */
  readonly also?: readonly string[];
  /** Positions in `entries` of the terms that lead to it: it is found by their titles and everyday words too. */
  readonly terms?: readonly number[];
  /** The entry's language, if other than the index's. */
  readonly lang?: string;
  /** The language of `text`, if other than the entry's. */
  readonly textLang?: string;
}

/** `sok-index.json`. Equally good hits are in the order of the entries. */
export interface SearchIndex {
  readonly language: string;
  /** Pattern of a word with the ending that it is found without. */
  readonly endings: string;
  /** Kind of entry → its name. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What stands before an entry's `also` where they are shown. */
  readonly alsoLabel: string;
  readonly entries: readonly Entry[];
}

/** Part of a text: a word of the query, or what is between. */
interface Marked {
  readonly text: string;
  readonly isHit: boolean;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** One word of the query. `starts` matches a word that begins with it or its stem, `inside` one that contains its stem. */
interface QueryTerm {
  readonly starts: RegExp;
  readonly inside: RegExp | undefined;
}

interface Ready {
  readonly entry: Entry;
  readonly title: readonly string[];
  readonly also: readonly string[];
  readonly note: readonly string[];
  readonly text: readonly string[];
}

export interface Search {
  /** The entries with all of the query's words, best first. A query without words finds nothing. */
  readonly find: (query: string) => readonly Entry[];
  /** Splits the text into the query's words and the rest. */
  readonly mark: (text: string, query: string) => readonly Marked[];
  /** The first passage with most of the query's words, cut to about `length` characters; undefined if there is no text. */
  readonly excerpt: (entry: Entry, query: string, length: number) => string | undefined;
}

/** Stems from this length are also found inside words, for Swedish compounds: `kopia` in `säkerhetskopia`. */
const insideFrom = 4;
/** Words of the query beyond this number are ignored. */
const mostWords = 8;

const inAlso = 10;
const inNote = 50;
const inText = 100;
/**
 * Added for parts of frameworks: there are hundreds, and the questions and measures about the same thing come first. Results come before
 * both, also where only an everyday word leads to them.
 */
const ofKind: Readonly<Record<string, number>> = { part: 20, result: -15 };

export function searchIn(index: SearchIndex): Search {
  const ready = index.entries.map((entry) => ({
    entry,
    title: distinct([entry.title]),
    also: distinct(everydayWords(entry, index)),
    note: distinct([entry.note]),
    // Its kind too, as shown with the hit: "fråga 1.13".
    text: distinct([...entry.text, index.kinds[entry.kind] ?? ""]),
  }));
  const termsOf = (query: string): readonly QueryTerm[] =>
    [...new Set([...query.matchAll(joined)].map(([word]) => fold(word)))].slice(0, mostWords).map((one) => makeTerm(one, index));
  return {
    find: (query) => {
      const all = termsOf(query);
      if (all.length === 0) return [];
      const ranked = ready.flatMap((one) => {
        const rank = rankOf(one, all);
        return rank === undefined ? [] : [{ entry: one.entry, rank: rank + (ofKind[one.entry.kind] ?? 0) }];
      });
      // The sort is stable.
      return ranked.toSorted((a, b) => a.rank - b.rank).map((one) => one.entry);
    },
    mark: (text, query) => markIn(text, termsOf(query)),
    excerpt: (entry, query, length) => excerptOf(passagesOf(entry, termsOf(query), index), termsOf(query), length),
  };
}

/** Lower is better; undefined if the entry lacks one of the words. */
function rankOf({ title, also, note, text }: Ready, all: readonly QueryTerm[]): number | undefined {
  let rank = 0;
  for (const one of all) {
    const places = [title, also, note, text].map((words) => placeIn(words, one));
    const field = places.findIndex((place) => place !== undefined);
    if (field < 0) return undefined;
    rank += (places[field] ?? 0) + ([0, inAlso, inNote, inText][field] ?? 0);
  }
  return rank;
}

/** The everyday words that the query has, before the first passage, come last: they are shown only where no passage has more of it. */
function passagesOf(entry: Entry, all: readonly QueryTerm[], index: SearchIndex): readonly string[] {
  const meant = everydayWords(entry, index).filter((word) => hitsIn(word, all).length > 0);
  const { text } = entry;
  return meant.length === 0 ? text : [...text, `${index.alsoLabel} ${meant.join(", ")}. ${text[0] ?? ""}`.trim()];
}

function everydayWords({ also = [], terms = [] }: Entry, { entries }: SearchIndex): readonly string[] {
  return [...also, ...terms.flatMap((at) => [entries[at]?.title ?? "", ...(entries[at]?.also ?? [])])];
}

/** 0 if some word begins with it, 1 if some word contains it. */
function placeIn(words: readonly string[], { starts, inside }: QueryTerm): number | undefined {
  if (words.some((word) => starts.test(word))) return 0;
  return inside && words.some((word) => inside.test(word)) ? 1 : undefined;
}

function makeTerm(word: string, { endings }: SearchIndex): QueryTerm {
  // A number matches whole words only: 4 is not 44, and 1.1 not 1.13.
  if (/^\d+(?:\.\d+)?$/.test(word)) return { starts: new RegExp(`^${forgiving(word)}$`), inside: undefined };
  const stem = word.replace(new RegExp(endings), "$1");
  const [whole, stemmed] = [word, stem].map(forgiving);
  return { starts: new RegExp(`^(?:${whole}|${stemmed})`), inside: stem.length < insideFrom ? undefined : new RegExp(stemmed ?? "") };
}

/** A typed a or o also matches å, ä or ö, for keyboards without them. A typed å, ä or ö matches only itself. */
function forgiving(word: string): string {
  return word
    .replace(/[^\p{L}\p{N}]/gu, "\\$&")
    .replaceAll("a", "[aåä]")
    .replaceAll("o", "[oö]");
}

/** Lower case, without diacritics other than those of å, ä and ö: é becomes e. */
function fold(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^a-zåäö]/g, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""));
}

/** A word, possibly joined by signs, as `it-händelse`, `A.8.13` and `GV.RM-01`: found as a whole and by its parts. */
const joined = /[\p{L}\p{M}\p{N}]+(?:[-–.:/’'][\p{L}\p{M}\p{N}]+)*/gu;
const part = /[\p{L}\p{M}\p{N}]+/gu;

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

function hitsIn(text: string, all: readonly QueryTerm[]): readonly Word[] {
  return wordsOf(text).filter(({ word }) => all.some((one) => placeIn([word], one) !== undefined));
}

function markIn(text: string, all: readonly QueryTerm[]): readonly Marked[] {
  const parts: Marked[] = [];
  let done = 0;
  for (const { start, end } of hitsIn(text, all)) {
    // Part of a word that is already marked.
    if (start < done) continue;
    if (start > done) parts.push({ text: text.slice(done, start), isHit: false });
    parts.push({ text: text.slice(start, end), isHit: true });
    done = end;
  }
  return done < text.length ? [...parts, { text: text.slice(done), isHit: false }] : parts;
}

function excerptOf(passages: readonly string[], all: readonly QueryTerm[], length: number): string | undefined {
  const counted = passages.map((text) => ({ text, words: all.filter((one) => hitsIn(text, [one]).length > 0).length }));
  const best = counted.toSorted((a, b) => b.words - a.words)[0];
  return best && cut(best.text, hitsIn(best.text, all)[0]?.start ?? 0, length);
}

/** Starts a few words before `place`, and cuts between words. */
function cut(text: string, place: number, length: number): string {
  if (text.length <= length) return text;
  const from = Math.max(0, Math.min(place - Math.floor(length / 4), text.length - length));
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const end = start + length >= text.length ? text.length : text.lastIndexOf(" ", start + length);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

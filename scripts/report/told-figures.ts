// Decides which words of a text are figures or single somebody out, where nothing may be told but in words: stricter than a report, whose figures have cells.
import type { Language } from "./words.ts";

/** How one language counts. All are whole words, upper or lower case alike. */
interface Counting {
  /** What numbers may stand for: questions, levels, editions, days. Taken out before digits are looked for. */
  readonly references: readonly RegExp[];
  /** Number words, fractions and shares, whatever they count. */
  readonly numbers: RegExp;
  /** Words that count only before an organisation, or before "of" some: one, none, all, both, most. */
  readonly beforeSome: RegExp;
}

const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
/** "3", "3 och 4", "3, 4 och 5", "12–14". */
const listed = (and: string): string => `\\d+(?:\\s*[–-]\\s*\\d+)?(?:,\\s*\\d+)*(?:\\s+(?:${and})\\s+\\d+)?`;
const isoDay = word("\\d{4}-\\d{2}-\\d{2}");
const standards = /(?<!\p{L})(?:(?:ISO(?:\/IEC)?|SS-EN|SCB-FS|MCFFS|MSBFS|SFS|NIS)\s?\d[\d:.-]*)/gu;
const release = word("r\\d{1,2}");

const tens = "tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio";
const small = "två|tre|fyra|fem|sex|sju|åtta|nio";
const teens = "noll|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|aderton|nitton";
const parts = "halv|halva|hälft|hälften|(?:tredje|fjärde|femte|sjätte|sjunde|åtton|nion|tion|tiondels?|hundra)del(?:en|ar|arna|s)?";
const swedishSome = "(?:\\p{L}+,?\\s+){0,2}\\p{L}*(?:kommun|region|myndighet|universitet|högskol|länsstyrels|organisation)\\p{L}*";

const tensEn = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const smallEn = "one|two|three|four|five|six|seven|eight|nine";
const teensEn = "zero|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const englishSome = "(?:\\p{L}+,?\\s+){0,2}(?:municipal|region|agenc|authorit|universit|organisation|council|bod(?:y|ies))\\p{L}*";

const counting: Readonly<Record<Language, Counting>> = {
  sv: {
    references: [
      word(
        `(?:frågan?|frågorna|nivå(?:n|erna)?|block(?:en|et)?|utgåva|område|svarsalternativ|publicering|avsnitt)\\s+${listed("och|eller")}(?!\\s+${swedishSome})`,
      ),
      word("\\d{1,2}\\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:\\s\\d{4})?"),
      word(`(?:(?:år|hösten|våren|mätomgången|utgåva),?\\s+)(?:19|20)\\d{2}(?!\\s+${swedishSome})`),
    ],
    numbers: word(
      `(?:${tens})(?:en|ett|${small})?|${small}|${teens}|(?:${small}|${teens}|${tens})?(?:hundra|tusen)(?:tals)?|(?:${small}|${teens}|${tens})-?tals?(?:et)?|miljon(?:er)?|dussin(?:et|tals)?|tjog|ett par|${parts}|varannan|vartannat|var(?:t)? (?:tredje|fjärde|femte|sjätte|tionde)|majoriteten|merparten|flertalet|procent|nästan alla|de flesta`,
    ),
    beforeSome: word(
      `(?:(?:bara|endast|blott) (?:en|ett)|en enda|ett enda|en viss)|(?:en|ett|ingen|inga|inget|alla|samtliga|båda|bägge|vardera)(?: av de?)?\\s+(?!(?:annan|annat|del|antal|fåtal|rad|enskild|organisation)(?!\\p{L}))${swedishSome}|(?:en|ett|ingen|alla) av \\p{L}+`,
    ),
  },
  en: {
    references: [
      word(`(?:questions?|levels?|blocks?|edition|area|option|release|section)\\s+${listed("and|or")}(?!\\s+${englishSome})`),
      word("\\d{1,2}\\s(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\\s\\d{4})?"),
      word(`(?:(?:year|autumn|spring|round|edition|of|in),?\\s+)(?:19|20)\\d{2}(?!\\s+${englishSome})`),
    ],
    numbers: word(
      `(?:${tensEn})(?:-(?:${smallEn}))?|${smallEn}|${teensEn}|hundreds?|thousands?|millions?|dozens?|a couple|half(?!-)|halves|thirds|a third of|quarters|a quarter of(?! the year)|(?:a )?(?:fifth|sixth|seventh|eighth|ninth|tenth)s?(?: of)|every (?:second|third|fourth|fifth|tenth)|majority|per cent|percent|nearly all|most(?! recent| likely| often)`,
    ),
    beforeSome: word(
      `(?:an?|only|single|no|none|all|both|every|each)(?: of the)?\\s+(?!(?:few|number|single organisation|organisation)(?!\\p{L}))${englishSome}|(?:all|none|both) of \\p{L}+`,
    ),
  },
};

/** Every word or number that counts, as it stands in the text. Empty where the text tells without. */
export function figuresToldIn(language: Language, text: string): readonly string[] {
  // Letters that look like others, and signs that nobody sees, would hide a figure.
  const plain = text.normalize("NFKC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
  const { references, numbers, beforeSome } = counting[language];
  const rest = [isoDay, standards, release, ...references].reduce((left, one) => left.replace(one, " · "), plain);
  const found = [
    rest.matchAll(/[\p{N}][\p{N}.,:\s]*\p{N}|\p{N}+\s*%?/gu),
    rest.matchAll(numbers),
    rest.matchAll(beforeSome),
    rest.matchAll(word("[IVXLC]{2,}")),
  ];
  return found.flatMap((all) => [...all].map(([words]) => words.trim()));
}

/** Names that stand in the text as whole words, also in the genitive. Case counts: some names are words as well. */
export function namesToldIn(text: string, names: readonly string[]): readonly string[] {
  const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return names.filter((name) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}s?(?![\\p{L}\\p{N}])`, "u").test(text));
}

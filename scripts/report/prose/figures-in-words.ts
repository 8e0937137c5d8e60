// Decides which words of a text are figures or single somebody out, where nothing may be told but in words: stricter than a report, whose figures have cells.
import type { Language } from "../statements/words.ts";

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
const listed = (and: string, one: string): string => `${one}(?:\\s*[–-]\\s*${one})?(?:,\\s*${one})*(?:\\s+(?:${and})\\s+${one})?`;
const isoDay = word("\\d{4}-\\d{2}-\\d{2}");
const standards = /(?<!\p{L})(?:ISO(?:\/IEC)? 27\d{3}|NIS ?2|(?:SCB-FS|MCFFS|MSBFS|SFS) \d{4}:\d+)(?![\p{L}\d])/gu;
const release = word("r[1-9](?:, r[1-9])*(?: (?:och|and) r[1-9])?");

const small = "ett|två|tre|fyra|fem|sex|sju|åtta|nio";
const teens = "tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|aderton|nitton";
const tens = "(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio)?";
const numeral = `(?:${tens}|${teens}|två|tre|fyra|fem|sex|sju|åtta|nio|noll)`;
const hundreds = `(?:${small}|${teens}|${tens}|et)?(?:hundra|tusen)(?:${small}|${teens}|${tens}|hundra)*`;
const shares =
  "halv|halva|hälft|hälften|(?:tredje|fjärde|femte|sjätte|sjunde|åtton|nion|tion|hundra)dels?(?:en|ar|arna)?|varannan|vartannat|vart?(?: |t )(?:tredje|fjärde|femte|sjätte|tionde)|procent|promille|majoriteten|merparten|flertalet|lejonparten|övervägande|nästan (?:alla|samtliga)|de(?: allra)? flesta";
const factors =
  "dubbelt|dubbla|dubbleras?|fördubbla[st]?|fördubblats|halveras?|halverats|\\p{L}+faldig\\p{L}*|\\p{L}+faldiga[ts]?|nollställ\\p{L}*";
const swedishSome =
  "(?:\\p{L}+,?\\s+){0,2}\\p{L}*(?:kommun|region|myndighet|universitet|högskol|länsstyrels|organisation|svarande|respondent|stad|stift|bolag)\\p{L}*|(?:\\p{L}+,?\\s+){0,2}län(?:et)?(?!\\p{L})";

const smallEn = "one|two|three|four|five|six|seven|eight|nine";
const teensEn = "zero|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const tensEn = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${smallEn}))?`;
const englishSome =
  "(?:\\p{L}+,?\\s+){0,2}(?:municipal|region|agenc|authorit|universit|organisation|council|bod(?:y|ies)|count(?:y|ies)|cit(?:y|ies)|town|respondent)\\p{L}*";
const months = {
  sv: "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
  en: "January|February|March|April|May|June|July|August|September|October|November|December",
} as const;
/** A year near enough to be meant as one. */
const year = "20[2-9]\\d";
/** Levels, blocks and questions are few: a larger number after their names is something else. */
const few = "[0-9]{1,2}";

const counting: Readonly<Record<Language, Counting>> = {
  sv: {
    references: [
      word(`nivå(?:n|erna)?\\s+[0-4](?:\\s*[–-]\\s*[0-4]|\\s+(?:och|eller)\\s+[0-4])?(?!\\s+(?:${swedishSome}|av))`),
      word(
        `(?:frågan?|frågorna|block(?:en|et)?|område|svarsalternativ|publicering|avsnitt)\\s+${listed("och|eller", few)}(?!\\s+(?:${swedishSome}|av (?:dem|svaren|${swedishSome})))`,
      ),
      word(`\\d{1,2}\\s(?:${months.sv})(?:\\s${year})?(?!\\s+(?:${swedishSome}|för))`),
      word(`(?:${months.sv}|år|hösten|våren|mätomgången|omgången|utgåva|från|sedan|under),?\\s+${year}(?!\\s+${swedishSome})`),
      word("(?:under |minst )?\\d[\\d \\u00a0–-]*\\s(?:invånare|årsarbetskrafter)(?:\\seller\\sfler)?"),
    ],
    numbers: word(
      `${numeral}|${hundreds}|(?:${numeral}|${hundreds})?-?tals?(?:et)?|miljon(?:er)?|dussin\\p{L}*|tjog\\p{L}*|ett par|(?:${numeral})procent\\p{L}*|${shares}|${factors}`,
    ),
    beforeSome: word(
      `(?:bara|endast|blott|enbart|ensam) (?:en|ett|den|\\p{L}+(?:en|et|an))|(?:en|ett) (?:enda|enstaka|viss|visst)|(?:en|ett|ingen|inga|inget|alla|samtliga|båda|bägge|vardera)(?: av de?)?\\s+(?!(?:annan|annat|del|antal|fåtal|rad|enskild|organisation)(?!\\p{L}))(?:${swedishSome})|(?:en|ett|ingen|alla) av \\p{L}+|ingen alls|(?:den|det) (?:minst|störst|först|sist|mest|enda)\\p{L}* (?:${swedishSome})`,
    ),
  },
  en: {
    references: [
      word(`levels?\\s+[0-4](?:\\s*[–-]\\s*[0-4]|\\s+(?:and|or)\\s+[0-4])?(?!\\s+(?:${englishSome}|of))`),
      word(
        `(?:questions?|blocks?|area|option|release|section)\\s+${listed("and|or", few)}(?!\\s+(?:${englishSome}|of (?:them|those|the (?:answers|${englishSome}))))`,
      ),
      word(`\\d{1,2}\\s(?:${months.en})(?:\\s${year})?(?!\\s+(?:${englishSome}|too))`),
      word(`(?:${months.en}|year|autumn|spring|round|edition|of|in|from|since),?\\s+${year}(?!\\s+${englishSome})`),
      word("(?:under |at least )?\\d[\\d, –-]*\\s(?:inhabitants|full-time employees)(?:\\sor\\smore)?"),
      // "The question", "the level": what is one of its kind and counts no organisation.
      word(
        "(?:this|that|the|which|each|next|last|earlier|later) one|one (?:level|step|question|measure|area|option|day|word)|two-factor|at (?:most|least|first),",
      ),
    ],
    numbers: word(
      `${tensEn}|${smallEn}|${teensEn}|hundreds?|thousands?|millions?|dozens?|a couple|half(?!-)|halves|halved|thirds|a (?:third|quarter)(?! (?:party|of the year))|quarters|(?:a )?(?:fifth|sixth|seventh|eighth|ninth|tenth)s?(?: of)|every (?:second|third|fourth|fifth|tenth)|majority|bulk|per cent|percent|nearly (?:all|every)|most(?! recent| likely| often)|twice|double[ds]?|triple[ds]?|\\p{L}+fold|nil|nobody|none`,
    ),
    beforeSome: word(
      `(?:only|single) (?:the |an? )?(?:\\p{L}+ ){0,2}(?:answer|${englishSome})|(?:an?|no|all|both|every|each)(?: of the)?\\s+(?!(?:few|number|organisation)(?!\\p{L}))(?:${englishSome})|(?:all|both) of \\p{L}+|the (?:\\p{L}+est|first|last|only) (?:${englishSome})`,
    ),
  },
};

/** As a reader sees it: letters that look like others, signs that nobody sees and lines that break would hide a word. */
function plainly(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ");
}

/**
 * Every word or number that counts, as it stands in the text. Empty where none is found: the usual ways of saying how many are, and
 * whoever reviews the text looks for the others.
 */
export function figuresInWords(language: Language, text: string): readonly string[] {
  const { references, numbers, beforeSome } = counting[language];
  const rest = [isoDay, standards, release, ...references].reduce((left, one) => left.replace(one, " · "), plainly(text));
  const roman = /(?<![\p{L}\p{N}])[IVXLC]{2,}(?![\p{L}\p{N}])/gu;
  const digits = /\p{N}[\p{N}.,:\s]*\p{N}|\p{N}+\s*%?/gu;
  return [digits, numbers, beforeSome, roman].flatMap((one) => [...rest.matchAll(one)].map(([words]) => words.trim()));
}

/** Patterns of a name as people write it: "Region Skåne" is also "Skåneregionen", and "Hagfors" also "Hagforskommunen". */
function formsOf(name: string): readonly string[] {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const own = name.replace(/^Region /, "");
  return [escaped(name), `${escaped(own)}s? ?(?:kommun|region)(?:en)?`];
}

/**
 * Names that stand in the text as whole words, also in the genitive. Case counts for short ones, since some are words as well; a
 * name of many letters or several words is one however it is written.
 */
export function namesInWords(text: string, names: readonly string[]): readonly string[] {
  const read = plainly(text);
  return names.filter((name) => {
    const flags = name.includes(" ") || name.length > 5 ? "iu" : "u";
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${formsOf(name).join("|")})s?(?![\\p{L}\\p{N}])`, flags).test(read);
  });
}

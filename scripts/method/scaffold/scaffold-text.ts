// The text of new questions, correspondence tables and editions, with texts that are still to be written.
import { todoMarker } from "../checks/texts.ts";
import type { EditionEntry } from "../schema.ts";

type Lines = readonly string[];

/** Says how a text is to be written: in Swedish for a Swedish one, in English for any other. */
interface Hint {
  readonly sv: string;
  readonly en: string;
}

/** A text in every language, still to be written. */
function text(key: string, hint: Hint, languages: Lines): Lines {
  return [`${key}:`, ...languages.map((language) => `  ${language}: ${quoted(unwritten(hint, language))}`)];
}

/** What stands where a text of the language is to be written. */
export function unwritten(hint: Hint, language: string): string {
  return `${todoMarker}: ${new Map(Object.entries(hint)).get(language) ?? hint.en}`;
}

/** A double-quoted YAML scalar. */
export function quoted(words: string): string {
  return JSON.stringify(words);
}

function indented(lines: Lines, by = "  "): Lines {
  return lines.map((line) => by + line);
}

/** One list item: a dash before the first line, the others indented. */
function asItem(lines: Lines): Lines {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

interface NewQuestion {
  readonly id: string;
  readonly area: string;
  readonly block: number;
}

const steps: readonly Hint[] = [
  { sv: "Inget av det här finns.", en: "None of this is in place." },
  {
    sv: "Det finns i begränsad omfattning. Skriv något som en kollega kan kontrollera: ett beslut, ett datum, en andel eller en person.",
    en: "It is in place to a limited extent. Write something that a colleague can check: a decision, a date, a share or a person.",
  },
  { sv: "Det är beslutat och gäller hela organisationen.", en: "It has been decided and applies to the whole organisation." },
  { sv: "Dessutom är det prövat, aktuellt och går att visa.", en: "It has also been tried, is up to date and can be shown." },
];
const highest = steps.at(-1) as Hint;

const hints = {
  goal: {
    sv: "Vad ska man göra för att komma hit? Börja med ett verb, högst 22 ord.",
    en: "What does it take to get here? Begin with a verb, at most 22 words.",
  },
  question: {
    sv: "Frågan, högst 20 ord och en sak i taget. ”Ni” är hela organisationen.",
    en: "The question, at most 20 words and one thing at a time. “You” are the whole organisation.",
  },
  why: {
    sv: "Varför frågar ni? Vad blir bättre när svaret är högt?",
    en: "Why do you ask? What gets better when the answer is high?",
  },
  count: {
    sv: "Vad räknas? Nämn beslut, dokument eller arbetssätt.",
    en: "What counts? Name decisions, documents or ways of working.",
  },
  doNotCount: { sv: "Vad liknar det men räknas inte?", en: "What is like it but does not count?" },
  lookIn: { sv: "Var finns underlaget?", en: "Where is the evidence?" },
  ask: { sv: "Vilken roll vet svaret?", en: "Which role knows the answer?" },
  reason: {
    sv: "Varför har frågan kommit till? Skriv för dem som svarar.",
    en: "Why has the question been added? Write for those who answer.",
  },
} as const satisfies Readonly<Record<string, Hint>>;

/** A complete question with four options or as many as the scale has credits for. Not indented. */
export function questionLines(
  request: NewQuestion,
  { languages, creditMax }: { readonly languages: Lines; readonly creditMax: number },
): Lines {
  const top = Math.min(steps.length - 1, creditMax);
  const options = steps
    .slice(0, top)
    .concat(highest)
    .flatMap((hint, option) =>
      asItem([
        `credit: ${Math.floor((option * creditMax) / top)}`,
        ...text("text", hint, languages),
        ...(option > 0 ? text("goal", hints.goal, languages) : []),
      ]),
    );
  return asItem([
    `id: ${request.id}`,
    `area: ${request.area}`,
    `block: ${request.block}`,
    "weight: 1",
    "# must: 1   Det lägsta alternativ som frågans block kräver. Ta bort raden om frågan inte har något måste.",
    ...text("text", hints.question, languages),
    ...text("why", hints.why, languages),
    "help:",
    ...indented([
      ...text("count", hints.count, languages),
      ...text("doNotCount", hints.doNotCount, languages),
      ...text("lookIn", hints.lookIn, languages),
      ...text("ask", hints.ask, languages),
    ]),
    "options:",
    ...indented(options),
  ]);
}

/** The row of a new question in its edition's correspondence table. */
export function newQuestionRow(id: string, languages: Lines): Lines {
  return asItem(["kind: new", "from: []", `to: [${id}]`, ...text("reason", hints.reason, languages)]);
}

/** A table in which every question is the same: true until the newer edition is changed. */
export function correspondenceText(from: string, to: string, questions: Lines): string {
  return fileText([
    `# Övergången från utgåva ${from} till utgåva ${to}. Varje fråga i båda utgåvorna står här en gång.`,
    "# kind: same, reworded, split, merged, narrower, broader, new eller dropped. Allt utom same kräver reason, som visas för dem som svarar.",
    "# ranges: för varje alternativ i den gamla frågan, lägsta och högsta alternativ i den nya. Utan ranges kan svaret vara vilket som helst.",
    `from: ${quoted(from)}`,
    `to: ${quoted(to)}`,
    "questions:",
    ...questions.map((id) => `  - { kind: same, from: [${id}], to: [${id}] }`),
  ]);
}

export function editionLines({ id, status, digest, languages }: EditionEntry): Lines {
  return asItem([`id: ${quoted(id)}`, `status: ${status}`, `digest: ${quoted(digest)}`, `languages: [${languages.join(", ")}]`]);
}

function fileText(lines: Lines): string {
  return `${lines.join("\n")}\n`;
}

// What `score` prints around the results: the method, how much is answered, and the measures that apply.
import type { Edition } from "../edition.ts";
import type { About } from "../format/about.ts";
import type { Progress } from "../format/answered.ts";
import type { ConditionalMeasure } from "../format/conditional-measure.ts";
import type { ApplyingMeasures } from "./measure-conditions.ts";

interface HeadInput {
  readonly edition: Edition;
  readonly about: About | undefined;
  readonly progress: Progress;
}

/** In the edition's first language, with an empty line last. */
export function headLines({ edition, about, progress }: HeadInput): readonly string[] {
  const language = edition.entry.languages[0] ?? "sv";
  const words = wordsIn(language);
  const { answered, asked, notAsked } = progress;
  const source = about ? [about.source[language] ?? "", about.url, about.licence].filter(Boolean).join(" · ") : "";
  return [
    ...(about ? [`${about.name[language] ?? edition.scale.edition} ${about.version}`, source] : []),
    words.answered(answered, asked),
    ...(notAsked.length > 0 ? [words.notAsked(notAsked.join(", "))] : []),
    "",
  ];
}

interface MeasuresInput {
  readonly edition: Edition;
  readonly measures: ApplyingMeasures;
  readonly conditional: readonly ConditionalMeasure[];
}

/** The measures that apply and those that cannot be decided yet, after an empty line; nothing where the method has none. */
export function measureLines({ edition, measures, conditional }: MeasuresInput): readonly string[] {
  const language = edition.entry.languages[0] ?? "sv";
  const words = wordsIn(language);
  const titleOf = (id: string): string => conditional.find((one) => one.id === id)?.title[language] ?? id;
  const section = (title: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : ["", `${title}:`, ...ids.map((id) => `  ${titleOf(id)}`)];
  return [...section(words.measures, measures.applying), ...section(words.undecided, measures.undecided)];
}

interface Words {
  readonly answered: (answered: number, asked: number) => string;
  readonly notAsked: (ids: string) => string;
  readonly measures: string;
  readonly undecided: string;
}

const english: Words = {
  answered: (answered, asked) => `Questions answered: ${answered} of ${asked}.`,
  notAsked: (ids) => `Not asked, so the answers do not count: ${ids}.`,
  measures: "Measures",
  undecided: "Measures that the answers do not decide yet",
};
const texts: Readonly<Record<string, Words>> = {
  sv: {
    answered: (answered, asked) => `Besvarade frågor: ${answered} av ${asked}.`,
    notAsked: (ids) => `Ställs inte, så svaren räknas inte: ${ids}.`,
    measures: "Åtgärder",
    undecided: "Åtgärder som svaren inte avgör än",
  },
};
const wordsIn = (language: string): Words => texts[language] ?? english;

// Build time: the data that carrying over answers of an earlier edition takes, as a file that is fetched on use.
import type { CorrespondenceTable } from "../../../scripts/method/carry-over/correspondence.ts";
import type { Fact } from "../../../scripts/method/carry-over/draft.ts";
import type { Edition, Model } from "../../../scripts/method/edition.ts";
import { modelOf } from "../../../scripts/method/model.ts";
import { numbersOf } from "../../../scripts/method/question-number.ts";
import type { LocalText } from "../../../scripts/method/schema.ts";

export interface EarlierData {
  readonly edition: string;
  readonly editionDigest: string;
  readonly facts: readonly Fact[];
  /** From the earlier edition on, in order. The last step leads to the page's own model, which is not included. */
  readonly steps: readonly EarlierStep[];
  /** The earlier edition's questions: id → number and text in each of their languages. */
  readonly questions: Readonly<Record<string, LocalText>>;
}

interface EarlierStep {
  readonly older: Model;
  readonly table: Pick<CorrespondenceTable, "from" | "to" | "questions" | "background">;
}

/** An edition, and the correspondence table from the edition before it. */
export interface Successor {
  readonly edition: Edition;
  readonly table: CorrespondenceTable;
}

/** `chain` leads from `earlier` to the page's edition, in order. */
export function earlierData(earlier: { readonly edition: Edition; readonly digest: string }, chain: readonly Successor[]): EarlierData {
  const { questionnaire, entry } = earlier.edition;
  const editions = [earlier.edition, ...chain.map((one) => one.edition)];
  return {
    edition: entry.id,
    editionDigest: earlier.digest,
    facts: questionnaire.background.map((fact) => ({ id: fact.id, options: fact.options.map(({ id }) => ({ id })) })),
    steps: chain.map(({ table }, index) => ({
      older: modelOf(editions[index] ?? earlier.edition),
      table: neededOf(table),
    })),
    questions: Object.fromEntries(questionnaire.questions.map(({ id, text }) => [id, numbered(numbersOf(questionnaire).get(id), text)])),
  };
}

function neededOf({ from, to, questions, background }: CorrespondenceTable): EarlierStep["table"] {
  return { from, to, questions, ...(background ? { background } : {}) };
}

function numbered(number: string | undefined, text: LocalText): LocalText {
  return Object.fromEntries(Object.entries(text).map(([language, said]) => [language, `${number}. ${said}`])) as LocalText;
}

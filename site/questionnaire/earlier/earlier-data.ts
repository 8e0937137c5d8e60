// Decides what the page needs of an earlier edition to carry its answers over, and hands it over as a file that loads only then.

import type { CorrespondenceTable } from "../../../scripts/method/carry-over/correspondence.ts";
import type { Fact } from "../../../scripts/method/carry-over/draft.ts";
import type { Edition, Model } from "../../../scripts/method/edition.ts";
import { modelOf } from "../../../scripts/method/model.ts";
import type { LocalText, Question } from "../../../scripts/method/schema.ts";

export interface EarlierData {
  readonly edition: string;
  readonly editionDigest: string;
  readonly facts: readonly Fact[];
  /** From the earlier edition on, in order. The page's own model is the last step's newer one, and not here. */
  readonly steps: readonly EarlierStep[];
  /** The earlier edition's questions: id → number and text, in each language that they have. */
  readonly questions: Readonly<Record<string, LocalText>>;
}

export interface EarlierStep {
  readonly older: Model;
  readonly table: Pick<CorrespondenceTable, "from" | "to" | "questions" | "background">;
}

/** An edition with the table that leads to it from the one before. */
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
    questions: Object.fromEntries(questionnaire.questions.map((one) => [one.id, numbered(one)])),
  };
}

function neededOf({ from, to, questions, background }: CorrespondenceTable): EarlierStep["table"] {
  return { from, to, questions, ...(background ? { background } : {}) };
}

function numbered({ number, text }: Question): LocalText {
  return Object.fromEntries(Object.entries(text).map(([language, said]) => [language, `${number}. ${said}`])) as LocalText;
}

// Decides what the page needs of an earlier edition to carry its answers over, and hands it over as a file that loads only then.
import type { CorrespondenceTable } from "../../scripts/method/correspondence.ts";
import type { Fact } from "../../scripts/method/draft.ts";
import { modelOf } from "../../scripts/method/model.ts";
import type { Edition, Model } from "../../scripts/method/result.ts";
import { said } from "./said.ts";

export interface EarlierData {
  readonly edition: string;
  readonly editionDigest: string;
  readonly facts: readonly Fact[];
  /** From the earlier edition on, in order. The page's own model is the last step's newer one, and not here. */
  readonly steps: readonly EarlierStep[];
  /** The earlier edition's questions: id → number and text. */
  readonly questions: Readonly<Record<string, string>>;
}

export interface EarlierStep {
  readonly older: Model;
  /** Reasons are in the page's language; the shape is otherwise that of correspondence.yaml. */
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
      table: inPageLanguage(table, entry.languages),
    })),
    questions: Object.fromEntries(questionnaire.questions.map((one) => [one.id, `${one.number}. ${said(one.text, entry.languages).text}`])),
  };
}

function inPageLanguage({ from, to, questions, background }: CorrespondenceTable, languages: readonly string[]): EarlierStep["table"] {
  const rows = (list: CorrespondenceTable["questions"]) =>
    list.map(({ reason, ...row }) => ({ ...row, ...(reason ? { reason: { sv: said(reason, languages).text } } : {}) }));
  return { from, to, questions: rows(questions), ...(background ? { background: rows(background) } : {}) };
}

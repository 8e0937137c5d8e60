// The response to be sealed, as a table of questions and chosen options in the page's own words.
import { factOptionText, factText, optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import { byId, make } from "../widgets/elements.ts";
import type { Submission } from "./submission.ts";

export function writeSealedTable(place: string, inner: Submission | null, unknown: string): void {
  const row = (title: string, answer: string): HTMLElement => make("tr", {}, make("th", { scope: "row" }, title), make("td", {}, answer));
  const answers = Object.entries(inner?.answers ?? {}).map(([id, value]) =>
    row(`${questionNumber(id)}. ${questionText(id)}`, value === "unknown" ? unknown : optionText(id, String(value)) || String(value)),
  );
  const facts = Object.entries(inner?.background ?? {}).map(([id, value]) => row(factText(id), factOptionText(id, value)));
  byId(place).replaceChildren(...answers, ...facts);
}

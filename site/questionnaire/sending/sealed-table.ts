// The response to be sealed, as a table of questions and chosen options in the page's own words.
import { optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import { byId, make, setText } from "../widgets/elements.ts";
import type { Submission } from "./submission.ts";

/** Writes the rows, and on later calls only what has changed: it is called at every answer. */
export function makeSealedTable(place: string, unknown: string): (inner: Submission | null) => void {
  const rows = new Map<string, { readonly row: HTMLElement; readonly cell: HTMLElement; value: unknown }>();
  let shown = "";
  return (inner) => {
    const facts = Object.entries(inner?.background ?? {}).map(([id, value]) => [`bakgrund-${id}`, value] as const);
    const answers = Object.entries(inner?.answers ?? {}).map(([id, value]) => [`fraga-${id}`, value] as const);
    const entries = [...answers, ...facts];
    for (const [id, value] of entries) {
      const known = rows.get(id) ?? makeRow(id);
      rows.set(id, known);
      if (known.value === value) continue;
      known.value = value;
      setText(known.cell, id.startsWith("fraga-") ? answerText(id.slice("fraga-".length), value, unknown) : chosenText(id, String(value)));
    }
    const order = entries.map(([id]) => id).join(" ");
    if (order === shown) return;
    shown = order;
    byId(place).replaceChildren(...entries.flatMap(([id]) => rows.get(id)?.row ?? []));
  };
}

function makeRow(id: string) {
  const question = id.startsWith("fraga-") ? id.slice("fraga-".length) : undefined;
  const text = question === undefined ? legendText(id) : `${questionNumber(question)}. ${questionText(question)}`;
  const cell = make("td", {});
  return { row: make("tr", {}, make("th", { scope: "row" }, text), cell), cell, value: undefined as unknown };
}

function answerText(question: string, value: unknown, unknown: string): string {
  if (value === "unknown") return unknown;
  return typeof value === "number" ? optionText(question, value) : chosenText(`fraga-${question}`, String(value));
}

function legendText(id: string): string {
  return byId(id).querySelector(".question-text")?.textContent ?? "";
}

/** The label of the radio button or checkbox. */
function chosenText(id: string, value: string): string {
  const box = [...byId(id).querySelectorAll("input")].find((one) => one.value === value);
  return box?.parentElement?.querySelector("span")?.textContent ?? value;
}

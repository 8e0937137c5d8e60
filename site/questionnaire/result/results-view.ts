// Shows a method's named results during answering: value, band, and unmet conditions.
import { type Method, questionsBehind } from "../../../scripts/method/engine/evaluate.ts";
import { decimalText } from "../../../scripts/method/engine/result-value.ts";
import { missing, type Value } from "../../../scripts/method/rules/evaluate-rule.ts";
import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import { optionText, questionAddress, questionLink, questionNumber } from "../answering/question-texts.ts";
import type { MethodText } from "../data/method-language.ts";
import { entryNote, link, make, setHidden } from "../widgets/elements.ts";
import type { MethodOutcome } from "./method-outcome.ts";
import { type Remaining, remainingOf } from "./remaining.ts";

/** From this many, a condition's questions are named by number only. */
const manyQuestions = 3;

/** Writes every result that the page has a place for. Names of results and bands are read from the page. */
export function makeResultsView(method: Method, words: MethodWords): (outcome: MethodOutcome) => void {
  const known = { isNamed: (result: string) => nameOf(result).text !== "", behind: questionsBehind(method) };
  const places = [...document.querySelectorAll<HTMLElement>("[data-result]")];
  return ({ results, context }) => {
    for (const place of places) {
      const name = place.dataset.result ?? "";
      const value = results.get(name) ?? missing;
      const shown = valueWords(value, place, words);
      for (const holder of document.querySelectorAll<HTMLElement>(`[data-value="${name}"]`)) {
        write(holder, value.kind === "missing" && holder.matches("dd") ? { text: words.cannotTellShort } : shown);
      }
      markBand(place, value);
      const rule = method.results.get(name);
      const remaining = rule ? remainingOf(rule, context, known) : [];
      const rest = place.querySelector<HTMLElement>("[data-remains]");
      if (rest) setHidden(rest, remaining.length === 0);
      rest?.querySelector("ul")?.replaceChildren(...remaining.map((one) => make("li", {}, ...remainingWords(one, words))));
    }
  };
}

function write(holder: HTMLElement, { text, lang }: MethodText): void {
  if (holder.textContent !== text) holder.textContent = text;
  if (lang) holder.lang = lang;
  else holder.removeAttribute("lang");
}

function valueWords(value: Value, place: HTMLElement, words: MethodWords): MethodText {
  const { result = "", most, unit } = place.dataset;
  switch (value.kind) {
    case "number": {
      const number = decimalText(value.value, words.language);
      return { text: [most ? words.count(number, most) : number, unit].filter(Boolean).join(" ") };
    }
    case "truth":
      return { text: value.value ? words.yes : words.no };
    case "band":
      return bandWords(result, value.id);
    case "missing":
      return { text: words.cannotTell };
    default:
      return value satisfies never;
  }
}

function markBand(place: HTMLElement, value: Value): void {
  for (const band of place.querySelectorAll<HTMLElement>("[data-band]")) {
    if (value.kind === "band" && value.id === band.dataset.band) band.setAttribute("aria-current", "true");
    else band.removeAttribute("aria-current");
  }
}

function bandWords(result: string, band: string): MethodText {
  return textIn(document.querySelector<HTMLElement>(`[data-result="${result}"] [data-band="${band}"]`), band);
}

function nameOf(result: string): MethodText {
  return textIn(document.querySelector<HTMLElement>(`[id="resultat-${result}"]`), "");
}

function textIn(element: HTMLElement | null, otherwise: string): MethodText {
  return { text: element?.textContent?.trim() ?? otherwise, ...(element?.lang ? { lang: element.lang } : {}) };
}

/** Links to what the condition depends on, followed by what it requires. */
function remainingWords(one: Remaining, words: MethodWords): readonly (Node | string)[] {
  const about = [...one.results.map(resultLink), ...questionLinks(one.questions, words)];
  const joined = about.flatMap((node, index) => (index === 0 ? [node] : [", ", node]));
  return [...(joined.length > 0 ? joined : [words.part]), entryNote(requirementWords(one, words))];
}

function resultLink(result: string): HTMLAnchorElement {
  const { text, lang } = nameOf(result);
  const made = link(`#resultat-${result}`, text);
  if (lang) made.lang = lang;
  return made;
}

function questionLinks(questions: readonly string[], words: MethodWords): readonly HTMLAnchorElement[] {
  if (questions.length < manyQuestions) return questions.map(questionLink);
  return questions.map((id) => link(questionAddress(id), words.question(questionNumber(id))));
}

function requirementWords({ requirement, has, missing: isMissing, results }: Remaining, words: MethodWords): string {
  const bandOf = (band: string): string => results.map((name) => bandWords(name, band).text).find((text) => text !== band) ?? band;
  const needs = (): string => {
    switch (requirement?.kind) {
      case "number":
        return words.needsNumber(requirement.is, decimalText(requirement.value, words.language));
      case "band":
        return words.needsBand(bandOf(requirement.band));
      case "option":
        return words.needsOption(optionText(requirement.question, requirement.option));
      case undefined:
        return words.notMet;
      default:
        return requirement satisfies never;
    }
  };
  if (isMissing) return `${needs()} ${words.notYet}`;
  if (has?.kind === "number") return `${needs()} ${words.now(decimalText(has.value, words.language))}`;
  return has?.kind === "band" ? `${needs()} ${words.now(bandOf(has.id))}` : needs();
}

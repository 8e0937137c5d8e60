// Decides how it is told what has changed between a file's edition and this one: each question with the edition's own reason, and the rule.
import type { Standing } from "../../../scripts/method/carry-over/carry.ts";
import type { LocalText } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { ThenNowWords } from "../../text/sv/form/then-now.ts";
import { optionText } from "../answering/question-texts.ts";
import { disclosure, entry, numberedLink } from "../result/explained.ts";
import { link, make } from "../widgets/elements.ts";
import type { EarlierResponse } from "./earlier-response.ts";

/** Empty for a file of the page's own edition. `rules`: why the rule for a result means something else now. */
export function changeNodes({ changes, carried }: EarlierResponse, rules: readonly string[], words: ThenNowWords): readonly Node[] {
  if (!changes) return [];
  const { review, again, added, dropped, facts } = changes;
  const localized = (text: LocalText): string => inLanguage(text, words.language).value ?? "";
  const changed = new Map([...review, ...again].map((one) => [one.question, localized(one.reason)]));
  const items = [
    ...[...carried.standings].flatMap(([question, standing]) => {
      const reason = changed.get(question);
      if (reason !== undefined) return [entry(numberedLink(question), lines(reason, meaning(question, standing, words)))];
      return added.includes(question) ? [entry(numberedLink(question), words.isNew)] : [];
    }),
    ...dropped.map(({ text, reason }) => entry([localized(text)], lines(localized(reason), words.isGone))),
    ...facts.map((fact) => entry([factLink(fact)], words.isOpen)),
  ];
  return [
    ...(rules.length > 0 ? [make("p", {}, words.ruleChanged), make("ul", {}, ...rules.map((rule) => make("li", {}, rule)))] : []),
    ...(items.length > 0 ? [disclosure(words.changes(items.length), make("ul", { class: "result-list" }, ...items))] : []),
  ];
}

/** What the earlier answer amounts to in this edition's words. */
function meaning(question: string, standing: Standing, words: ThenNowWords): string {
  if (standing.kind === "carried" && typeof standing.answer === "number") return words.means(optionText(question, standing.answer));
  if (standing.kind !== "range") return "";
  const { low, high } = standing;
  const isAnything = low === 0 && optionText(question, high + 1) === "";
  return isAnything ? words.nothingKnown : words.between(optionText(question, low), optionText(question, high));
}

function lines(...all: readonly string[]): string {
  return all.filter((one) => one !== "").join("\n");
}

function factLink(fact: string): HTMLAnchorElement {
  return link(`#bakgrund-${fact}`, document.querySelector(`[id="bakgrund-${fact}"] .question-text`)?.textContent ?? fact);
}

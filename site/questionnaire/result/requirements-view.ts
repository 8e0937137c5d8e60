// Shows the questions to go through with a lawyer: by framework and part, with the answers behind them, and what the list does not say.
import {
  type ComparedQuestion,
  compareRequirements,
  countStandings,
  type Duty,
  dutyOf,
  type PartFinding,
  type RequirementStanding,
  sufficientOption,
} from "../../../scripts/method/references/requirements.ts";
import type { RequirementsWords } from "../../text/sv/form/requirements.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import { optionText } from "../answering/question-texts.ts";
import { entryNote, link, make, setHidden, setText } from "../widgets/elements.ts";
import { siteLink } from "../widgets/site-link.ts";
import { disclosure, type ExplainedInside, type ExplainedPage, entry, numberedLink, rewrite } from "./explained.ts";
import type { ComparedFramework, LabelledPart } from "./explains-data.ts";

const order: readonly RequirementStanding[] = ["below", "cannot-tell", "enough"];

export interface RequirementsViewWords extends RequirementsWords {
  readonly finding: ResultWords["explained"]["requirementsFinding"];
}

export function makeRequirementsView({ data, explains }: ExplainedPage, words: RequirementsViewWords): ExplainedInside {
  const caution = make("p", { class: "note" }, make("strong", {}, words.caution));
  const duty = make("p", {}, "");
  const views = explains.frameworks.map((one) => makeFramework(one, words));
  const rules = disclosure(
    words.ruleTitle,
    make("ul", { class: "small" }, ...words.rules(sufficientOption).map((rule) => make("li", {}, rule))),
  );
  return {
    nodes: [make("p", {}, words.lead), caution, duty, ...views.map((one) => one.element), rules],
    show: (filled, { response }) => {
      const is = dutyOf(filled.background, explains.fact);
      duty.replaceChildren(words.duty[is], ...(is === "required" ? [] : [" ", link(`#bakgrund-${explains.fact}`, words.toFact)]));
      for (const { framework, show } of views) show(compareRequirements(data.model, response, framework.parts), is);
    },
  };
}

function makeFramework(framework: ComparedFramework, words: RequirementsViewWords) {
  const title = make("h4", {});
  const lists = order.map((standing) => {
    const list = make("ul", { class: "result-list" });
    return { standing, list, shown: disclosure("", list) };
  });
  const element = make("div", { class: "framework" }, title, ...lists.map((one) => one.shown), aboutOf(framework, words));
  return {
    framework,
    element,
    show: (findings: readonly PartFinding[], duty: Duty): void => {
      const counts = countStandings(findings);
      const name = duty === "voluntary" ? `${framework.name} (${words.voluntaryMark})` : framework.name;
      setText(title, `${name}: ${words.finding(counts.below, counts["cannot-tell"], findings.length)}`);
      for (const { standing, list, shown } of lists) {
        setHidden(shown, counts[standing] === 0);
        setText(shown.firstElementChild ?? shown, words.standingCount(words.standing[standing], counts[standing]));
        const found = findings.filter((one) => one.standing === standing);
        const items = found.map((one) => partItem(one, framework.parts, words));
        rewrite(list, items);
      }
    },
  };
}

/** When and how the mapping was checked is visible; its reservation is in a disclosure. */
function aboutOf({ name, address, checked, status, reservation }: ComparedFramework, words: RequirementsWords): HTMLElement {
  const facts = [
    [words.checked, checked],
    [words.status, status],
  ] as const;
  return make(
    "div",
    { class: "small" },
    make("dl", { class: "framework-facts" }, ...facts.map(([term, text]) => make("div", {}, make("dt", {}, term), make("dd", {}, text)))),
    disclosure(words.notSaid, make("p", {}, reservation), make("p", {}, siteLink(address, words.toFramework(name)))),
  );
}

function partItem(finding: PartFinding, parts: readonly LabelledPart[], words: RequirementsWords): HTMLLIElement {
  const { part, standing, below, open, enough } = finding;
  const labelled = parts.find((one) => one.id === part);
  const label = labelled?.label ?? part;
  // Two questions of a part may have the same note.
  const known = [...below, ...open, ...enough].flatMap(({ question }) => words.known[question] ?? []);
  const notes = [...new Set([...known, ...(labelled?.notes ?? [])])].map((note) => make("p", { class: "small muted" }, note));
  const list = (questions: readonly ComparedQuestion[]): readonly Node[] =>
    questions.length === 0
      ? []
      : [make("ul", { class: "raises" }, ...questions.map((one) => entry(numberedLink(one.question), answerWords(one, words))))];
  switch (standing) {
    case "below": {
      const also = open.length > 0 ? [make("p", { class: "small" }, words.openAlso)] : [];
      return make("li", {}, disclosure(words.belowCount(label, below.length), ...list(below), ...also, ...list(open), ...notes));
    }
    case "cannot-tell":
      if (open.length === 0) return make("li", {}, label, entryNote(words.noneAsked));
      return make("li", {}, disclosure(words.openCount(label, open.length), ...list(open), ...notes));
    case "enough":
      return make("li", {}, label, ...notes);
    default:
      return standing satisfies never;
  }
}

function answerWords({ question, answer, needed }: ComparedQuestion, words: RequirementsWords): string {
  if (answer === null) return words.unanswered;
  return answer === "unknown" ? words.unknown : words.below(optionText(question, answer), optionText(question, needed));
}

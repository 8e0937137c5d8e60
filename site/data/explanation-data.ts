// Builds the data for the part of the form that explains a result: frameworks, published figures, changed rules.
import { roundName } from "../../scripts/core/terms/terms.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import { keyOf } from "../../scripts/method/pathway/planned-step.ts";
import type { Measure } from "../../scripts/method/schema.ts";
import { editionDigest } from "../../scripts/repository/digests.ts";
import { readCorrespondence } from "../../scripts/repository/read-method.ts";
import { methodTextIn } from "../questionnaire/data/method-language.ts";
import type { ComparedFramework, ExplanationData } from "../questionnaire/result/explains-data.ts";
import type { StepTexts } from "../questionnaire/takeaway/takeaway-texts.ts";
import { pathIn } from "../text/addresses.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { served } from "../text/own-address.ts";
import { wordsIn } from "../text/words.ts";
import { edition as current, documentOf, place, unwrap } from "./content.ts";
import { measureTexts, ownTexts, stepsIn } from "./measure-texts.ts";
import { publishedGroups } from "./published-groups.ts";
import { allFrameworks, type Framework, partLabel, statusOfAll } from "./references.ts";
import { latest } from "./releases.ts";
import { templatesIn } from "./templates.ts";

/** Frameworks that are legally binding. The pages compare with the standards too, but the form makes no list of questions about them. */
const binding = ["cybersakerhetslagen-2025-1506", "nis2-article-21"];
/** The background fact that says whether that law applies to the organisation. */
const lawFact = "cybersecurity-act";

interface MeasuredEdition {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
}

/** Editions other than the current one get no frameworks, since mappings are checked against the current edition, and no figures. */
export function explainsData({ edition, measures }: MeasuredEdition, language: Language): ExplanationData {
  // A foreign method may use the same id.
  const isCurrent = edition.entry.id === current.entry.id && editionDigest(edition) === editionDigest(current);
  const methodText = methodTextIn(language, edition.entry.languages);
  const hasFact = edition.questionnaire.background.some((one) => one.id === lawFact);
  const bound = isCurrent && hasFact ? allFrameworks.filter(({ reference }) => binding.includes(reference.id)) : [];
  return {
    steps: stepsIn(edition, measures),
    texts: stepTexts(edition, measures, language),
    measures: Object.fromEntries(measures.map((one) => [one.id, measureTexts(one, language, edition.entry.languages)])),
    goals: Object.fromEntries(
      edition.questionnaire.questions.map(({ id, options }) => [id, options.map(({ goal }) => methodText(goal).text)]),
    ),
    frameworks: bound.map((one) => compared(one, language)),
    fact: lawFact,
    published:
      latest && isCurrent && latest.cube.edition === edition.entry.id
        ? publishedGroups(latest.cube, language, roundName(documentOf(latest.round), language))
        : null,
    ruleChanges: ruleChanges(edition.entry.id, language),
  };
}

/** By `question:option`. */
function stepTexts(edition: Edition, measures: readonly Measure[], language: Language): Readonly<Record<string, StepTexts>> {
  const { templates } = templatesIn(language, edition);
  const titles = new Map(templates.map(({ id, title }) => [id, title]));
  const known = new Set(stepsIn(edition, measures).map(keyOf));
  const steps = measures.flatMap((one) => one.steps).filter(({ raises, to }) => known.has(keyOf({ question: raises, to })));
  return Object.fromEntries(
    steps.map((step) => {
      const title = titles.get(step.template ?? "");
      const template = title === undefined ? {} : { template: { title, address: served(pathIn(language, `/mallar/${step.template}/`)) } };
      const texts: StepTexts = { ...ownTexts(step, language, edition.entry.languages), ...template };
      return [keyOf({ question: step.raises, to: step.to }), texts];
    }),
  );
}

function compared(framework: Framework, language: Language): ComparedFramework {
  const { reference, coverage } = framework;
  const words = wordsIn(language).frameworks;
  return {
    id: reference.id,
    name: plainTextIn(language, reference.shortTitle),
    address: served(pathIn(language, `/ramverk/${reference.id}/`)),
    checked: words.source[reference.source](reference.checked),
    status: statusOfAll(framework, language),
    reservation: plainTextIn(language, reference.reservation),
    parts: coverage.parts.map(({ part, touches }) => ({
      id: part.id,
      label: partLabel(reference, part, language),
      questions: touches.map(({ question }) => question.id),
      notes: touches.flatMap(({ mapping }) => (mapping.note ? [plainTextIn(language, mapping.note)] : [])),
    })),
  };
}

/** Follows the correspondence tables backwards. By earlier edition: every change of a result rule since then, latest first. */
function ruleChanges(id: string, language: Language): ExplanationData["ruleChanges"] {
  const found: Record<string, readonly string[]> = {};
  let reasons: readonly string[] = [];
  const tableOf = (edition: string) => unwrap(readCorrespondence(place, edition));
  for (let table = tableOf(id); table && !Object.hasOwn(found, table.from); table = tableOf(table.from)) {
    reasons = [...reasons, ...(table.results ?? []).map((one) => plainTextIn(language, one.reason))];
    found[table.from] = reasons;
  }
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one.length > 0));
}

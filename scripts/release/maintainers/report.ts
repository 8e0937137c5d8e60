// The maintainers' report of a release: exact figures on the method, in memory only until it is sealed.
import type { DeclineReason } from "../../envelope/schema.ts";
import { checkDraft } from "../../method/carry-over/draft.ts";
import { modelOf } from "../../method/model.ts";
import { maintainersFigures } from "../../statistics/scale/figures.ts";
import type { Gathered } from "../opening/gather.ts";
import { answerSections } from "./answer-sections.ts";
import { paragraph, type Section, table } from "./html.ts";
import { groupsOf, labelsOf } from "./labels.ts";
import { page } from "./page.ts";
import { scaleSections } from "./scale-sections.ts";
import { reasons, words } from "./words.ts";

export interface ReportInput {
  readonly gathered: Gathered;
  readonly release: string;
  /** In a rehearsal: says that the organisations are invented. */
  readonly notice?: string;
}

/** One HTML file in Swedish. The same answers give the same bytes, whoever computes. Contains no organisation's name or id. */
export function maintainersReport({ gathered, release, notice }: ReportInput): string {
  const figures = maintainersFigures(inputOf(gathered), Object.keys(reasons));
  const labels = labelsOf(gathered);
  const { round } = gathered.document;
  return page({
    title: words.title(round, release),
    closed: words.closed,
    ...(notice === undefined ? {} : { notice }),
    intro: words.intro,
    contentsHeading: words.contents,
    sections: [counted(gathered, release), ...scaleSections(figures, labels), ...answerSections(figures, labels), method()],
  });
}

/** The winning answers that count, parsed as when they were counted. */
function inputOf({ document, edition, population, units, outcomes }: Gathered): Parameters<typeof maintainersFigures>[0] {
  const model = modelOf(edition);
  const { background } = edition.questionnaire;
  const counts = new Map(units.map((one) => [one.organisation, one.status]));
  const answered = outcomes.flatMap((one) =>
    one.status === "answered" && counts.get(one.organisation) === "answered"
      ? [{ organisation: one.organisation, response: checkDraft(model, one, background).response }]
      : [],
  );
  const declined = outcomes.flatMap((one): { organisation: string; reason: DeclineReason }[] =>
    one.status === "declined" ? [{ organisation: one.organisation, reason: one.reason }] : [],
  );
  return { model, background, population, plan: groupsOf({ document, edition }), units, answered, declined };
}

function counted({ document, edition, population, counts }: Gathered, release: string): Section {
  const { heading, caption, head, ...names } = words.counts;
  const setAside = Object.entries(counts.setAside);
  const total = setAside.reduce((sum, [, many]) => sum + many, 0);
  const { fact } = words;
  const rows = [
    [fact.round, document.round],
    [fact.release, release],
    [fact.edition, edition.entry.id],
    [fact.population, population.organisations.length],
    [names.envelopes, counts.envelopes],
    [names.valid, counts.valid],
    [names.declined, counts.declined],
    [names.withdrawn, counts.withdrawn],
    [names.superseded, counts.superseded],
    [names.setAside, total],
    ...setAside.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, many]) => [`– ${code}`, many]),
  ];
  return { id: "inkommet", heading, html: table({ caption, head, rows }) };
}

function method(): Section {
  return { id: "metod", heading: words.method.heading, html: words.method.lines.map(paragraph).join("\n") };
}

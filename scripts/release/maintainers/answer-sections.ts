// Sections of the maintainers' report on answers, nonresponse and difficult questions.
import { organisationTypes } from "../../core/organisation-types.ts";
import type { MaintainersFigures } from "../../statistics/scale/figures.ts";
import type { QuestionTally } from "../../statistics/scale/tallies.ts";
import { bars, chart, number, paragraph, percent, type Section, table } from "./html.ts";
import type { Labels } from "./labels.ts";
import { reasons, words } from "./words.ts";

export function answerSections(figures: MaintainersFigures, labels: Labels): readonly Section[] {
  return [facts(figures, labels), nonresponse(figures, labels), declined(figures), questions(figures, labels)];
}

function facts({ facts: all }: MaintainersFigures, labels: Labels): Section {
  const { heading, intro, head } = words.facts;
  const charts = all.map(({ fact, options }, at) => {
    const total = options.reduce((sum, one) => sum + one.count, 0);
    const name = (option: string | null) => (option === null ? words.notAnswered : labels.factOption(fact, option));
    const drawn = options.map(({ option, count }) => ({ label: name(option), value: count, shown: String(count) }));
    return chart({
      id: `bild-fakta-${at + 1}`,
      title: labels.fact(fact),
      full: total,
      bars: drawn,
      caption: labels.fact(fact),
      head,
      rows: options.map(({ option, count, byType, onLevel, meanShare }) => [
        name(option),
        ...organisationTypes.map((type) => byType[type] ?? 0),
        count,
        percent(count, total),
        percent(onLevel, count),
        meanShare === null ? number(null) : `${number(meanShare)} %`,
      ]),
    });
  });
  return { id: "sa-kom-svaren-till", heading, html: [paragraph(intro), ...charts].join("\n") };
}

function nonresponse({ nonresponse: all }: MaintainersFigures, labels: Labels): Section {
  const { heading, picture, caption, head } = words.nonresponse;
  const drawn = all.map(({ row, answered, organisations }) => ({
    label: labels.row(row),
    value: organisations === 0 ? 0 : answered / organisations,
    shown: percent(answered, organisations),
  }));
  const rows = all.map((one) => [
    labels.row(one.row),
    one.organisations,
    one.answered,
    one.declined,
    one.silent,
    percent(one.answered, one.organisations),
  ]);
  return { id: "bortfall", heading, html: chart({ id: "bild-bortfall", title: picture, full: 1, bars: drawn, caption, head, rows }) };
}

function declined({ declined: all }: MaintainersFigures): Section {
  const { heading, picture, caption, head } = words.declined;
  const name = (reason: string) => reasons[reason as keyof typeof reasons] ?? reason;
  const total = all.reduce((sum, one) => sum + one.count, 0);
  const drawn = all.map(({ reason, count }) => ({ label: name(reason), value: count, shown: String(count) }));
  const rows = all.map(({ reason, byType, count }) => [name(reason), ...organisationTypes.map((type) => byType[type] ?? 0), count]);
  return { id: "avstod", heading, html: chart({ id: "bild-avstod", title: picture, full: total, bars: drawn, caption, head, rows }) };
}

/** Number of answers to the question: an option or "vet inte". */
function answersTo({ options, unknown }: QuestionTally): number {
  return options.reduce((sum, one) => sum + one, 0) + unknown;
}

function questions({ questions: all }: MaintainersFigures, labels: Labels): Section {
  const { heading, intro, picture, caption, head, option } = words.questions;
  const share = (one: QuestionTally): number => (answersTo(one) === 0 ? 0 : one.unknown / answersTo(one));
  const leastCertain = all.toSorted((a, b) => share(b) - share(a)).slice(0, 10);
  const drawn = leastCertain.map((one) => ({
    label: labels.question(one.question),
    value: share(one),
    shown: percent(one.unknown, answersTo(one)),
  }));
  const most = Math.max(0, ...all.map((one) => one.options.length));
  const heads = [
    head.question,
    ...Array.from({ length: most }, (_, at) => option(at)),
    head.unknown,
    head.share,
    head.unanswered,
    head.notAsked,
  ];
  const rows = all.map((one) => [
    labels.question(one.question),
    ...Array.from({ length: most }, (_, at) => one.options[at] ?? ""),
    one.unknown,
    percent(one.unknown, answersTo(one)),
    one.unanswered,
    one.notAsked,
  ]);
  const html = [
    paragraph(intro),
    bars({ id: "bild-vet-inte", title: picture, full: Math.max(0.1, ...leastCertain.map(share)), bars: drawn }),
    table({ caption, head: heads, rows }),
  ];
  return { id: "svara-fragor", heading, html: html.join("\n") };
}

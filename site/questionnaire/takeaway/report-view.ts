// Markup of the report to the management. Page breaks are in styles/form/report.css.
import { capitalize } from "../../../scripts/core/text.ts";
import type { ReportWords } from "../../text/sv/form/report.ts";
import { type Markup, type Tag, tag } from "../widgets/markup.ts";
import type { Report, ReportLanguage } from "./management-report.ts";
import { areaBar, staircaseDrawing } from "./report-drawing.ts";
import { reportPlan } from "./report-plan-view.ts";

/** One `section.report`, with headings from h2, since the page has a title of its own. */
export function reportMarkup(report: Report, words: ReportLanguage): Tag {
  const text = words.report;
  return tag(
    "section",
    { class: "report", lang: text.language, "aria-labelledby": "rapport-rubrik" },
    firstPage(report, words),
    areas(report, text),
    conditions(report, text),
    // Before the plan, which the answers may change.
    toFindOut(report, words),
    reportPlan(report, words),
    basis(report, text),
  );
}

function firstPage(report: Report, words: ReportLanguage): Tag {
  const text = words.report;
  const { takeaway, meaning, points } = report;
  const marks = [...(takeaway.isRehearsal ? [text.rehearsal] : []), ...(takeaway.isPilot ? [text.pilot] : [])];
  return tag(
    "div",
    { class: "report-first" },
    tag(
      "header",
      { class: "report-head" },
      tag("h2", { id: "rapport-rubrik" }, text.title),
      tag("p", { class: "report-subject" }, takeaway.organisation ? `${text.subject}: ${takeaway.organisation}` : text.subject),
      tag("p", { class: "report-identity" }, report.identity, " ", text.selfAssessed, ...marks.flatMap((one) => [" ", one])),
      tag("p", { class: "report-handling" }, tag("strong", {}, text.handling), " ", text.handlingMore),
    ),
    tag("p", { class: "report-level" }, `${report.headline}.`),
    tag("p", {}, report.share, " ", report.target, ...(takeaway.assumesUnanswered ? [" ", text.assumesUnanswered] : [])),
    staircase(report, text),
    tag("h3", {}, meaning.title),
    tag("p", {}, meaning.text),
    tag("h3", {}, text.points),
    tag("ol", { class: "report-points" }, ...points.map((point) => tag("li", {}, point))),
    tag("h3", {}, text.firstMeasures(report.firstMeasures.length, report.takeaway.nextPlan.length, report.takeaway.level + 1)),
    firstMeasures(report, words),
  );
}

function firstMeasures({ firstMeasures: shown, takeaway: { level, top } }: Report, { report: text, takeaway }: ReportLanguage): Tag {
  if (shown.length === 0) return tag("p", {}, text.noMeasures(level >= top));
  const item = ({ title, effort }: (typeof shown)[number]): Tag =>
    tag("li", {}, title, tag("span", { class: "report-quiet" }, ` – ${text.effort(takeaway.effort(effort))}`));
  return tag("ol", { class: "report-measures" }, ...shown.map(item));
}

function staircase({ takeaway, headline }: Report, text: ReportWords): Markup {
  const { levels, level, target } = takeaway;
  if (levels.length < 2) return "";
  return staircaseDrawing({
    id: "rapport-trappan",
    title: text.stairTitle(headline, target),
    labels: levels.map((one) => ({ label: capitalize(one.label), name: one.name })),
    level,
    target,
    here: text.stairHere,
    goal: text.stairGoal,
  });
}

function areas({ takeaway, areasFinding }: Report, text: ReportWords): Tag {
  const row = ({ name, percent }: (typeof takeaway.areas)[number]): Tag =>
    tag(
      "tr",
      {},
      tag("th", { scope: "row" }, name),
      tag("td", {}, ...(percent === null ? [] : [areaBar(percent)])),
      tag("td", { class: "report-figure" }, percent === null ? text.areaNone : String(percent)),
    );
  return section("areas", text.areas, [
    tag("p", { class: "report-finding" }, areasFinding),
    tag(
      "table",
      { class: "report-areas" },
      tag("caption", { class: "report-quiet" }, text.areasNote),
      tag("thead", {}, tag("tr", {}, head(text.areaColumn), tag("th", { scope: "colgroup", colspan: "2" }, text.shareColumn))),
      tag("tbody", {}, ...takeaway.areas.map(row)),
    ),
  ]);
}

function conditions({ takeaway, unmet, met }: Report, text: ReportWords): Tag {
  const { level, top } = takeaway;
  if (level >= top) return section("conditions", text.conditions(top), [tag("p", {}, text.conditionsTop)]);
  const all = takeaway.met.length + takeaway.unmet.length;
  const row = ({ condition, needed, has }: (typeof unmet)[number]): Tag =>
    tag("tr", {}, tag("th", { scope: "row" }, condition), tag("td", {}, needed), tag("td", {}, has));
  return section("conditions", text.conditions(level + 1), [
    tag("p", { class: "report-finding" }, text.conditionsCount(takeaway.met.length, all)),
    tag("h4", {}, text.unmet),
    tag(
      "table",
      { class: "report-unmet" },
      tag("thead", {}, tag("tr", {}, head(text.conditionColumn), head(text.neededColumn), head(text.hasColumn))),
      tag("tbody", {}, ...unmet.map(row)),
    ),
    tag("h4", {}, text.met),
    met.length === 0 ? tag("p", {}, text.noneMet) : tag("ul", { class: "report-met" }, ...met.map((line) => tag("li", {}, line))),
  ]);
}

function toFindOut({ takeaway }: Report, { report: text, takeaway: words }: ReportLanguage): Tag {
  const list = takeaway.toFindOut;
  const item = ({ number, text: asked, ask }: (typeof list)[number]): Tag =>
    tag("li", {}, words.question(number, asked), ...(ask ? [tag("span", { class: "report-quiet report-line" }, text.ask(ask))] : []));
  const body = list.length === 0 ? [text.toFindOutNone] : [text.toFindOutLead];
  return section("find-out", text.toFindOut, [
    tag("p", {}, ...body),
    ...(list.length > 0 ? [tag("ul", { class: "report-find-out" }, ...list.map(item))] : []),
  ]);
}

function basis({ takeaway, identity }: Report, text: ReportWords): Tag {
  const { edition, editionDigest, answeredBlocks, blocks } = takeaway;
  return section("basis", text.basis, [
    ...text.basisLines(edition, editionDigest, answeredBlocks, blocks).map((line) => tag("p", {}, line)),
    tag("p", {}, identity, " ", text.handling),
  ]);
}

function section(kind: string, title: string, body: readonly Markup[]): Tag {
  return tag("div", { class: `report-section report-part-${kind}` }, tag("h3", {}, title), ...body);
}

function head(title: string): Tag {
  return tag("th", { scope: "col" }, title);
}

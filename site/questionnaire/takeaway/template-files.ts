// Templates filled from the answers. Loads when one of them is saved.

import type { ModelQuestion, ModelStep } from "../../../scripts/method/edition.ts";
import { hoursIn } from "../../../scripts/method/pathway/hours.ts";
import { templateDocument } from "../../templates/template-document.ts";
import type { AnswerLine, TemplateFill } from "../../templates/template-fill.ts";
import type { TemplateSet } from "../../templates/template-texts.ts";
import type { TemplateFileWords } from "../../text/sv/form/template-file.ts";
import type { Filled } from "../drafts/state.ts";
import { goalOf } from "../plan/described-steps.ts";
import { slugOf } from "../together/part-name.ts";
import type { Report, ReportLanguage } from "./management-report.ts";
import type { MethodTexts } from "./takeaway-texts.ts";

/** @throws Error for a template that does not exist, or if a writer cannot be loaded. */
export async function templateFile(id: string, { templates, deadlines }: TemplateSet, { input, words }: TemplateInput) {
  const template = templates.find((one) => one.id === id);
  if (!template) throw new Error(`no template has the id ${id}`);
  const fill = templateFill(input, words);
  const beside = { deadlines, words: words.templateFile };
  const name = words.templateFile.filledName([slugOf(input.report.takeaway.organisation ?? ""), template.file].filter(Boolean).join("-"));
  if (template.form === "docx") {
    const { docxFile } = await import("../../../scripts/office/docx.ts");
    return docxFile(name, templateDocument(template, fill, beside));
  }
  const [{ xlsxFile }, { templateWorkbook }] = await Promise.all([
    import("../../../scripts/office/xlsx.ts"),
    import("../../templates/template-workbook.ts"),
  ]);
  return xlsxFile(name, templateWorkbook(template, fill, beside));
}

interface TemplateInput {
  readonly input: FillInput;
  readonly words: FillLanguage;
}

export interface FillInput {
  readonly report: Report;
  readonly filled: Filled;
  readonly questions: readonly ModelQuestion[];
  readonly steps: readonly ModelStep[];
  readonly texts: MethodTexts;
}

interface FillLanguage extends ReportLanguage {
  readonly templateFile: TemplateFileWords;
}

/** How many of the plan's steps the report to the management names. */
const firstSteps = 3;

export function templateFill(input: FillInput, { templateFile: words, takeaway: takeawayWords, report: text }: FillLanguage): TemplateFill {
  const { report, filled } = input;
  const { takeaway } = report;
  const { background } = filled;
  const chosen = <T>(of: Readonly<Record<string, T>>, fact: string): T | undefined => of[background[fact] ?? ""];
  const fields = {
    organisation: takeaway.organisation,
    operator: chosen<string>(words.operators, "it-operation"),
    "shared-coordinator": chosen<string>(words.shared, "shared-coordinator"),
    "cybersecurity-act": chosen<string>(words.act, "cybersecurity-act"),
    level: `${report.headline}. ${report.standing}`,
  };
  return {
    edition: takeaway.edition,
    madeOn: takeaway.computedOn,
    isRehearsal: takeaway.isRehearsal,
    background,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    rows: {
      gaps: gapRows(input, words, takeawayWords),
      areas: takeaway.areas.map(({ name, share }) => ({
        area: name,
        now: share ? text.pointsOf(share.earned, share.possible) : words.areaNone,
      })),
      unmet: report.unmet.map(({ condition, needed, has }) => ({ what: `${condition} ${needed}`.trim(), have: has })),
      "first-measures": takeaway.plan.slice(0, firstSteps).map((step) => ({
        measure: goalOf(step),
        who: step.responsible ?? "",
        hours: step.hours ? takeawayWords.hours(step.hours, takeaway.size) : "",
        due: step.due ? takeawayWords.date(step.due) : "",
      })),
      "find-out": takeaway.toFindOut.map(({ number, text, ask }) => ({ what: words.question(number, text), who: ask ?? "" })),
    },
    answers: input.questions.flatMap((one) => answerLine(one, input, takeawayWords.steps.unknown)),
  };
}

/** Questions answered with one of the two lowest options, each with its next step: those of the plan first, in its order. */
function gapRows({ filled, questions, steps, texts, report }: FillInput, words: TemplateFileWords, { hours }: ReportLanguage["takeaway"]) {
  const { plan, size } = report.takeaway;
  const order = plan.map(({ question }) => question);
  const place = ({ id }: ModelQuestion): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const low = questions.filter(({ id, credits }) => {
    const answer = filled.answers[id];
    return typeof answer === "number" && answer <= 1 && answer < credits.length - 1;
  });
  return low
    .toSorted((a, b) => place(a) - place(b))
    .map(({ id }) => {
      const to = Number(filled.answers[id]) + 1;
      const step = steps.find((one) => one.question === id && one.to === to);
      const planned = plan.find((one) => one.question === id && one.to.option === to);
      return {
        shortcoming: `${texts.question(id)} ${texts.option(id, to - 1)}`,
        origin: words.fromQuestion(texts.number(id)),
        proposal: texts.goal(id, to),
        "first-step": texts.step(`${id}:${to}`).first ?? "",
        who: planned?.responsible ?? (step && texts.measure(step.measure)?.responsible) ?? "",
        hours: step ? hours(hoursIn(step, size), size) : "",
        due: planned?.due ?? "",
      };
    });
}

function answerLine({ id, credits }: ModelQuestion, { filled, texts }: FillInput, unknown: string): readonly AnswerLine[] {
  const answer = filled.answers[id];
  if (typeof answer !== "number" && answer !== "unknown") return [];
  const next = typeof answer === "number" && answer < credits.length - 1 ? texts.goal(id, answer + 1) : "";
  const [ask, look] = [texts.ask(id), texts.lookIn(id)];
  return [
    {
      question: id,
      answer: typeof answer === "number" ? texts.option(id, answer) : unknown,
      ...(next ? { next } : {}),
      ...(ask ? { ask } : {}),
      ...(look ? { lookIn: look } : {}),
    },
  ];
}

// Keeps the exports in step with the answers. There are none before block 1 is complete, nor for a part.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { TemplateSet } from "../../templates/template-texts.ts";
import { optionText, questionNumber, questionText, whereToLook, whomToAsk } from "../answering/question-texts.ts";
import { embeddedAt } from "../data/embedded.ts";
import type { ExportWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { emptyFilled, type Filled, isEmpty } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { managementReport } from "./management-report.ts";
import type { OfficeFiles } from "./office-buttons.ts";
import { type Takeaway, takeawayOf } from "./takeaway.ts";
import { bindExports, clearExports } from "./takeaway-files.ts";
import { type MethodTexts, measureIn, type TakeawayTexts } from "./takeaway-texts.ts";
import { threePoints } from "./three-points.ts";

/** @throws Error if the texts cannot be fetched. */
export async function bindTakeaway(data: PageData, plan: PlanMeasures, words: ExportWords): Promise<Update> {
  const place = byId("ta-med");
  const { file: address = "", pilot, rehearsal } = place.dataset;
  const own = await embeddedAt<TakeawayTexts>(address).load();
  const texts = pageTexts(data, own, plan);
  const { edition, editionDigest, model } = data;
  const marks = { isPilot: pilot !== undefined, isRehearsal: rehearsal !== undefined };
  let latest: Filled | undefined;
  /** Computed on demand, so that the date and the organisation's name are current. */
  const current = (): Takeaway | undefined => {
    if (!latest || latest.part) return undefined;
    const organisation = byId<HTMLInputElement>("ta-med-namn").value;
    const input = {
      edition,
      editionDigest,
      ...marks,
      model,
      measures: plan.measures,
      filled: latest,
      texts,
      computedOn: swedishDay(new Date()),
      organisation,
    };
    return takeawayOf(input, words.takeaway);
  };
  const makeTemplate: OfficeFiles["makeTemplate"] = async (id, takeaway) => {
    const [{ templateFile }, { templateFile: fileWords }, set] = await Promise.all([
      import("./template-files.ts"),
      words.loadTemplateWords(),
      embeddedAt<TemplateSet>(byId("ta-med-mallar").dataset.file ?? "").load(),
    ]);
    const input = {
      report: managementReport(takeaway, words),
      filled: latest ?? emptyFilled(),
      questions: model.questions,
      measures: plan.measures,
      texts,
      lookIn: whereToLook,
    };
    return templateFile(id, set, { input, words: { ...words, templateFile: fileWords } });
  };
  const showPaper = bindExports(current, words, { makeTemplate });
  return (filled, outcome) => {
    latest = filled;
    const takeaway = current();
    setHidden(byId("ta-med-delar"), !takeaway);
    setHidden(byId("ta-med-vantar"), takeaway !== undefined);
    if (isEmpty(filled)) clearExports();
    if (!takeaway) return showWaiting(filled, outcome, words);
    showPoints(takeaway, words);
    showRest(outcome, words);
    showPaper();
  };
}

/** The method's texts, read from the page and from what has been fetched. */
function pageTexts(data: PageData, texts: TakeawayTexts, { goals, texts: measures }: PlanMeasures): MethodTexts {
  return {
    number: questionNumber,
    question: questionText,
    option: optionText,
    goal: (question, option) => goals[question]?.[option] ?? "",
    ask: whomToAsk,
    area: (area) => data.areas[area] ?? area,
    measure: (measure) => measureIn(measures, measure),
    levels: texts.levels,
  };
}

function showWaiting(filled: Filled, { blocks }: Outcome, { takeAlong }: ExportWords): void {
  const [first] = blocks;
  setText(byId("ta-med-vantar"), filled.part ? takeAlong.part : takeAlong.waits((first?.asked ?? 0) - (first?.answered ?? 0)));
  byId("ta-med-punkter").replaceChildren();
}

function showPoints(takeaway: Takeaway, { takeaway: words }: ExportWords): void {
  byId("ta-med-punkter").replaceChildren(...threePoints(takeaway, words).map((point) => make("li", {}, point)));
}

function showRest({ blocks, score }: Outcome, { takeAlong }: ExportWords): void {
  const rest = blocks.flatMap(({ block, asked, answered }) => (block > score.answeredBlocks ? [{ block, left: asked - answered }] : []));
  const place = byId("ta-med-bygger");
  setHidden(place, rest.length === 0);
  setText(
    place,
    rest.length === 0
      ? ""
      : takeAlong.restsOn(
          score.answeredBlocks,
          rest.filter((one) => one.left > 0),
        ),
  );
}

// The further documents: the appendix and filled templates. Loads when their part of the view is opened.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { TemplateSet } from "../../templates/template-texts.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { loadEmbedded } from "../data/embedded.ts";
import type { ExportWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { emptyFilled, type Filled } from "../drafts/state.ts";
import { pageTexts } from "../plan/described-steps.ts";
import type { Update } from "../result/explained.ts";
import type { PlanData } from "../result/explains-data.ts";
import { byId } from "../widgets/elements.ts";
import { bindFileButton } from "../widgets/file-button.ts";
import { managementReport } from "./management-report.ts";
import { type Takeaway, takeawayOf } from "./takeaway.ts";
import type { FillInput } from "./template-files.ts";

type Words = ExportWords & AnsweringWords;

export function bindFurtherDocuments(data: PageData, plan: PlanData, words: Words): Update {
  const { pilot, rehearsal } = byId("fler-dokument").dataset;
  const { edition, editionDigest, model } = data;
  const texts = pageTexts(plan, data.areas);
  let latest: Filled = emptyFilled();
  /** Computed on demand, so that the date and the organisation's name are current. Undefined for a part, and before there is a level. */
  const current = (): Takeaway | undefined => {
    const input = {
      edition,
      editionDigest,
      isPilot: pilot !== undefined,
      isRehearsal: rehearsal !== undefined,
      model,
      steps: plan.steps,
      filled: latest,
      texts,
      computedOn: swedishDay(new Date()),
      organisation: byId<HTMLInputElement>("ledningen-namn").value,
    };
    return latest.part ? undefined : takeawayOf(input, words.takeaway);
  };
  bindAppendix(current, words);
  bindTemplates(current, words, (takeaway) => ({
    report: managementReport(takeaway, words),
    filled: latest,
    questions: model.questions,
    steps: plan.steps,
    texts,
  }));
  return (filled) => {
    latest = filled;
  };
}

type Current = () => Takeaway | undefined;

function bindAppendix(current: Current, words: Words): void {
  bindFileButton(byId("ta-med-bilaga"), "ta-med-bilaga-besked", words, async () => {
    const { appendixFile } = await import("./appendix-paper.ts");
    const takeaway = current();
    return takeaway && appendixFile(takeaway, words);
  });
}

function bindTemplates(current: Current, words: Words, inputOf: (takeaway: Takeaway) => FillInput): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-template]")) {
    bindFileButton(button, "ta-med-mallar-besked", words, async () => {
      const takeaway = current();
      if (!takeaway) return undefined;
      const [{ templateFile }, { templateFile: fileWords }, set] = await Promise.all([
        import("./template-files.ts"),
        words.loadTemplateWords(),
        loadEmbedded<TemplateSet>(byId("ta-med-mallar").dataset.file ?? ""),
      ]);
      return templateFile(button.dataset.template ?? "", set, { input: inputOf(takeaway), words: { ...words, templateFile: fileWords } });
    });
  }
}

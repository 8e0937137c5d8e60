// Buttons that save the plan as a file. What makes the files loads when one is pressed.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import { byId, setText } from "../widgets/elements.ts";
import { bindFileButton } from "../widgets/file-button.ts";
import type { PlanFormat } from "./plan-file.ts";
import type { PlanSource } from "./plan-of.ts";

interface PlanFilesParts {
  readonly words: PlanWords & AnsweringWords;
  readonly loadWords: () => Promise<{ readonly planFiles: PlanFileWords }>;
  /** The plan as it is shown, made on the given day; undefined if it is empty. */
  readonly current: (day: string) => PlanSource | undefined;
}

export function bindPlanFiles({ words, loadWords, current }: PlanFilesParts): void {
  const status = "plan-filer-besked";
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-plan-file]")) {
    bindFileButton(button, status, words, async () => {
      const now = new Date();
      const source = current(swedishDay(now));
      if (!source) {
        setText(byId(status), words.nothingToSave);
        return undefined;
      }
      const [{ planFile }, { planOf }, { planFiles }] = await Promise.all([import("./plan-file.ts"), import("./plan-of.ts"), loadWords()]);
      const input = { now, series: crypto.randomUUID(), words: planFiles };
      return planFile(button.dataset.planFile as PlanFormat, planOf(source, words.language), input);
    });
  }
}

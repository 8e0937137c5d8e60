// Buttons that save the plan as a file. What makes the files loads when one is pressed.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import { byId, saveFile, setText } from "../widgets/elements.ts";
import { onceAtATime } from "../widgets/once-at-a-time.ts";
import type { PlanFormat } from "./plan-file.ts";
import type { PlanSource } from "./plan-of.ts";

interface PlanFilesParts {
  readonly words: PlanWords;
  readonly loadWords: () => Promise<{ readonly planFiles: PlanFileWords }>;
  /** The plan as it is shown, made on the given day; undefined if it is empty. */
  readonly current: (day: string) => PlanSource | undefined;
}

export function bindPlanFiles({ words, loadWords, current }: PlanFilesParts): void {
  const tell = (text: string): void => setText(byId("plan-filer-besked"), text);
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-plan-file]")) {
    onceAtATime(button, async () => {
      const now = new Date();
      const source = current(swedishDay(now));
      if (!source) return tell(words.nothingToSave);
      try {
        const [{ planFile }, { planOf }, { planFiles }] = await Promise.all([
          import("./plan-file.ts"),
          import("./plan-of.ts"),
          loadWords(),
        ]);
        const input = { now, series: crypto.randomUUID(), words: planFiles };
        const { name, content, type } = await planFile(button.dataset.planFile as PlanFormat, planOf(source, words.language), input);
        saveFile(name, content, type);
        tell(words.saved(name));
      } catch {
        tell(words.notSaved);
      }
    });
  }
}

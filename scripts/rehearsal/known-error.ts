// The known error of the rehearsal's oldest round: answers that were wrong when they were given, which no new count can correct.
import { stringify } from "yaml";
import type { AffectedKind, KnownErrors } from "../statistics/cube/known-errors.ts";
import { type Cube, rehearsalNotice as notice } from "../statistics/schema.ts";
import type { ContentFile } from "./store.ts";

/** Kinds of tables affected by wrong answers: all but who answered. */
const affected: readonly AffectedKind[] = ["level", "area", "question"];

/** The file of known errors: one of `releases`, reported on `date` (YYYY-MM-DD). The mistake is invented: no answer has it. */
export function inventKnownError(
  { round, variables }: Pick<Cube, "round" | "variables">,
  releases: readonly string[],
  date: string,
): ContentFile {
  const file: KnownErrors = {
    errors: [
      {
        round,
        releases: [...releases],
        kinds: affected.filter((kind) => variables.some((one) => one.kind === kind)),
        direction: "up",
        date,
        text: {
          sv: "Påhittat exempel. Några organisationer har i efterhand berättat att de missförstod frågorna om kontinuitet och räknade in planer som inte var beslutade. Andelen under nivå 1 är därför något större än siffrorna visar. Svaren är räknade som de lämnades, så en ny räkning ger samma siffror. De står därför kvar.",
          en: "Invented example. Some organisations have since said that they misunderstood the questions on continuity and counted plans that had not been adopted. The share below level 1 is therefore somewhat larger than the figures show. The answers were counted as they were given, so a new count would give the same figures. They therefore stand.",
        },
      },
    ],
  };
  return { path: "statistics/known-errors.yaml", contents: `# ${notice}.\n${stringify(file, { lineWidth: 0 })}` };
}

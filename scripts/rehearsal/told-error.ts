// Decides which error of the rehearsal's oldest round is told in words: one of levels, which nobody can correct once a later round is compared with them.
import { stringify } from "yaml";
import type { KnownErrors } from "../statistics/known-errors.ts";
import { rehearsalNotice as notice } from "../statistics/schema.ts";
import type { ContentFile } from "./store.ts";

/** The file, told on `date` (YYYY-MM-DD) of `round`'s `releases`. The mistake is invented: nobody in the rehearsal made it. */
export function inventKnownError(round: string, releases: readonly string[], date: string): ContentFile {
  const file: KnownErrors = {
    errors: [
      {
        round,
        releases: [...releases],
        kinds: ["level"],
        date,
        text: {
          sv: "Påhittat exempel. Några kommuner har i efterhand berättat att de missförstod frågorna om kontinuitet och räknade med planer som inte var beslutade. Andelen under nivå 1 är därför troligen något större än siffrorna visar. Siffrorna står kvar, för nästa mätomgång har jämförts med dem.",
          en: "Invented example. Some municipalities said afterwards that they misread the questions on continuity and counted plans that had not been decided. The share below level 1 is therefore probably somewhat larger than the figures show. The figures stand, since the next round has been compared with them.",
        },
      },
    ],
  };
  return { path: "statistics/known-errors.yaml", contents: `# ${notice}.\n${stringify(file)}` };
}

// What a release says to its operator.
import { join } from "node:path";
import { accepted, type Checked, diagnostic } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import type { Place } from "../../repository/place.ts";
import type { Release } from "../make-release.ts";
import { messages } from "../messages.ts";

/** For a terminal, or as JSON. A rehearsal's release is countersigned already. */
export function summaryOf(place: Place, round: string, made: Release, isJson: boolean): Checked<string> {
  if (isJson) return accepted(JSON.stringify({ round, release: made.release, private: made.counts }));
  const { valid, declined, withdrawn, superseded, envelopes, setAside } = made.counts;
  const quarantined = Object.values(setAside).reduce((sum, one) => sum + one, 0);
  const published = made.files.filter((one) => one.path.startsWith("statistics/"));
  const command = `npm run release -- --round ${round} --countersign --signer keys --session session`;
  const lines = [
    said({
      sv: `${round}: ${envelopes} kuvert. Räknade svar ${valid}, avstod ${declined}, återtagna ${withdrawn}, ersatta ${superseded}, undanlagda ${quarantined}.`,
      en: `${round}: ${envelopes} envelopes. Counted ${valid}, declined ${declined}, withdrawn ${withdrawn}, superseded ${superseded}, set aside ${quarantined}.`,
    }),
    made.cube
      ? said({
          sv: "De exakta talen är bara för er. Publicerat är det som är avrundat:",
          en: "The exact numbers are for you only. Published is what is rounded:",
        })
      : said({
          sv: "Publicerat är bara hur många som bjöds in och hur många som svarade:",
          en: "Published is only how many were invited and how many answered:",
        }),
    ...published.map(({ path }) => `  ${join(place.content, path)}`),
  ];
  const next = said({
    sv: `Nu: en andra person räknar om och skriver under, på sin egen dator: ${command}`,
    en: `Next: a second person computes it again and signs, on their own machine: ${command}`,
  });
  const wrong = made.wrongHolders.map((name) => diagnostic(messages, "count-holder-wrong", "", { name }));
  return accepted([...lines, ...(made.rehearsal ? [] : [next])].join("\n"), wrong);
}

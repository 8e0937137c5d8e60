// What a release says to its operator.
import { join } from "node:path";
import { accepted, type Checked, diagnostic } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import type { Place } from "../../repository/place.ts";
import { isAnnounced } from "../../repository/read-release.ts";
import type { Release } from "../make-release.ts";
import { messages } from "../messages.ts";
import type { PrivateCounts } from "../opening/gather.ts";

/** What a person's own count gave: envelopes, answers, and what was set aside, by code. */
export function countsLine(round: string, { valid, declined, withdrawn, superseded, envelopes, setAside }: PrivateCounts): string {
  const codes = Object.entries(setAside).map(([code, number]) => `${code} ${number}`);
  const aside = codes.length === 0 ? "0" : codes.join(", ");
  return said({
    sv: `${round}: ${envelopes} kuvert. Räknade svar ${valid}, avstod ${declined}, återtagna ${withdrawn}, ersatta ${superseded}, undanlagda: ${aside}.`,
    en: `${round}: ${envelopes} envelopes. Counted ${valid}, declined ${declined}, withdrawn ${withdrawn}, superseded ${superseded}, set aside: ${aside}.`,
  });
}

/** For a terminal, or as JSON. A rehearsal's release is countersigned already. */
export function summaryOf(place: Place, round: string, made: Release, isJson: boolean): Checked<string> {
  if (isJson) return accepted(JSON.stringify({ round, release: made.release, private: made.counts }));
  const published = isAnnounced(place, round) ? [] : made.files.filter((one) => one.path.startsWith("statistics/"));
  const command = `npm run release -- --round ${round} --countersign --signer keys --session session`;
  const lines = [
    countsLine(round, made.counts),
    isAnnounced(place, round)
      ? said({
          sv: "Beskeden kan publiceras när två har skrivit under. Siffrorna väntar i mappen --session: visa dem inte för någon.",
          en: "The replies can be published once two have signed. The figures wait in the folder --session: show them to nobody.",
        })
      : made.cube
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

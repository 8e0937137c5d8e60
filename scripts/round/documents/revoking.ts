// What a revocation makes void, as whoever revokes is shown it before anything is written.
import { said } from "../../core/said.ts";
import { typedLine } from "../../core/typed-line.ts";
import type { RosterPart } from "../../envelope/round-document.ts";
import { envelopesOf } from "../../holder/items.ts";
import type { NewFiles, Setting } from "./round-files.ts";

/**
 * False if, on a terminal, another number is typed than that of the envelopes that will not count. What the intake has and this store has
 * not is not known here.
 */
export async function isRevokingConfirmed({ place, charter: { round } }: Setting, { roster }: NewFiles): Promise<boolean> {
  const { revoke = [] } = roster ? (JSON.parse(new TextDecoder().decode(roster)) as RosterPart) : {};
  if (revoke.length === 0) return true;
  let envelopes = 0;
  // An envelope is canonical JSON.
  for await (const { bytes } of envelopesOf({ place, round }))
    if (revoke.some((sub) => Buffer.from(bytes ?? []).includes(`"sub":"${sub}"`))) envelopes += 1;
  console.error(
    said({
      sv: `Koder som spärras: ${revoke.length}. Mottagna kuvert i ert arkiv som då inte räknas: ${envelopes}.`,
      en: `Codes that are revoked: ${revoke.length}. Received envelopes in your repository that will not count: ${envelopes}.`,
    }),
  );
  if (!process.stdin.isTTY) return true;
  const question = { sv: "Skriv antalet kuvert som inte ska räknas: ", en: "Type the number of envelopes that will not count: " };
  return (await typedLine(said(question))) === String(envelopes);
}

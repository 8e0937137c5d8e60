// Decides whether a round's own copy of the file may be published in the new one's place, so that letters already sent stay true.
import { dataOf } from "./page.ts";

/**
 * The kept file's text, untouched. The site's words may have changed since; what is sealed, and how, may not.
 * @throws Error where the kept file would seal to another round, with other keys, or for another edition than the site does.
 */
export function publishableCopy(kept: string, fresh: string): string {
  const sealing = (html: string): string => {
    const { edition, editionDigest, round } = dataOf(html);
    // The keys themselves are known by the kid.
    return JSON.stringify([edition, editionDigest, round && [round.round, round.kid, round.padding, round.receiptKey]]);
  };
  if (sealing(kept) === sealing(fresh)) return kept;
  throw new Error(
    "Mätomgångens svara.html förseglar inte som webbplatsen gör. Ta bort filen ur omgångens mapp, bygg, och lägg dit den nya. Brev som redan är skickade visar då fel kontrollsumma.",
  );
}

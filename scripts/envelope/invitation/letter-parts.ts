// Shared parts of a round's letters: the printed page, and how the reader checks that the letter is genuine.
import { roundName } from "../../core/terms/terms.ts";
import { escapeMarkup } from "../../core/text.ts";
import type { Authority } from "../../method/authority.ts";

/** As the round's charter has it (scripts/envelope/round-document.ts). */
interface Counting {
  readonly runners: "own" | "hosted";
  readonly diaryNumber: string;
  readonly date: string;
}

export interface LetterSender {
  readonly authority: Pick<Authority, "name" | "system" | "contact" | "rehearsal">;
  readonly round: {
    readonly round: string;
    readonly kind: "ordinary" | "pilot";
    readonly opens: string;
    readonly closes: string;
    /** Digest of the round's charter, hex: the one fingerprint, in letter and form. */
    readonly charter: string;
    /** Where it is counted, if not on the trustees' own offline machines. */
    readonly counting?: Counting | undefined;
  };
}

/** A self-contained page for printing on A4. `body` is markup, one letter or several. */
export function printablePage(title: string, body: string): string {
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title>
<style>${style}</style></head>
<body>
${body}
</body>
</html>
`;
}

/** Heads every letter of a rehearsal. */
export function rehearsalLine({ rehearsal }: Pick<Authority, "rehearsal">): string {
  return rehearsal ? '<p class="rehearsal">Övning – påhittade organisationer. Brevet gäller inte på riktigt.</p>' : "";
}

/** Where the form is. The address is text to type, never a link. A rehearsal may have none. */
export function formSentence({ website }: Authority["contact"]): string {
  if (website === null) return "Gå till vår webbplats och välj Svara.";
  return `Skriv adressen i webbläsaren: <b>${escapeMarkup(`${website.replace(/\/$/, "")}/svara/`)}</b>`;
}

/** Whom to ask, and the fingerprint to compare with the answer. */
export function authenticitySection({ authority, round }: LetterSender): string {
  return `<h2>Kontrollera att brevet är från oss</h2>
<p>${contactSentence(authority.contact)} Fråga efter mätomgångens fingeravtryck, eller jämför det med vår webbplats:</p>
<dl>
<dt>Fingeravtryck för ${roundName({ ...round, rehearsal: authority.rehearsal }, "sv")}</dt><dd>${groupByFour(fingerprint(round.charter))}</dd>
</dl>${countingSection(round.counting)}`;
}

/** Who may see answers while they are counted, where a decision has changed that. */
function countingSection(counting: Counting | undefined): string {
  if (!counting) return "";
  const decided = `enligt beslut ${escapeMarkup(counting.diaryNumber)} den ${counting.date}`;
  return `
<h2>Så räknas svaren</h2>
<p>${
    counting.runners === "own"
      ? `Svaren räknas på våra egna datorer, i jobb som GitHub styr, ${decided}. Den som styr GitHub kan läsa svaren.`
      : `Svaren räknas på GitHubs datorer, ${decided}. Den som styr över de datorerna kan läsa svaren medan de räknas.`
  }</p>`;
}

/** The first 32 hex characters of a charter's digest: as much as people compare, and 128 bits. */
export function fingerprint(charter: string): string {
  return charter.slice(0, 32);
}

export function groupByFour(text: string): string {
  return escapeMarkup((text.match(/.{1,4}/g) ?? []).join(" "));
}

function contactSentence(contact: Authority["contact"]): string {
  const hours = contact.hours?.["sv"];
  if (contact.telephone) return `Ring ${escapeMarkup(contact.telephone)}${hours ? ` (${escapeMarkup(hours)})` : ""}.`;
  return contact.email ? `Skriv till ${escapeMarkup(contact.email)}, men skriv aldrig koden.` : "";
}

const style = `@page{size:A4;margin:20mm}body{font:11pt/1.45 system-ui,sans-serif;max-width:170mm;margin:auto;color:#111;background:#fff}h1{font-size:18pt;margin:.5em 0}h2{font-size:12pt;margin:1em 0 .2em}p,ol,dl{margin:.6em 0}.code,dd{font-family:ui-monospace,monospace}.code{font-size:17pt;border:1pt solid #111;padding:.6em 1em;display:inline-block;white-space:pre}dt{font-weight:600}dd{margin:0 0 .4em}.rehearsal{border:2pt solid #111;padding:.4em .8em;font-weight:600}article+article{break-before:page}`;

// The reminder and the thank-you letter. Both go to everybody invited, whether or not they have answered: nobody is singled out for not
// answering.
import { roundName } from "../core/terms/terms.ts";
import { capitalize, escapeMarkup } from "../core/text.ts";
import { authenticitySection, formSentence, type LetterSender, printablePage, rehearsalLine } from "../envelope/invitation/letter-parts.ts";
import type { RoundCharter, RoundVersion } from "../envelope/round-document.ts";
import { canonicalDigest } from "../trust/chain.ts";

export const occasions = ["reminder", "thanks"] as const;
export type Occasion = (typeof occasions)[number];

/** The letters' files, without ending. */
export const occasionFiles = { reminder: "paminnelse", thanks: "tack" } as const satisfies Readonly<Record<Occasion, string>>;

/** What letters say of their round. */
export function senderOf(charter: RoundCharter, { closes }: Pick<RoundVersion, "closes">): LetterSender["round"] {
  const { round, kind, opens, counting } = charter;
  return { round, kind, opens, closes, charter: canonicalDigest(charter), counting };
}

export interface OccasionFacts extends LetterSender {
  readonly occasion: Occasion;
  /** One letter each, in this order. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** When the statistics are to be published; null if that is not decided. */
  readonly release: string | null;
}

/** All the letters as one printable page, each on its own sheet. They contain no code and no link. */
export function occasionPage(facts: OccasionFacts): string {
  const system = escapeMarkup(facts.authority.system.sv ?? "");
  const title = { reminder: `Påminnelse om ${system}`, thanks: `Tack från ${system}` }[facts.occasion];
  return printablePage(title, facts.organisations.map((one) => letterTo(one.name, facts)).join("\n"));
}

function letterTo(name: string, facts: OccasionFacts): string {
  const { authority, occasion } = facts;
  return `<article>
${rehearsalLine(authority)}
<p>${escapeMarkup(authority.name.sv ?? "")}</p>
<p>Till ${escapeMarkup(name)}<br>Lämnas till den som ansvarar för informationssäkerheten</p>
${occasion === "reminder" ? reminder(facts) : thanks(facts)}
${authenticitySection(facts)}
</article>`;
}

function reminder({ authority, round }: OccasionFacts): string {
  const system = escapeMarkup(authority.system.sv ?? "");
  return `<h1>Ni hinner svara i ${system}</h1>
<p>Ni har tidigare fått ett brev med en kod. Den gäller till och med ${round.closes}.</p>
<p>Har ni redan svarat, eller bestämt er för att avstå? Då behöver ni inte göra något.</p>
<h2>Därför får ni brevet</h2>
<p>Det går till alla som är inbjudna. Vi tar inte reda på vilka som har svarat.</p>
<h2>Så gör ni</h2>
<ol>
<li>${formSentence(authority.contact)}</li>
<li>Fyll i formuläret. Det första blocket räcker. Ni ser er nivå direkt och behöver ingen kod för det.</li>
<li>Skriv koden från det första brevet när ni vill lämna in.</li>
</ol>
<p>Det är frivilligt att delta. Är koden borta, eller kan någon annan ha sett den? Hör av er, så spärrar vi den och skickar en ny. Vi frågar aldrig efter koden, och den står aldrig i en länk.</p>`;
}

/** What becomes of the answers. */
const purposes = {
  ordinary:
    "Svaren räknas till statistik för hela landet. Ingen organisation visas för sig. Svarade färre än 60 publicerar vi bara hur många som bjöds in och hur många som svarade.",
  pilot: "Svaren räknas, men inga siffror ur dem publiceras. Vi publicerar bara hur många som bjöds in och hur många som svarade.",
} as const;

function thanks({ authority, round, release }: OccasionFacts): string {
  const system = escapeMarkup(authority.system.sv ?? "");
  const when = release === null ? "Dagen är inte bestämd ännu. Den kommer att stå i kalendern på vår webbplats." : `Det sker ${release}.`;
  return `<h1>Tack för den här gången</h1>
<p>${capitalize(roundName({ ...round, rehearsal: authority.rehearsal }, "sv"))} i ${system} stängde ${round.closes}.</p>
<p>Brevet går till alla som var inbjudna, också till er som inte svarade. Vi tar inte reda på vilka som svarade.</p>
<h2>Vad som händer nu</h2>
<p>${purposes[round.kind]} ${when}</p>
<p>Ni som svarade har ert eget resultat i filen som ni sparade.</p>
<h2>Läs beskedet om ert kuvert</h2>
<p>På vår webbplats står vad som blev av ert kuvert, och om någon annan har skickat med er kod. Läs beskedet inom en vecka, också om ni inte svarade. Välj Alla sidor längst ned, sedan Kontrollera en kvittens, och skriv koden.</p>
<p>Om beskedet är fel: hör av er. Vi kan räkna om så länge siffrorna inte är publicerade.</p>
<h2>Koden</h2>
<p>Det går inte längre att svara med den. Spara den ändå tills ni har läst beskedet. Till nästa mätomgång får ni en ny.</p>`;
}

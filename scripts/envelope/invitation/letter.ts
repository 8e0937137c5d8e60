// The invitation letter: the code, how to use it, and how to check that the letter is genuine.
import { escapeMarkup } from "../../core/text.ts";
import { authenticitySection, formSentence, groupByFour, type LetterSender, printablePage, rehearsalLine } from "./letter-parts.ts";

export interface LetterFacts extends LetterSender {
  readonly organisation: { readonly id: string; readonly name: string };
  /** As `formatCode` writes it. Printed as text, never in a link: mail filters store links. */
  readonly code: string;
  /** The form as a file in each language, for answering offline. The letter vouches for their digests. */
  readonly offline?: readonly OfflineFile[];
}

export interface OfflineFile {
  /** Stands in the printed commands: letters, digits, full stops and hyphens only. */
  readonly name: string;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

/** What the answers are for, by the round's kind. */
const about = {
  ordinary: (system: string) => ({
    title: `Välkommen att svara i ${system}`,
    purpose:
      "Era svar räknas in i statistiken för hela landet. Ingen organisation visas för sig. Svarar färre än 60 publicerar vi bara hur många som bjöds in och hur många som svarade.",
    counted: "statistiken är publicerad",
  }),
  pilot: (system: string) => ({
    title: `Välkommen till en pilot av ${system}`,
    purpose: "Vi prövar frågorna, inte er. Det enda vi publicerar är hur många som bjöds in och hur många som svarade.",
    counted: "svaren är räknade",
  }),
} as const;

/** One letter as a self-contained page that prints on one side of a sheet, or on both where it explains the offline form. */
export function letterPage(facts: LetterFacts): string {
  const { authority, round, organisation } = facts;
  const system = escapeMarkup(authority.system.sv ?? "");
  const sender = escapeMarkup(authority.name.sv ?? "");
  const { title, purpose, counted } = about[round.kind](system);
  const body = `${rehearsalLine(authority)}
<p>${sender}</p>
<p>Till ${escapeMarkup(organisation.name)}<br>Lämnas till den som ansvarar för informationssäkerheten</p>
<h1>${title}</h1>
<p>Ni får veta var ni står på trappan och vilka åtgärder som tar er ett steg upp. ${purpose}</p>
<p>Det första blocket räcker. Räkna med ett möte på 60–90 minuter med fyra personer, och tid att leta svar. Det är en uppskattning, som prövas i piloten. Ni kan svara från ${round.opens} till och med ${round.closes}.</p>
<h2>Er kod</h2>
<p class="code">${escapeMarkup(organisation.id)} ${codeLines(facts.code)}</p>
<h2>Så gör ni</h2>
<ol>
<li>${formSentence(authority.contact)}</li>
<li>Fyll i formuläret. Ni ser er nivå direkt och behöver ingen kod för det.</li>
<li>Skriv koden, med ${escapeMarkup(organisation.id)} före, när ni vill lämna in. Formuläret visar vems den är. Svaret förseglas i er webbläsare innan det skickas.</li>
<li>Spara kvittensen. Med den och koden ser ni, när ${counted}, vad som blev av ert svar. Om ni vill ändra något lämnar ni in igen med samma kod. Det sista svaret gäller.</li>
</ol>
<p>Det är frivilligt att delta. Om ni inte vill, behöver ni inte göra något.</p>
${facts.offline?.[0] ? offlineSection(facts.offline[0], facts.offline) : ""}<h2>Var rädd om koden</h2>
<p>Den som har koden kan svara för er. Lägg den inte i e-post eller chatt och fotografera den inte. Vi frågar aldrig efter den. Är den borta, eller kan någon annan ha sett den? Hör av er, så spärrar vi den och skickar en ny.</p>
${authenticitySection(facts)}`;
  return printablePage(`Inbjudan till ${system}`, body);
}

/** One built-in command for each operating system. */
function offlineSection({ name }: OfflineFile, all: readonly OfflineFile[]): string {
  const file = escapeMarkup(name);
  const digests = all.map(
    (one) => `<dt>Svaret för ${escapeMarkup(one.name)} ska vara de här 64 tecknen</dt><dd>${groupByFour(one.digest)}</dd>`,
  );
  const others = all.slice(1).map((one) => escapeMarkup(one.name));
  const more = others.length > 0 ? ` På engelska heter filen ${others.join(" och ")}; skriv då det namnet i stället.` : "";
  return `<h2>Svara utan nät</h2>
<p>Formuläret finns också som en fil, ${file}, på vår webbplats. Den hämtar inget och skickar inget. Ni får ett förseglat kuvert, som ni sedan lämnar till oss. Kontrollera filen innan ni öppnar den. Öppna ett kommandofönster i mappen där den ligger och skriv raden för ert system.${more}</p>
<dl>
<dt>Windows</dt><dd>certutil -hashfile ${file} SHA256</dd>
<dt>macOS</dt><dd>shasum -a 256 ${file}</dd>
<dt>Linux</dt><dd>sha256sum ${file}</dd>
${digests.join("\n")}
</dl>
<p>Mellanslagen räknas inte, och stora och små bokstäver är lika bra. Stämmer det inte ska ni inte öppna filen. Hör av er till oss.</p>
`;
}

/** Two lines of five groups, easy to read aloud and to type. */
function codeLines(code: string): string {
  const groups = code.split("-");
  return `${groups.slice(0, 5).join("-")}-\n${groups.slice(5).join("-")}`;
}

// Decides what an invitation letter says: the code, how to use it, and how to check that the letter is real.
import type { Authority } from "../method/authority.ts";
import type { RoundDocument } from "./schema.ts";

export interface LetterFacts {
  readonly authority: Pick<Authority, "name" | "system" | "contact" | "rehearsal">;
  readonly round: Pick<RoundDocument, "round" | "opens" | "closes" | "kid">;
  /** The key that signs rounds, in base64url. */
  readonly rootKey: string;
  readonly organisation: { readonly id: string; readonly name: string };
  /** As `formatCode` writes it. Stands in the letter as text, never in a link: mail filters keep links. */
  readonly code: string;
  /** The form's address, to be typed. */
  readonly address: string | null;
  /** The form as a file in each language, for those who answer without a net; their digests are what the letter vouches for. */
  readonly offline?: readonly OfflineFile[];
}

export interface OfflineFile {
  /** The file's name, which the commands are written with: letters, digits, full stops and hyphens. */
  readonly name: string;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

/** One letter as a page that prints on a sheet. Nothing in it loads from anywhere. */
export function letterPage(facts: LetterFacts): string {
  const { authority, round, organisation } = facts;
  const system = asText(authority.system.sv ?? "");
  const sender = asText(authority.name.sv ?? "");
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Inbjudan till ${system}</title>
<style>${style}</style></head>
<body>
${authority.rehearsal ? '<p class="rehearsal">Övning – påhittade organisationer. Brevet gäller inte på riktigt.</p>' : ""}
<p>${sender}</p>
<p>Till ${asText(organisation.name)}<br>Lämnas till den som ansvarar för informationssäkerheten</p>
<h1>Välkommen att svara i ${system}</h1>
<p>Ni får veta var ni står på trappan och vilka åtgärder som tar er ett steg upp. Era svar räknas in i statistiken för hela landet. Ingen organisation visas för sig.</p>
<p>Det första blocket tar ungefär 60–90 minuter, en uppskattning som prövas i piloten. Det räcker. Ni kan svara från ${round.opens} till och med ${round.closes}.</p>
<h2>Er kod</h2>
<p class="code">${codeLines(facts.code)}</p>
<h2>Så gör ni</h2>
<ol>
<li>${facts.address === null ? "Gå till vår webbplats och välj Svara." : `Skriv adressen i webbläsaren: <b>${asText(facts.address)}</b>`}</li>
<li>Fyll i formuläret. Ni ser er nivå direkt och behöver ingen kod för det.</li>
<li>Skriv koden när ni vill lämna in. Svaret förseglas i er webbläsare innan det skickas.</li>
<li>Spara kvittensen. Vill ni ändra något lämnar ni in igen med samma kod. Det sista svaret gäller.</li>
</ol>
<p>Det är frivilligt att delta. Vill ni inte, behöver ni inte göra något.</p>
${facts.offline?.[0] ? offlineSection(facts.offline[0], facts.offline) : ""}<h2>Var rädd om koden</h2>
<p>Den som har koden kan svara för er. Lägg den inte i e-post eller chatt och fotografera den inte. Vi frågar aldrig efter den. Är den borta, eller kan någon annan ha sett den? Hör av er, så spärrar vi den och skickar en ny.</p>
<h2>Kontrollera att brevet är från oss</h2>
<p>${contactSentence(authority.contact)} Fråga efter de här uppgifterna, eller jämför dem med vår webbplats:</p>
<dl>
<dt>Mätomgång</dt><dd>${asText(round.round)}</dd>
<dt>Mätomgångens nycklar (kid)</dt><dd>${inGroups(round.kid)}</dd>
<dt>Rotnyckel</dt><dd>${inGroups(facts.rootKey)}</dd>
</dl>
</body>
</html>
`;
}

/** One command for each system; each of them comes with the system. */
function offlineSection({ name }: OfflineFile, all: readonly OfflineFile[]): string {
  const file = asText(name);
  const digests = all.map((one) => `<dt>Svaret för ${asText(one.name)} ska vara de här 64 tecknen</dt><dd>${inGroups(one.digest)}</dd>`);
  const others = all.slice(1).map((one) => asText(one.name));
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

const style = `@page{size:A4;margin:20mm}body{font:11pt/1.45 system-ui,sans-serif;max-width:170mm;margin:auto;color:#111;background:#fff}h1{font-size:18pt}h2{font-size:12pt;margin:1.2em 0 .2em}.code,dd{font-family:ui-monospace,monospace}.code{font-size:17pt;border:1pt solid #111;padding:.6em 1em;display:inline-block;white-space:pre}dt{font-weight:600}dd{margin:0 0 .4em}.rehearsal{border:2pt solid #111;padding:.4em .8em;font-weight:600}`;

/** Two lines of five groups: read aloud and typed without losing one's place. */
function codeLines(code: string): string {
  const groups = code.split("-");
  return `${groups.slice(0, 5).join("-")}-\n${groups.slice(5).join("-")}`;
}

function inGroups(text: string): string {
  return asText((text.match(/.{1,4}/g) ?? []).join(" "));
}

function contactSentence(contact: Authority["contact"]): string {
  if (contact.telephone) return `Ring ${asText(contact.telephone)}${contact.hours ? ` (${asText(contact.hours)})` : ""}.`;
  return contact.email ? `Skriv till ${asText(contact.email)}, men skriv aldrig koden.` : "Kontaktuppgifter är inte ifyllda ännu.";
}

function asText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// The printed sheet of a key share: rows to type, who holds which sheet, and how two holders restore the key.
import { escapeMarkup } from "../core/text.ts";
import { shareRows } from "./share-text.ts";
import { type Share, shareCount } from "./shares.ts";

export interface ShareSheetFacts {
  readonly share: Share;
  readonly round: string;
  readonly kid: string;
  /** Names of the three holders in the order of their sheets. */
  readonly holders: readonly string[];
  /** Which of the three this sheet is, from 1. */
  readonly number: number;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** `<round>-<use>-blad-<number>[.dev].share.html`: says which sheet it is, and nothing of what it holds. */
export function sheetName({ share, round, number }: Pick<ShareSheetFacts, "share" | "round" | "number">): string {
  return `${round}-${share.use}-blad-${number}${share.development ? ".dev" : ""}.share.html`;
}

/** One sheet as a page that prints on a paper, in Swedish and then in English. Nothing in it loads from anywhere. */
export function shareSheet(facts: ShareSheetFacts): string {
  const { share, round, holders, number } = facts;
  const [use, purpose] = uses[share.use];
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Nyckelblad ${number} av ${shareCount}, ${escapeMarkup(round)}</title>
<style>${style}</style></head>
<body>
<main>
${share.development ? '<p class="rehearsal">Övning. Nyckeln gäller inte på riktigt.</p>' : ""}
<h1>Nyckelblad ${number} av ${shareCount}</h1>
<p>Bladet är en av tre delar av ${use} för mätomgången <b>${escapeMarkup(round)}</b>. ${purpose} Två av de tre bladen behövs. Ett blad ensamt säger inget om nyckeln.</p>
<h2>Vem har vilket blad</h2>
<ol>
${holders.map((holder, at) => `<li>${escapeMarkup(holder)}${at + 1 === number ? " – det här bladet" : ""}</li>`).join("\n")}
</ol>
<table>
<caption>Det här skriver ni av, rad för rad</caption>
<thead><tr><th scope="col">Rad</th><th scope="col">Grupp 1</th><th scope="col">Grupp 2</th><th scope="col">Grupp 3</th><th scope="col">Grupp 4</th><th scope="col">Kontroll</th></tr></thead>
<tbody>
${tableRows(share)}
</tbody>
</table>
<p>Tecknen är 0–9 och A–Z utan I, L, O och U. Skriver ni fel säger programmet på vilken rad, i vilken grupp och vilket tecken.</p>
<h2>Förvara bladet</h2>
<ul>
<li>Lägg det i ett slutet kuvert i ett låst skåp, åtskilt från de två andra bladen.</li>
<li>Kopiera det inte, fotografera det inte och skriv inte av det någon annanstans.</li>
<li>Byter ni person eller plats: anteckna det där besluten om mätomgången finns.</li>
<li>Är bladet borta, eller kan någon annan ha läst det? Säg det samma dag. Ett ensamt blad räcker inte för att öppna något.</li>
<li>Förstör bladet när nästa mätomgångs statistik är publicerad och gallringen är beslutad, inte förr.</li>
</ul>
<h2>Så sätter ni ihop nyckeln</h2>
<ol>
<li>Två av er möts vid datorn utan nät, vardera med sitt blad.</li>
<li>Pröva först: <code>npm run -s keys -- drill --round ${escapeMarkup(round)}</code> läser två blad och säger om de öppnar. Inget skrivs på disken.</li>
<li>När det gäller: <code>npm run -s keys -- restore --round ${escapeMarkup(round)} --out &lt;mapp&gt;</code> skriver nyckelfilen. Ta bort den när publiceringen är klar.</li>
</ol>
<dl>
<dt>Nyckelns märke</dt><dd>${inGroups(share.key)}</dd>
<dt>Delningens märke</dt><dd>${inGroups(share.split)}</dd>
<dt>Mätomgångens nycklar (kid)</dt><dd>${inGroups(facts.kid)}</dd>
<dt>Utskrivet</dt><dd>${escapeMarkup(facts.day)}</dd>
</dl>
<section lang="en">
<h2>In English</h2>
<p>Sheet ${number} of ${shareCount} of the ${share.use} key of round ${escapeMarkup(round)}. Any two sheets are the key; one alone says nothing of it. Keep it in a closed envelope in a locked cabinet, apart from the others, and never copy it. To restore the key, two holders type their sheets on a machine without a network: <code>npm run -s keys -- drill</code> tries, <code>restore</code> writes the key file. Destroy the sheet once the next round’s statistics are out and the disposal is decided, not before.</p>
</section>
</main>
</body>
</html>
`;
}

const uses: Readonly<Record<Share["use"], readonly [string, string]>> = {
  operations: ["driftnyckeln", "Med den öppnar myndigheten kuverten när mätomgången är stängd."],
  recovery: ["reservnyckeln", "Med den öppnas kuverten om driftnyckeln är borta."],
};

function tableRows(share: Share): string {
  return shareRows(share)
    .map((groups, at) => {
      const cells = groups.map((group) => `<td>${group}</td>`).join("");
      return `<tr><th scope="row">${at + 1}</th>${cells}${groups.length === 1 ? '<td colspan="4" class="note">kontroll av hela bladet</td>' : ""}</tr>`;
    })
    .join("\n");
}

const style = `@page{size:A4;margin:15mm}body{font:10pt/1.35 system-ui,sans-serif;max-width:180mm;margin:auto;color:#111;background:#fff}h1{font-size:16pt;margin:.3em 0}h2{font-size:11pt;margin:.8em 0 .2em}p{margin:.4em 0}table{border-collapse:collapse;margin:.6em 0}caption{text-align:left;font-weight:600;margin-bottom:.3em}th,td{border:1pt solid #111;padding:.25em .6em;text-align:left}td{font:15pt ui-monospace,monospace;letter-spacing:.08em}td.note{font:10pt system-ui,sans-serif;letter-spacing:0}ol,ul{margin:.2em 0;padding-left:1.6em}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.6em 0}dt{font-weight:600}dd{margin:0;font-family:ui-monospace,monospace;overflow-wrap:anywhere}.rehearsal{border:2pt solid #111;padding:.4em .8em;font-weight:600}@media screen and (max-width:45em){body{margin:1em}th,td{padding:.2em}th{font-size:8pt}td{font-size:11pt;letter-spacing:0}code{overflow-wrap:anywhere}}`;

function inGroups(text: string): string {
  return escapeMarkup((text.match(/.{1,4}/g) ?? []).join(" "));
}

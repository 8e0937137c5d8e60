import { expect, test } from "vitest";
import { codesOf } from "../../testing/envelope/invented-round.ts";
import { formatCode, type InvitationCode, parseCode } from "./invitation.ts";
import { type LetterFacts, letterPage } from "./letter.ts";

const code = formatCode(Uint8Array.from({ length: 20 }, (_, at) => at + 1) as InvitationCode);
const facts: LetterFacts = {
  authority: {
    name: { sv: "Myndigheten & Co" },
    system: { sv: "Infosäktrappan" },
    contact: { email: null, telephone: "010-000 00 00", hours: null, post: null, website: "https://example.se" },
    rehearsal: false,
  },
  round: { kind: "ordinary", round: "2026", opens: "2026-09-01", closes: "2026-11-30", charter: "0123456789abcdef".repeat(4) },
  organisation: { id: "m-0114", name: 'Kommunen "<b>"' },
  code,
};

test("A letter has a code that can be read back, the fingerprint, the dates and whom to call", () => {
  const page = letterPage(facts);
  const printed = /<p class="code">([^<]+)<\/p>/.exec(page)?.[1] as string;
  expect(codesOf(parseCode(printed))).toEqual([]);
  expect(printed.replace("\n", "")).toBe(`m-0114 ${code}`);
  for (const text of [
    `<dd>${"0123 4567 89ab cdef ".repeat(2).trim()}</dd>`,
    "2026-09-01",
    "2026-11-30",
    "010-000 00 00",
    "https://example.se/svara/",
  ])
    expect(page).toContain(text);
});

test("A pilot's letter says what is published of it, and an ordinary one what happens if few answer", () => {
  const pilot = letterPage({ ...facts, round: { ...facts.round, kind: "pilot" } });
  expect(pilot).toContain("Det enda vi publicerar är hur många som bjöds in och hur många som svarade.");
  expect(pilot).not.toMatch(/statistik|hela landet/i);
  expect(letterPage(facts)).toContain("Svarar färre än 60 publicerar vi bara");
});

test("The form's address is the website's, in a folder too; a rehearsal's letter, which has none, says what to choose", () => {
  const on = (website: string | null) =>
    letterPage({ ...facts, authority: { ...facts.authority, contact: { ...facts.authority.contact, website } } });
  expect(on("https://example.se/infosak/")).toContain("<b>https://example.se/infosak/svara/</b>");
  expect(on(null)).toContain("Gå till vår webbplats och välj Svara.");
});

test("A letter has no link, loads nothing and escapes every name", () => {
  const page = letterPage(facts);
  expect(page).not.toMatch(/href|src=|url\(|<script/i);
  expect(page).not.toContain("<b>&quot;");
  expect(page).toContain("Kommunen &quot;&lt;b&gt;&quot;");
  expect(page).toContain("Myndigheten &amp; Co");
});

test("A rehearsal's letter says so, and a real one does not", () => {
  expect(letterPage(facts)).not.toContain("Övning");
  expect(letterPage({ ...facts, authority: { ...facts.authority, rehearsal: true } })).toContain("Övning – påhittade organisationer");
});

test("A letter that vouches for the offline file has its digest and a command for each operating system, and no other letter mentions it", () => {
  const digest = "0123456789abcdef".repeat(4);
  const page = letterPage({ ...facts, offline: [{ name: "svara.html", digest }] });
  for (const command of ["certutil -hashfile svara.html SHA256", "shasum -a 256 svara.html", "sha256sum svara.html"])
    expect(page).toContain(`<dd>${command}</dd>`);
  const printed = /svara\.html ska vara de här 64 tecknen<\/dt><dd>([^<]+)<\/dd>/.exec(page)?.[1] as string;
  expect(printed.replaceAll(" ", "")).toBe(digest);
  const other = "fedcba9876543210".repeat(4);
  const both = letterPage({
    ...facts,
    offline: [
      { name: "svara.html", digest },
      { name: "svara-en.html", digest: other },
    ],
  });
  const english = /svara-en\.html ska vara de här 64 tecknen<\/dt><dd>([^<]+)<\/dd>/.exec(both)?.[1] as string;
  expect(english.replaceAll(" ", "")).toBe(other);
  expect(page).not.toContain("svara-en");
  expect(page).not.toMatch(/href|src=|url\(|<script/i);
  expect(letterPage(facts)).not.toMatch(/utan nät|svara\.html/);
  expect(page.replace(/<h2>Svara utan nät[\s\S]*?(?=<h2>)/, "")).toBe(letterPage(facts));
});

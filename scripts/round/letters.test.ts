import { expect, test } from "vitest";
import { type OccasionFacts, occasionPage, occasions } from "./letters.ts";

const facts: OccasionFacts = {
  occasion: "reminder",
  authority: {
    name: { sv: "Myndigheten & Co" },
    system: { sv: "Infosäktrappan" },
    contact: { email: null, telephone: "010-000 00 00", hours: { sv: "vardagar 9–15" }, post: null, website: "https://example.se" },
    rehearsal: false,
  },
  round: { kind: "ordinary", round: "2027", opens: "2027-03-01", closes: "2027-04-15", charter: "0123456789abcdef".repeat(4) },
  organisations: [
    { id: "m-0114", name: 'Kommunen "<b>"' },
    { id: "r-01", name: "Regionen" },
  ],
  release: "2027-09-01",
};

test.each(occasions)(
  "The %s goes to everybody, on a sheet each, has whom to call and the fingerprint, and no code and no link",
  (occasion) => {
    const page = occasionPage({ ...facts, occasion });
    expect(page.match(/<article>/g)).toHaveLength(2);
    expect(page).toContain("break-before:page");
    for (const name of ["Kommunen &quot;&lt;b&gt;&quot;", "Regionen"]) expect(page).toContain(`Till ${name}`);
    expect(page.match(/Ring 010-000 00 00 \(vardagar 9–15\)\./g)).toHaveLength(2);
    expect(page.match(/<dd>0123 4567/g)).toHaveLength(2);
    expect(page).not.toMatch(/href|src=|url\(|<script|IST1-/i);
    expect(page).toMatch(/går till alla/);
    expect(page).not.toMatch(/ogiltig|felaktig|vänligen|tyvärr|anmärkning/i);
    expect(page).not.toContain("Övning");
  },
);

test("The letters to two organisations differ only in the name: nothing tells who has answered", () => {
  const articles = occasionPage(facts).split("<article>").slice(1);
  const [first = "", second = ""] = articles.map((one) => one.replace(/Till [^<]+</, "Till <").replace(/<\/article>[\s\S]*/, ""));
  expect(first).toBe(second);
});

test("A pilot's thanks promise no statistics of the country", () => {
  const page = occasionPage({ ...facts, occasion: "thanks", round: { ...facts.round, kind: "pilot" } });
  expect(page).toContain("Piloten våren 2027 i Infosäktrappan stängde");
  expect(page).toContain("bara hur många som bjöds in och hur många som svarade");
  expect(page).not.toMatch(/statistik|hela landet/i);
  expect(occasionPage({ ...facts, occasion: "thanks" })).toContain("Svarade färre än 60");
});

test("A rehearsal's letters say so, and a release without a decided day is not promised", () => {
  const page = occasionPage({ ...facts, occasion: "thanks", release: null, authority: { ...facts.authority, rehearsal: true } });
  expect(page.match(/Övning – påhittade organisationer/g)).toHaveLength(2);
  expect(page).toContain("Dagen är inte bestämd ännu");
  expect(occasionPage({ ...facts, occasion: "thanks" })).toContain("Det sker 2027-09-01.");
});

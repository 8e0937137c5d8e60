import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { expect, test, vi } from "vitest";
import { findChromium } from "../core/chromium.ts";
import { letterPage } from "../envelope/invitation/letter.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { occasionPage, occasions } from "./letters.ts";
import { printLetters } from "./print-letters.ts";

const website = "https://www.informationssakerhetstrappan.example/infosaktrappan/";
const sender = {
  authority: {
    name: { sv: "Myndigheten med ett namn av vanlig längd" },
    system: { sv: "Infosäktrappan" },
    contact: { email: "infosak@myndigheten.example", telephone: "010-000 00 00", hours: { sv: "vardagar 9–15" }, post: null, website },
    rehearsal: true,
  },
  round: { round: "2027", opens: "2027-03-01", closes: "2027-04-15", charter: "0123456789abcdef".repeat(4) },
};
const organisation = { id: "m-0114", name: "Kommunen" };
const code = "IST1-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ";
const kinds = ["ordinary", "pilot"] as const;

/** Both languages, with names as long as an authority would give them. */
const offline = ["infosaktrappan-2027-svara-utan-nat.html", "infosaktrappan-2027-answer-offline-en.html"].map((name) => ({
  name,
  digest: "0123456789abcdef".repeat(4),
}));

test("Each letter is one page, with a long address and a rehearsal's mark; with the offline form it is both sides of one sheet", async () => {
  const folder = temporaryFolder("letters");
  // The packed browser stands for the machine's own.
  const { executablePath, env } = await findChromium();
  for (const [name, value] of Object.entries({ ...env, CHROMIUM_PATH: executablePath })) vi.stubEnv(name, value);
  const letters = kinds.flatMap((kind) => {
    const facts = { ...sender, round: { ...sender.round, kind } };
    const others = occasions.map((occasion) => ({
      name: `${kind}-${occasion}`,
      page: occasionPage({ ...facts, occasion, organisations: [organisation], release: "2027-09-01" }),
    }));
    return [
      { name: `${kind}-invitation`, page: letterPage({ ...facts, organisation, code }) },
      { name: `${kind}-offline`, page: letterPage({ ...facts, organisation, code, offline }) },
      ...others,
    ];
  });
  expect(await printLetters(folder, letters)).toMatchObject({ ok: true, value: 8 });
  const pages = letters.map(async ({ name }) => {
    const { numPages } = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, `${name}.pdf`))));
    return [name, numPages];
  });
  expect(await Promise.all(pages)).toEqual(letters.map(({ name }) => [name, name.endsWith("-offline") ? 2 : 1]));
});

test.each(["nowhere", "false"])("Where Chromium is %s, a warning says so and no PDF is left", async (name) => {
  const folder = temporaryFolder("letters");
  vi.stubEnv("CHROMIUM_PACKED", "1");
  vi.stubEnv("CHROMIUM_PATH", name === "false" ? "/bin/false" : join(folder, name));
  const printed = await printLetters(folder, [{ name: "letter", page: "<p>IST1" }]);
  expect(printed).toMatchObject({ ok: true, value: 0, diagnostics: [{ code: "letters-no-browser", severity: "warning" }] });
  expect(readdirSync(folder)).toEqual([]);
});

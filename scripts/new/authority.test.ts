import { cpSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answers } from "../authority/answers.ts";
import { changedSource } from "../authority/source.ts";
import { swedishNames } from "../authority/swedish.ts";
import { buildSite } from "../rehearsal/site.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { longTest } from "../testing/long-test.ts";
import { deadLinks } from "../testing/site/dead-links.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { isLong } from "../testing/test-profile.ts";
import { validate } from "../validation/validate.ts";
import { newAuthority } from "./authority.ts";

const root = temporaryFolder("authority");
const example = "content/authority-template";
const project = placeAt(".");
const out = join(root, "norlandia");
const text = (name: string): string => readFileSync(join(out, name), "utf8");

/** Markup of every built page, by address. */
function builtPages(): readonly (readonly [path: string, html: string])[] {
  const site = join(out, "dist");
  return globSync("**/*.html", { cwd: site }).map((name) => [
    `/${name.replace(/(^|\/)index\.html$/, "$1")}`,
    readFileSync(join(site, name), "utf8"),
  ]);
}

/** The example's answers with one change, next to the example's organisations. */
function changed(name: string, from: RegExp, to: string, organisations?: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  cpSync(example, folder, { recursive: true });
  const file = join(folder, "answers.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  if (organisations !== undefined) writeFileSync(join(folder, "organisations.csv"), organisations);
  return file;
}
const found = (answers: string, to = join(root, "none")) =>
  newAuthority(project, { answers, out: to }).diagnostics.map((one) => `${one.code}${one.line === undefined ? "" : `:${one.line}`}`);

describe("an invented authority of another country", () => {
  beforeAll(async () => {
    unwrap(newAuthority(project, { answers: join(example, "answers.yaml"), out }));
    symlinkSync(resolve("node_modules"), join(out, "node_modules"));
    if (isLong) await buildSite(placeAt(out), out);
  });

  test("has content with nothing to put right, whichever edition was chosen", () => {
    expect(validate(placeAt(out)).diagnostics).toEqual([]);
    const later = join(root, "later");
    unwrap(newAuthority(project, { answers: changed("by-2028", /edition: "2026"/, 'edition: "2028"'), out: later }));
    expect(validate(placeAt(later)).diagnostics).toEqual([]);
  });

  test("has nothing of the Swedish authority: no population, no rounds, no statistics, no key, no decisions", () => {
    expect(text("content/authority.yaml")).toContain("Norlandia Cyber Agency");
    expect(text("scripts/trust/pinned.ts")).toContain("pinnedTrust: string | null = null;");
    // Whatever the original authority has pinned.
    const pinned = 'export const pinnedTrust: string | null = "a";';
    expect(changedSource("scripts/trust/pinned.ts", pinned, { languages: ["en"] } as unknown as Answers)).toBe(
      pinned.replace('"a"', "null"),
    );
    expect(text("scripts/core/day.ts")).toContain("Europe/Oslo");
    for (const name of [
      "content/statistics",
      "content/trust",
      "content/method/2028",
      "content/references/mcffs-2026-11.yaml",
      "content/pages/om.sv.mdx",
    ])
      expect(existsSync(join(out, name)), name).toBe(false);
    expect(text("content/population/2026.json").match(/"id": "|"id":"/g)).toHaveLength(5);
  });

  longTest("shows its own name and the name of its follow-up, and no Swedish authority's name, on any page", () => {
    const pages = builtPages();
    expect(pages.length).toBeGreaterThan(100);
    const seen = pages.map(
      ([path, html]) => [path, html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "").replaceAll(/<[^>]+>/g, " ")] as const,
    );
    expect(seen.filter(([, words]) => swedishNames.test(words)).map(([path, words]) => `${path} ${swedishNames.exec(words)?.[0]}`)).toEqual(
      [],
    );
    const front = seen.find(([path]) => path === "/")?.[1] ?? "";
    for (const name of ["The Norland Stairs", "Norlandia", "Norlandia Cyber Agency"]) expect(front).toContain(name);
    expect(front).not.toMatch(/Sweden|Infosäktrappan/);
    // The translation of the Swedish name, and Swedish legal terms in the form's texts. Those of the method are in LEFT-TO-DO.md.
    expect(front).not.toContain("the information security staircase");
    expect(seen.find(([path]) => path === "/svara/")?.[1]).toContain("ask your head of protective security");
    expect(pages.filter(([, html]) => !/<html lang="?en"?[ >]/.test(html)).map(([path]) => path)).toEqual([]);
    expect(pages.some(([path]) => /^\/(en|sv)\//.test(path))).toBe(false);
  });

  longTest("has no dead link", () => {
    expect(deadLinks(join(out, "dist"))).toEqual([]);
  });

  test("has a list, with file and line, of what is still about Sweden", () => {
    const remains = text("LEFT-TO-DO.md");
    const places = [...remains.matchAll(/^- (\S+):(\d+)$/gm)];
    expect(places.length).toBeGreaterThan(5);
    for (const [, name = "", line] of places) expect(text(name).split("\n")[Number(line) - 1], `${name}:${line}`).toMatch(/\S/);
    expect(remains).toContain("content/method/2026/questionnaire.yaml:221");
  });
});

describe("a fault", () => {
  test("is reported together with all others, with file and line, and nothing is written", () => {
    const answers = changed("faulty", /languages: \[en\]/, "languages: [en, sv]", "id,name,type,size\nm-1,A,county,all\n");
    expect(found(answers)).toEqual(["authority-language:2", "authority-language:5", "authority-language:7", "frame-type:2"]);
    expect(existsSync(join(root, "none"))).toBe(false);
  });

  test("is a folder that is not empty or inside the project, an unknown edition or framework, and answers of another shape", () => {
    const answers = join(example, "answers.yaml");
    expect(found(answers, resolve("content/other"))).toEqual(["authority-inside"]);
    expect(found(answers, example)).toContain("authority-inside");
    expect(found(answers, root)).toEqual(["authority-folder"]);
    expect(found(changed("edition", /edition: "2026"/, 'edition: "1999"'))).toContain("authority-method:18");
    expect(found(changed("reference", /iso-27001-2022/, "iso-1"))).toEqual(["authority-reference:20"]);
    expect(found(changed("shape", /^abbreviation: .*$/m, "abbreviations: X"))).toEqual(["shape-missing:2", "shape-unknown-key:2"]);
  });

  test("is an own method without a staircase, which can be scored and previewed, but not run as a round", () => {
    const folder = resolve("scripts/method/kinds/shapes-maturity");
    expect(found(changed("no-staircase", /edition: "2026"/, `folder: ${folder}`))).toEqual(["authority-no-staircase:18"]);
  });

  test("is an own method that does not pass the check", () => {
    const answers = changed("method", /edition: "2026"/, "folder: method");
    cpSync("content/method/2026", join(root, "method", "method"), { recursive: true });
    const scale = join(root, "method", "method", "scale.yaml");
    writeFileSync(scale, readFileSync(scale, "utf8").replace(/^edition: .*$/m, 'edition: "2999"'));
    expect(found(answers).map((one) => one.replace(/:\d+$/, ""))).toContain("authority-method-folder");
  });
});

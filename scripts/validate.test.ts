import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Sentence } from "./diagnostic.ts";
import type { DraftCode } from "./method/draft.ts";
import { sentences as method } from "./method/sentences.ts";
import { placeAt } from "./read.ts";
import { sentences as reading } from "./sentences.ts";
import { sentences as statistics } from "./statistics/sentences.ts";
import { validate } from "./validate.ts";

const fixtures = "scripts/method/fixtures";
const folders = readdirSync(fixtures, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map((one) => one.name)
  .filter((name) => name !== "sound")
  .sort();

/** Codes that no content can give: those of a saved draft, and the one for shape rules that no schema of ours uses. */
const elsewhere: Readonly<Record<DraftCode | "shape-other", true>> = {
  "draft-unknown-question": true,
  "draft-option": true,
  "draft-not-applicable": true,
  "draft-unknown-fact": true,
  "draft-fact-option": true,
  "draft-target": true,
  "shape-other": true,
};

/** What cannot be wrong alone: an unreachable threshold means that some top option gives less than it should. */
const companions: Readonly<Record<string, readonly string[]>> = { "threshold-unreachable": ["credit-top"] };

/** Of the statistics folder's codes, those of a population that are errors; the others belong to plans, rounding and cubes, or only warn. */
const ofPopulation = Object.fromEntries(
  Object.entries(statistics).filter(
    ([code]) => code.startsWith("population-") && !["population-part-missing", "population-order"].includes(code),
  ),
);
const sentences: Readonly<Record<string, Sentence>> = { ...method, ...reading, ...ofPopulation };
const errorsIn = (folder: string) => validate(placeAt(join(fixtures, folder))).diagnostics.filter((one) => one.severity === "error");
const run = (...args: string[]) => spawnSync(process.execPath, ["scripts/validate.ts", ...args], { encoding: "utf8" });

describe("the faulty content roots", () => {
  it("are one for each code that content can give", () => {
    const codes = [...Object.keys(method), ...Object.keys(reading), ...Object.keys(ofPopulation)].filter(
      (code) => !Object.hasOwn(elsewhere, code),
    );
    expect(folders).toEqual(codes.sort());
  });

  it.each(folders)("%s gives its own code and no other, with what its sentence names", (code) => {
    const found = errorsIn(code);
    expect([...new Set(found.map((one) => one.code))].sort()).toEqual([code, ...(companions[code] ?? [])].sort());
    for (const one of found) expect(one.file).toContain(code);
    const { sv, en } = sentences[code] ?? { sv: "", en: "" };
    const names = [...`${sv} ${en}`.matchAll(/\{([A-Za-z0-9]+)\}/g)].map((match) => match[1] ?? "");
    for (const name of names) expect(found.find((one) => one.code === code)?.values).toHaveProperty(name);
  });

  it("tell the line to look at", () => {
    expect(errorsIn("duplicate-number")).toMatchObject([{ pointer: "/questions/1/number", line: 10, values: { number: 1 } }]);
    expect(errorsIn("bands-gap")).toMatchObject([
      { pointer: "/results/other/bands/bands/1", line: 9, values: { before: "low", band: "high" } },
    ]);
  });
});

describe("the command", () => {
  it("prints the codes as JSON and exits 1 on faulty content, 0 on sound", () => {
    const faulty = run("--root", join(fixtures, "credit-falls"), "--json");
    expect(faulty.status).toBe(1);
    expect(JSON.parse(faulty.stdout)).toMatchObject({
      diagnostics: [{ code: "credit-falls", severity: "error" }],
      checked: { editions: 1 },
    });
    const sound = run("--root", join(fixtures, "sound"), "--json");
    expect(sound.status).toBe(0);
    expect(JSON.parse(sound.stdout)).toMatchObject({ diagnostics: [], checked: { editions: 1, questions: 1, examples: 1, measures: 1 } });
  });

  it("writes the digest of a draft, every other byte as it was, and leaves a published edition's alone", () => {
    const copy = mkdtempSync(join(tmpdir(), "validate-"));
    try {
      cpSync(join(fixtures, "digest-differs"), copy, { recursive: true });
      const file = join(copy, "content/method/editions.yaml");
      const published = readFileSync(file, "utf8");
      expect(run("--root", copy, "--write").status).toBe(1);
      expect(readFileSync(file, "utf8")).toBe(published);
      writeFileSync(file, `# Utkastet\n${published.replace("published", "draft")}`);
      expect(validate(placeAt(copy)).diagnostics).toMatchObject([{ code: "digest-differs", severity: "warning" }]);
      expect(run("--root", copy, "--write").status).toBe(0);
      expect(validate(placeAt(copy)).diagnostics).toEqual([]);
      expect(readFileSync(file, "utf8").replace(/[0-9a-f]{64}/, "0".repeat(64))).toBe(
        `# Utkastet\n${published.replace("published", "draft")}`,
      );
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe("the content of this project", () => {
  it("has nothing to put right", () => {
    const { diagnostics, checked } = validate(placeAt("."));
    expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
    expect(checked).toMatchObject({ editions: 1, questions: 60 });
  });
});

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Diagnostic, inLanguage, type Messages } from "../core/diagnostic.ts";
import { messages as reading } from "../core/messages.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { messages as checks } from "../method/checks/messages.ts";
import { messages as references } from "../method/references/messages.ts";
import { messages as rules } from "../method/rules/messages.ts";
import { messages as support } from "../method/support/messages.ts";
import { placeAt } from "../repository/place.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { type FaultName, faultOf, faults, writeFaulty } from "../testing/fixtures/faults.ts";
import { longTest } from "../testing/long-test.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { validate, validateMethodFolder } from "../validation/validate.ts";

const sound = "scripts/testing/fixtures/sound";
const names = (Object.keys(faults) as FaultName[]).sort();
const roots = temporaryFolder("validate");
for (const name of names) writeFaulty(name, roots);

/**
 * Codes that no content root can give as errors: of a saved draft or of answers by hand (`repository/response-file.test.ts`), of a folder that
 * is not a method, of a command that writes (`two-at-once.test.ts`), of the site's address (`repository/site-address.test.ts`), of one list of types (`split-size.test.ts`), of keywords
 * that no schema here uses, and warnings (`check-rules.test.ts`, `check-conditions.test.ts`, `texts.test.ts`).
 */
const elsewhere = [
  ...(Object.keys(carryOver) as (keyof typeof carryOver)[]).filter((code) => code.startsWith("draft-")),
  ...["response-edition", "method-folder", "folder-at-work", "authority-website", "shape-other", "population-size-years", "text-invisible"],
  ...["bands-too-short", "floor-in-fact", "floor-never-decides", "must-never-decides", "threshold-never-decides"],
];

/** Required only of a pilot or a published edition: tested with edition 2026 itself, in method/checks/check-complete.test.ts. */
const ofComplete = ["question-why-missing", "question-help-missing", "level-text-missing", "examples-too-few", "example-level-missing"];

/**
 * Of the statistics folder's codes, those of a population that are errors; the others belong to plans, rounding and cubes, or only warn.
 */
const ofPopulation = Object.fromEntries(
  Object.entries(statistics).filter(
    ([code]) => code.startsWith("population-") && !["population-part-missing", "population-order"].includes(code),
  ),
);
const sentences: Messages = {
  ...rules,
  ...checks,
  ...references,
  ...support,
  ...carryOver,
  ...reading,
  ...ofPopulation,
};
const errorsAt = (root: string): readonly Diagnostic[] => validate(placeAt(root)).diagnostics.filter((one) => one.severity === "error");
/** What the sound content itself gives: nothing, as one test says. The faults are told apart from it, so that they do not all fail with it. */
const ofSound = new Set(errorsAt(sound).map(({ code }) => code));
const errorsIn = (name: FaultName): readonly Diagnostic[] => {
  const own = new Set<string>([name, ...(faultOf(name).also ?? [])]);
  return errorsAt(join(roots, name)).filter(({ code }) => own.has(code) || !ofSound.has(code));
};
const run = (...args: string[]) => runCommand("validate", args);
/** A writable copy of a folder, or of a part of it. */
function copyOf(from: string, part = ""): string {
  const copy = temporaryFolder("validate");
  cpSync(join(from, part), join(copy, part), { recursive: true });
  return copy;
}

describe("the sound content", () => {
  it("has nothing to put right, and the command says so", () => {
    const { status, stdout } = run("--root", sound, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], checked: { editions: 1, questions: 1, examples: 1, measures: 1 } });
    expect(status).toBe(0);
  });
});

describe("the faulty content roots", () => {
  it("are one for each code that content can give", () => {
    const codes = Object.keys(sentences).filter((code) => !elsewhere.includes(code) && !ofComplete.includes(code));
    expect(names).toEqual(codes.sort());
  });

  it.each(names)("%s gives its own code and no other, with what its sentence names", (code) => {
    const { also = [], says } = faultOf(code);
    const found = errorsIn(code);
    expect([...new Set(found.map((one) => one.code))].sort()).toEqual([code, ...also].sort());
    if (says) expect(found).toMatchObject([says]);
    for (const one of found) expect(one.file).toContain(code);
    const sentence = sentences[code] ?? "";
    const placeholders = [...`${inLanguage(sentence, "sv")} ${inLanguage(sentence, "en")}`.matchAll(/\{([A-Za-z0-9]+)\}/g)].map(
      (match) => match[1] ?? "",
    );
    for (const name of placeholders) expect(found.find((one) => one.code === code)?.values).toHaveProperty(name);
  });
});

describe("the command", () => {
  it("prints the codes as JSON and exits 1 on faulty content", () => {
    const { status, stdout } = run("--root", join(roots, "credit-falls"), "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: "credit-falls", severity: "error" })]),
      checked: { editions: 1 },
    });
  });

  it("writes the digest of a draft, keeps every other byte, and leaves a published edition's digest alone", () => {
    const copy = copyOf(join(roots, "digest-differs"));
    const file = join(copy, "content/method/editions.yaml");
    const published = readFileSync(file, "utf8");
    expect(run("--root", copy, "--write").status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(published);
    writeFileSync(file, `# Utkastet\n${published.replace(/published|retired/, "draft")}`);
    const found = () => validate(placeAt(copy)).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
    expect(found()).toContain("warning digest-differs");
    run("--root", copy, "--write");
    expect(found()).not.toContain("warning digest-differs");
    expect(readFileSync(file, "utf8").replace(/[0-9a-f]{64}/, "0".repeat(64))).toBe(
      `# Utkastet\n${published.replace(/published|retired/, "draft")}`,
    );
  });

  longTest(
    "computes the results of examples again after a change of the method, but of none that was worked by hand, and says what it wrote",
    () => {
      const copy = copyOf(".", "content");
      const at = (path: string) => join(copy, "content/method/2028", path);
      const scale = readFileSync(at("scale.yaml"), "utf8");
      const threshold = "- [65, 50]";
      expect(scale).toContain(threshold);
      writeFileSync(at("scale.yaml"), scale.replace(threshold, "- [100, 100]"));
      // As if nobody had written what this one gives: the answers say it.
      const [untouched, byHand] = ["all-zero", "level-2"].map((id) => readFileSync(at(`examples/${id}.yaml`), "utf8"));
      const made = readFileSync(at("examples/all-full.yaml"), "utf8");
      const [head = "", expected = ""] = made.split(/(?<=\nexpect:\n)/);
      writeFileSync(at("examples/all-full.yaml"), `${head}${expected.replace("score: 100", "score: 7").replace(/level: \d/, "level: 0")}`);
      const outdated = validate(placeAt(copy)).diagnostics.filter(({ code }) => code === "example-differs");
      const filesOf = (found: readonly Diagnostic[]) => new Set(found.map(({ file }) => file?.split("/").at(-1)));
      expect([...filesOf(outdated)]).toEqual(expect.arrayContaining(["all-full.yaml", "level-2.yaml"]));
      const written = run("--root", copy, "--write");
      expect(written.stdout).toMatch(
        /^Written: .*editions\.yaml: digests of drafts and pilots\nWritten: .*2028\/examples\/all-full\.yaml: expect/,
      );
      expect(written.stdout.match(/^Written: /gm)).toHaveLength(2);
      expect(readFileSync(at("examples/all-full.yaml"), "utf8")).toBe(made);
      expect(readFileSync(at("examples/all-zero.yaml"), "utf8")).toBe(untouched);
      expect(readFileSync(at("examples/level-2.yaml"), "utf8")).toBe(byHand);
      const left = validate(placeAt(copy)).diagnostics.filter(({ code }) => code === "example-differs");
      expect(filesOf(left).has("all-full.yaml")).toBe(false);
      expect(filesOf(left).has("level-2.yaml")).toBe(true);
      expect(run("--root", copy, "--write").stdout).not.toContain("Written:");
    },
  );

  it("leaves alone the digest of an edition that a round was opened with", () => {
    const copy = copyOf(join(roots, "edition-locked"));
    const file = join(copy, "content/method/editions.yaml");
    const before = readFileSync(file, "utf8").replace(/[0-9a-f]{64}/, "0".repeat(64));
    writeFileSync(file, before);
    expect(run("--root", copy, "--write").status).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

describe("a method in a folder of its own", () => {
  const kinds = "scripts/method/kinds";

  it("is checked completely: every fault at once, each with its file and line, also a text without its other language", () => {
    const copy = copyOf(join(kinds, "languages"));
    const change = (file: string, from: string, to: string) =>
      writeFileSync(join(copy, file), readFileSync(join(copy, file), "utf8").replace(from, to));
    change("scale.yaml", "sv: Omdöme, ", "");
    change("scale.yaml", "answer: plan", "answer: plans");
    change("questionnaire.yaml", "area: work", "area: play");
    change("examples/has-plan.yaml", "grade: high", "grade: low");
    const { diagnostics } = validateMethodFolder(copy);
    expect(diagnostics.map((one) => `${one.code} ${one.pointer} ${one.line} ${one.file?.split("/").at(-1)}`)).toEqual([
      "unknown-question /results/grade/bands/of/answer 4 scale.yaml",
      "language-missing /resultTexts/grade/name 7 scale.yaml",
      "unknown-area /questions/0/area 8 questionnaire.yaml",
      "example-differs /expect/results/grade 16 has-plan.yaml",
    ]);
  });

  longTest("has results computed again that nobody worked by hand, by its own kind of rules", () => {
    const copy = copyOf(join(kinds, "languages"));
    const file = join(copy, "examples/has-plan.yaml");
    const text = readFileSync(file, "utf8");
    const wrong = text.replace("grade: high", "grade: low");
    writeFileSync(file, wrong);
    run("--method", copy, "--write");
    expect(readFileSync(file, "utf8")).toBe(wrong);
    writeFileSync(file, wrong.replace("workedByHand: true", "workedByHand: false"));
    expect(JSON.parse(run("--method", copy, "--write", "--json").stdout)).toMatchObject({
      diagnostics: [],
      written: [expect.any(String)],
    });
    expect(readFileSync(file, "utf8")).toBe(text.replace("workedByHand: true", "workedByHand: false"));
  });

  it("has its measures checked against its own questions", () => {
    const copy = copyOf(join(kinds, "staircase"));
    cpSync(join(sound, "content/measures"), join(copy, "measures"), { recursive: true });
    const { diagnostics, checked } = validateMethodFolder(copy);
    expect([...new Set(diagnostics.map((one) => one.code))].sort()).toEqual(["language-missing"]);
    expect(checked).toMatchObject({ measures: 1 });
    const file = join(copy, "measures/write-plan.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("raises: plan", "raises: none-such"));
    expect(validateMethodFolder(copy).diagnostics).toContainEqual(expect.objectContaining({ code: "unknown-question", line: 7 }));
  });

  it("is checked by the command, which exits 1 if something is at fault or there is no method", () => {
    const sound = run("--method", join(kinds, "bands"), "--json");
    expect(sound.status).toBe(0);
    expect(JSON.parse(sound.stdout)).toMatchObject({ diagnostics: [], checked: { editions: 1, questions: 3, examples: 2 } });
    const none = run("--method", "scripts", "--json");
    expect(none.status).toBe(1);
    expect(JSON.parse(none.stdout)).toMatchObject({ diagnostics: [{ code: "method-folder", values: { folder: "scripts" } }] });
  });
});

describe("the content of this project", () => {
  it("has nothing to put right", () => {
    const { diagnostics, checked } = validate(placeAt("."));
    expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
    expect(checked.questions).toBeGreaterThanOrEqual(60 * (checked.editions ?? 1));
    expect(checked.editions).toBeGreaterThan(0);
  });

  it.each([
    ["2026", "governance-management-training"],
    ["2028", "governance-all-trained"],
  ])("lets no step of edition %s lack any of its texts, and names file, line and key", (edition, question) => {
    const copy = copyOf(".", "content");
    expect(readFileSync(join(copy, `content/method/${edition}/questionnaire.yaml`), "utf8")).toContain(`- id: ${question}\n`);
    const file = join(copy, "content/measures/management-training.yaml");
    const [before = "", step = ""] = readFileSync(file, "utf8").split(new RegExp(`(?<=- raises: ${question}\\n    to: 1\\n)`));
    writeFileSync(file, before + step.slice(step.indexOf("    hours:")));
    const line = before.split("\n").length - 2;
    const said = ["first", "how", "done", "show"].map((key) => ["shape-missing", "error", file, line, key]);
    expect(validate(placeAt(copy)).diagnostics.map((one) => [one.code, one.severity, one.file, one.line, one.values.key])).toEqual(said);
  });
});

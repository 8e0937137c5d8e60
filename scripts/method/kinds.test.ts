import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type MethodFolder, readMethodFolder } from "../repository/method-folder.ts";
import { unwrap } from "../repository/read-file.ts";
import { validateMethodFolder } from "../validation/validate.ts";
import { checkExample } from "./checks/check-example.ts";
import { methodOf } from "./engine/evaluate.ts";
import { modelOf } from "./model.ts";
import { nodesOf, type RuleKind } from "./rules/rule.ts";
import { contents } from "./rules/rule-scope.ts";
import type { Example } from "./schema.ts";

const root = "scripts/method/kinds";
const folders = readdirSync(root).sort();
const isShape = (folder: string) => folder.startsWith("shapes-");
const read = (folder: string): MethodFolder => unwrap(readMethodFolder(join(root, folder)));

/** The kinds of node in the folder's results and follow-up conditions. */
function kindsIn(folder: string): ReadonlySet<RuleKind> {
  const { edition } = read(folder);
  const { results, followUps } = unwrap(methodOf(modelOf(edition), edition.scale.results));
  return new Set([...results.values(), ...followUps.values()].flatMap(nodesOf).map((node) => node.kind));
}

/** The example with one of its stated results changed. */
function misstated(example: Example, name: string): Example {
  const stated = example.expect.results?.[name];
  const other = typeof stated === "boolean" ? !stated : stated === 77 ? 78 : 77;
  return { ...example, expect: { ...example.expect, results: { ...example.expect.results, [name]: other } } };
}

describe("the small methods", () => {
  it.each(folders)("%s has no faults, and examples worked by hand that give what they state", (folder) => {
    expect(validateMethodFolder(join(root, folder)).diagnostics).toEqual([]);
    const { examples } = read(folder);
    expect(examples.length).toBeGreaterThan(0);
    for (const { value } of examples) expect(value).toMatchObject({ workedByHand: true, arithmetic: expect.any(Object) });
  });

  it.each(folders)("%s has examples that are checked: any changed result is reported", (folder) => {
    const { edition, examples } = read(folder);
    for (const { value: example } of examples) {
      for (const name of Object.keys(example.expect.results ?? {})) {
        expect(checkExample(edition, misstated(example, name)).map((one) => one.code)).toEqual(["example-differs"]);
      }
    }
  });

  it("are one for each kind that computes or decides, and use every kind", () => {
    for (const folder of folders.filter((one) => Object.hasOwn(contents, one))) expect(kindsIn(folder)).toContain(folder);
    const used = new Set(folders.flatMap((folder) => [...kindsIn(folder)]));
    expect([...used].sort()).toEqual(Object.keys(contents).sort());
  });

  it("the rule language is frozen: it gets no kind of node, and no construct in one, beyond these", () => {
    // Both editions need one kind. A new construct is a decision of the owner, not of whoever changes this line.
    const constructs = Object.entries(contents).map(([kind, content]) => `${kind} ${content}`);
    expect(createHash("sha256").update(constructs.join("\n")).digest("hex")).toBe(
      "95ed6620f4688d16553d1f91dfd2fb6fc8fc48efaca22dbc8a8f9fde5d287241",
    );
  });

  it("show each construct other than rules too", () => {
    const text = (folder: string) => readFileSync(join(root, folder, "questionnaire.yaml"), "utf8");
    expect(text("cap")).toMatch(/choose: several[\s\S]*alone: true/);
    expect(text("follow-ups")).toContain("askedWhen:");
    expect(text("answer")).toContain("notApplicableWhen:");
    expect(read("languages").edition.entry.languages).toEqual(["en", "sv"]);
    expect(kindsIn("weighted-mean")).toContain("mean");
  });

  it("are small enough to read at a glance if they show a construct, and have 6 to 12 questions if they show a shape", () => {
    for (const folder of folders) {
      const lines = ["scale.yaml", "questionnaire.yaml"].map((file) => readFileSync(join(root, folder, file), "utf8").split("\n").length);
      if (!isShape(folder)) expect(Math.max(...lines), folder).toBeLessThanOrEqual(40);
      const { length } = read(folder).edition.questionnaire.questions;
      if (isShape(folder)) expect(length >= 6 && length <= 12, folder).toBe(true);
    }
  });
});

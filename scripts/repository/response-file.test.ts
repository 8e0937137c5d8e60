import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readMethodFolder } from "./method-folder.ts";
import { unwrap } from "./read-file.ts";
import { editionNamed, kindOf, readResponse } from "./response-file.ts";

const scratch = temporaryFolder("response");

const { edition } = unwrap(readMethodFolder("scripts/method/kinds/cap"));
const draft = { schema: "infosaktrappan-draft/1", edition: "cap", editionDigest: edition.entry.digest, background: {} };

function fileOf(name: string, contents: unknown): string {
  const file = join(scratch, name);
  writeFileSync(file, typeof contents === "string" ? contents : JSON.stringify(contents));
  return file;
}

function read(contents: unknown, name = "r.json", of = edition) {
  const result = readResponse(fileOf(name, contents), of);
  const faults = result.diagnostics.map((one) => `${one.severity} ${one.code} ${one.pointer}`);
  return result.ok ? { answers: result.value.response.answers, sameDigest: result.value.sameDigest, faults } : { faults };
}

describe("the kind of a file of answers", () => {
  it("depends on its keys; with none of them it is answers by hand", () => {
    expect(kindOf(fileOf("a.json", draft))).toBe("draft");
    expect(kindOf("scripts/method/kinds/cap/examples/two.yaml")).toBe("example");
    expect(kindOf(fileOf("a.yaml", "answers: { measures: [0] }"))).toBe("plain");
    expect(kindOf(fileOf("b.json", { measures: [0] }))).toBe("plain");
  });

  it("depends on its extension if it cannot be parsed", () => {
    const files = [join(scratch, "none.json"), fileOf("broken.yaml", "a: ["), fileOf("list.json", [1])];
    expect(files.map(kindOf)).toEqual(["draft", "example", "draft"]);
    expect(read("{", "broken.json").faults).toEqual(["error not-yaml "]);
    expect(readResponse(join(scratch, "none.json"), edition).diagnostics).toMatchObject([{ code: "file-missing" }]);
  });

  it("may name its edition, as text or as a number", () => {
    const files = [fileOf("a.json", draft), fileOf("a.yaml", "edition: 2026"), fileOf("b.yaml", "[1]")];
    expect(files.map(editionNamed)).toEqual(["cap", "2026", undefined]);
  });
});

describe("answers by hand", () => {
  it("are used if the method has them; the rest is left out and reported", () => {
    expect(read({ answers: { measures: [1, 0], tested: 1 } })).toEqual({
      answers: { measures: [1, 0], tested: 1 },
      sameDigest: true,
      faults: [],
    });
    expect(read({ answers: { measures: [0, 3], tested: 2, none: 1 }, background: { plant: "yes" } })).toEqual({
      answers: {},
      sameDigest: true,
      faults: [
        "warning response-unknown-question /answers/none",
        "warning response-unknown-fact /background/plant",
        "warning draft-option /answers/measures",
        "warning draft-option /answers/tested",
      ],
    });
  });

  it("are refused if anything is left out or is for another edition, where that is asked for", () => {
    const strict = (contents: unknown) => readResponse(fileOf("s.json", contents), edition, { strict: true });
    expect(strict({ answers: { measures: [1, 0], tested: 1 } })).toMatchObject({ ok: true, diagnostics: [] });
    expect(strict({ edition: "sum", answers: { tested: 2, none: 1 } })).toMatchObject({
      ok: false,
      diagnostics: [
        { code: "response-edition", severity: "error" },
        { code: "response-unknown-question", severity: "error", values: { id: "none" } },
        { code: "draft-option", severity: "error", values: { question: "tested" } },
      ],
    });
  });

  it("may be written in YAML, and a fault is reported with its line", () => {
    const file = fileOf("r.yaml", "answers:\n  measures: [0]\n  tested: 7\n");
    expect(readResponse(file, edition).diagnostics).toMatchObject([{ code: "draft-option", line: 3, file }]);
  });

  it("may not contain don't-know if the method does not allow it", () => {
    const folder = mkdtempSync(join(scratch, "strict-"));
    cpSync("scripts/method/kinds/cap", folder, { recursive: true });
    const file = join(folder, "questionnaire.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("questions:", "unknown: false\nquestions:"));
    const strict = unwrap(readMethodFolder(folder)).edition;
    const answers = { answers: { measures: "unknown", tested: 0 } };
    expect(read(answers)).toMatchObject({ answers: answers.answers, faults: [] });
    expect(read(answers, "r.json", strict)).toMatchObject({ answers: { tested: 0 }, faults: ["warning draft-option /answers/measures"] });
  });
});

describe("a saved draft", () => {
  it("says whether it was answered with this method", () => {
    expect(read({ ...draft, answers: { tested: 1 } })).toEqual({ answers: { tested: 1 }, sameDigest: true, faults: [] });
    expect(read({ ...draft, editionDigest: "0".repeat(64), answers: {} })).toMatchObject({ sameDigest: false });
    expect(read({ ...draft, editionDigest: "short", answers: {} }).faults).toEqual(["error shape-pattern /editionDigest"]);
  });
});

describe("a worked example", () => {
  it("is reported as faulty if it answers or states something else", () => {
    const example = readFileSync("scripts/method/kinds/cap/examples/two.yaml", "utf8");
    expect(read(example, "r.yaml").faults).toEqual([]);
    expect(read(example.replace("untested: 5", "untested: 2"), "r.yaml").faults).toEqual([
      "error example-differs /expect/results/untested",
    ]);
    expect(read(example.replace("tested: 1 }", "tested: 8 }"), "r.yaml").faults).toContain("error example-answer /answers/tested");
  });
});

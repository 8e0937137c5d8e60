import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { editionDigest } from "./digests.ts";
import { readMethodFolder } from "./method-folder.ts";
import { placeAt } from "./place.ts";
import { unwrap } from "./read-file.ts";
import { newestInUse, readEdition } from "./read-method.ts";

const scratch = temporaryFolder("method-folder");

const kinds = "scripts/method/kinds";
const sound = "scripts/testing/fixtures/sound";

/** A copy of one of the small methods, with some files changed. */
function copyOf(kind: string, changed: Readonly<Record<string, (text: string) => string>> = {}): string {
  const folder = mkdtempSync(join(scratch, `${kind}-`));
  cpSync(join(kinds, kind), folder, { recursive: true });
  for (const [file, change] of Object.entries(changed)) writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  return folder;
}

const faultsOf = (folder: string) =>
  readMethodFolder(folder).diagnostics.map((one) => `${one.code} ${one.pointer} ${one.line ?? ""}`.trim());

describe("a standalone folder", () => {
  it("is a draft in every language that any of its texts has, with a digest", () => {
    const { edition, examples, measures } = unwrap(readMethodFolder(join(kinds, "languages")));
    expect(edition.entry).toEqual({ id: "languages", status: "draft", digest: editionDigest(edition), languages: ["en", "sv"] });
    expect([examples.length, measures.length]).toEqual([1, 0]);
    const half = copyOf("sum", { "scale.yaml": (text) => text.replace("{ en: Points }", "{ en: Points, de: Punkte }") });
    expect(unwrap(readMethodFolder(half)).edition.entry.languages).toEqual(["de", "en"]);
  });

  it("has its own measures, in the order of their files", () => {
    const folder = copyOf("staircase");
    mkdirSync(join(folder, "measures"));
    const measure = readFileSync(join(sound, "content/measures/write-plan.yaml"), "utf8");
    writeFileSync(join(folder, "measures/first.yaml"), measure.replace("id: write-plan", "id: last"));
    writeFileSync(join(folder, "measures/second.yaml"), measure);
    expect(unwrap(readMethodFolder(folder)).measures.map((one) => one.value.id)).toEqual(["last", "write-plan"]);
    expect(unwrap(readMethodFolder(folder)).conditional).toEqual([]);
  });

  it("without a staircase has measures with conditions, which need no more than that, those with a priority first", () => {
    const folder = copyOf("sum");
    mkdirSync(join(folder, "measures"));
    for (const [id, more] of Object.entries({ a: "", b: "priority: 2\n", c: "priority: 1\n" }))
      writeFileSync(join(folder, `measures/${id}.yaml`), `id: ${id}\ntitle: { en: Do it }\nwhen: { answered: plan }\n${more}`);
    const { measures, conditional } = unwrap(readMethodFolder(folder));
    expect([measures, conditional.map((one) => one.value.id)]).toEqual([[], ["c", "b", "a"]]);
  });

  it("may have a rule that cannot be read: it is read without a digest, and the check reports what is wrong", () => {
    const folder = copyOf("sum", { "scale.yaml": (text) => text.replace("sum:", "summ:") });
    expect(unwrap(readMethodFolder(folder)).edition.entry.digest).toBe("");
  });

  it("is refused with every fault of shape in every file, each with its line", () => {
    const folder = copyOf("sum", {
      "scale.yaml": (text) => text.replace("edition: sum", "edition: Sum Of All"),
      "questionnaire.yaml": (text) =>
        text.replace("known, area: work, block: 1", "known, area: work, block: two").replace("background: []\n", ""),
      "examples/nothing.yaml": (text) => text.replace("workedByHand: true", "workedByHand: perhaps"),
    });
    expect(faultsOf(folder)).toEqual([
      "shape-pattern /edition 2",
      "shape-missing  1",
      "shape-type /questions/1/block 13",
      "shape-type /workedByHand 4",
    ]);
  });

  it("may have a minus before a 0, which is ignored, and no integer beyond the safe range", () => {
    const folder = copyOf("sum", { "questionnaire.yaml": (text) => text.replace("credit: 0", "credit: -0") });
    expect(unwrap(readMethodFolder(folder)).edition).toEqual(unwrap(readMethodFolder(join(kinds, "sum"))).edition);
    const large = copyOf("sum", {
      "questionnaire.yaml": (text) => text.replace("known, area: work, block: 1", `known, area: work, block: 1${"0".repeat(20)}`),
    });
    expect(faultsOf(large)).toEqual(["shape-type /questions/1/block 14"]);
  });

  it("without a questionnaire is refused with the name of the missing file", () => {
    const folder = copyOf("sum");
    rmSync(join(folder, "questionnaire.yaml"));
    expect(faultsOf(folder)).toEqual(["file-missing"]);
    expect(readMethodFolder(folder).diagnostics[0]?.file).toBe(join(folder, "questionnaire.yaml"));
  });
});

describe("a folder with editions", () => {
  it("may be a project, a content root, the method's folder or one edition's folder", () => {
    const edition = unwrap(readEdition(placeAt(sound), "2030"));
    for (const folder of [sound, join(sound, "content"), join(sound, "content/method"), join(sound, "content/method/2030")]) {
      const read = unwrap(readMethodFolder(folder));
      expect(read.edition).toEqual(edition);
      expect([read.examples.length, read.measures.map((one) => one.value.id)]).toEqual([1, ["write-plan"]]);
    }
  });

  it("gives a published one before a pilot before a draft, and the last of several", () => {
    const entry = (id: string, status: "draft" | "pilot" | "published" | "retired") => ({ id, status, digest: "", languages: ["sv"] });
    const [draft, old, pilot, published, retired] = [
      entry("a", "draft"),
      entry("b", "pilot"),
      entry("c", "pilot"),
      entry("d", "published"),
      entry("e", "retired"),
    ];
    expect(newestInUse([draft, old, pilot, published, retired]).id).toBe("d");
    expect(newestInUse([draft, old, pilot, retired]).id).toBe("c");
    expect(newestInUse([retired, draft]).id).toBe("a");
    expect(newestInUse([retired]).id).toBe("e");
  });

  it("that has no method or does not exist is reported by its name", () => {
    for (const folder of [join(scratch, "nothing-here"), dirname(scratch), "scripts"]) {
      const { ok, diagnostics } = readMethodFolder(folder);
      expect(ok).toBe(false);
      expect(diagnostics).toMatchObject([{ code: "method-folder", values: { folder: expect.stringMatching(/\w+/) } }]);
    }
  });
});

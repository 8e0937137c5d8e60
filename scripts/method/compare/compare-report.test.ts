import { describe, expect, it } from "vitest";
import { inLanguage } from "../../core/diagnostic.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { edit, q, widened } from "../../testing/method/editable.ts";
import { messages as carryOver } from "../carry-over/messages.ts";
import { compareEditions, type Difference } from "./compare.ts";
import { type ComparisonReport, differenceText, headline, markdownLines, printable, terminalLines, visible } from "./compare-report.ts";
import { messages } from "./messages.ts";

const older = widened(unwrap(readEdition(placeAt("."), "2026")));
const report = (differences: readonly Difference[]): ComparisonReport => ({
  older: "2026",
  newer: "2028",
  hasTable: true,
  differences,
  placeOf: (one) => `${one.file}.yaml:7`,
});

describe("the texts about editions", () => {
  it("say what is wrong and then how to put it right", () => {
    for (const [code, message] of Object.entries({ ...messages, ...carryOver }))
      if (!code.startsWith("draft-")) expect(inLanguage(message, "en").split(/[.:] /).length, code).toBeGreaterThan(1);
  });
});

describe("a printed comparison", () => {
  const newer = edit(older, (e) => {
    e.set(q("risk-done", "help/lookIn/sv"), "Arkivet.");
    e.set(q("risk-done", "text/en"), "Is it done?");
    e.set(q("risk-method", "text/sv"), "Är ```det``` @någon\n\u001b[31m<b>bestämt</b>?");
  });
  const differences = compareEditions(older, newer);

  it("begins with the counts, and lists breaking differences first", () => {
    expect(headline(report(differences))).toBe("2026 → 2028: breaking 1, additive 1, editorial 1.");
    expect(headline(report([]))).toBe("2026 → 2028: nothing differs.");
    const lines = terminalLines(report(differences));
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
    expect(at("Breaking")).toBeGreaterThan(0);
    expect(at("Breaking")).toBeLessThan(at("Additive"));
    expect(at("Additive")).toBeLessThan(at("Editorial"));
    expect(lines).toContain("  questionnaire.yaml:7 [question-text]");
    expect(lines).toContain(
      "    Question risk-method has a different text. The words decide what an answer means: someone may answer differently. Not declared.",
    );
  });

  it("has the same texts in Markdown as on a terminal", () => {
    const markdown = markdownLines(report(differences)).join("\n");
    for (const one of differences) {
      expect(markdown).toContain(differenceText(one, true));
    }
  });

  it("shows content of an edition so that it is neither read as Markdown nor controls a terminal", () => {
    const lines = markdownLines(report(differences));
    const open = lines.findIndex((line) => line.trim() === "````diff");
    const shut = lines.findIndex((line, index) => index > open && line.trim() === "````");
    const inside = lines.slice(open, shut + 1).join("\n");
    expect(inside).toContain("+ Är ```det``` @någon ↵ \\u{1b}[31m<b>bestämt</b>?");
    expect(lines.join("\n").replace(inside, "")).not.toMatch(/@någon|<b>/);
    expect(terminalLines(report(differences)).join("\n")).not.toContain("\u001b");
  });

  it("never turns an id into a link or a mention, however it is written", () => {
    const [one] = differences as [Difference];
    const evil = { ...one, what: "result-text" as const, values: { result: "a](https://x.y) @z `<b>`", key: "www.x.y" } };
    expect(differenceText(evil, false)).toMatch(/^The text about a\?\?https\?/);
    expect(differenceText(evil, false)).not.toMatch(/[@`<\]]|www\./);
    expect(printable("risk-method, level 2")).toBe("risk-method, level 2");
  });

  it("escapes invisible characters", () => {
    expect(visible("a\u00a0b\u00adc\u202ed e\nf")).toBe("a\\u{a0}b\\u{ad}c\\u{202e}d e ↵ f");
  });

  it("says how a break was declared", () => {
    const declared = (one: Partial<Difference>) =>
      differenceText({ ...(differences.find((d) => d.class === "breaking") as Difference), ...one }, true);
    expect(declared({ isDeclared: true, declared: "narrower" })).toMatch(/Declared as narrower\.$/);
    expect(declared({ isDeclared: true, declared: "same" })).toMatch(/Declared\.$/);
  });
});

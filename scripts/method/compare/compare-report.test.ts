import { describe, expect, it } from "vitest";
import { inLanguage } from "../../core/diagnostic.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { edit, q, widened } from "../../testing/method/editable.ts";
import { messages as carryOver } from "../carry-over/messages.ts";
import { compareEditions, type Difference } from "./compare.ts";
import { type ComparisonReport, differenceText, headline, markdownLines, printable, terminalLines, visible } from "./compare-report.ts";
import { classWords, differences as kinds, kindWords, reasons } from "./differences.ts";
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
  const all = { ...kinds, ...reasons, ...classWords, ...kindWords };

  it("avoid the words that the method's texts avoid, and use the same values in both languages", () => {
    const values = (text: string) => (text.match(/\{[A-Za-z0-9]+\}/g) ?? []).toSorted();
    for (const { sv, en } of Object.values(all)) {
      expect(sv).not.toMatch(/ogiltig|felaktig|vänligen|tyvärr|adekvat|implementera|säkerställa|relevant|tillse|avseende|robust/i);
      expect(new Set(values(sv))).toEqual(new Set(values(en)));
    }
  });

  it("say what is wrong and then how to put it right", () => {
    for (const [code, message] of Object.entries({ ...messages, ...carryOver }))
      if (!code.startsWith("draft-")) expect(inLanguage(message, "en").split(/[.:] /).length, code).toBeGreaterThan(1);
  });
});

describe("a printed comparison", () => {
  const newer = edit(older, (e) => {
    e.set(q("risk-done", "number"), 99);
    e.set(q("risk-done", "text/en"), "Is it done?");
    e.set(q("risk-method", "text/sv"), "Är ```det``` @någon\n\u001b[31m<b>bestämt</b>?");
  });
  const differences = compareEditions(older, newer);

  it("begins with the counts, and lists breaking differences first", () => {
    expect(headline(report(differences), "sv")).toBe("2026 → 2028: brytande 1, tillagt 1, redaktionellt 1.");
    expect(headline(report([]), "en")).toBe("2026 → 2028: nothing differs.");
    const lines = terminalLines(report(differences), "sv");
    const at = (text: string) => lines.findIndex((line) => line.startsWith(text));
    expect(at("Brytande")).toBeGreaterThan(0);
    expect(at("Brytande")).toBeLessThan(at("Tillagt"));
    expect(at("Tillagt")).toBeLessThan(at("Redaktionellt"));
    expect(lines).toContain("  questionnaire.yaml:7 [question-text]");
    expect(lines).toContain(
      "    Frågan risk-method har en annan text. Orden avgör vad ett svar betyder: någon kan svara annorlunda. Inte deklarerat.",
    );
  });

  it("has the same texts in Markdown as on a terminal", () => {
    const markdown = markdownLines(report(differences)).join("\n");
    for (const one of differences) {
      for (const language of ["sv", "en"] as const) expect(markdown).toContain(differenceText(one, language, true));
    }
  });

  it("shows content of an edition so that it is neither read as Markdown nor controls a terminal", () => {
    const lines = markdownLines(report(differences));
    const open = lines.findIndex((line) => line.trim() === "````diff");
    const shut = lines.findIndex((line, index) => index > open && line.trim() === "````");
    const inside = lines.slice(open, shut + 1).join("\n");
    expect(inside).toContain("+ Är ```det``` @någon ↵ \\u{1b}[31m<b>bestämt</b>?");
    expect(lines.join("\n").replace(inside, "")).not.toMatch(/@någon|<b>/);
    expect(terminalLines(report(differences), "sv").join("\n")).not.toContain("\u001b");
  });

  it("never turns an id into a link or a mention, however it is written", () => {
    const [one] = differences as [Difference];
    const evil = { ...one, what: "result-text" as const, values: { result: "a](https://x.y) @z `<b>`", key: "www.x.y" } };
    expect(differenceText(evil, "sv", false)).toMatch(/^Texten om a\?\?https\?/);
    expect(differenceText(evil, "sv", false)).not.toMatch(/[@`<\]]|www\./);
    expect(printable("risk-method, level 2")).toBe("risk-method, level 2");
  });

  it("escapes invisible characters", () => {
    expect(visible("a\u00a0b\u00adc\u202ed e\nf")).toBe("a\\u{a0}b\\u{ad}c\\u{202e}d e ↵ f");
  });

  it("says how a break was declared", () => {
    const declared = (one: Partial<Difference>) =>
      differenceText({ ...(differences.find((d) => d.class === "breaking") as Difference), ...one }, "sv", true);
    expect(declared({ isDeclared: true, declared: "narrower" })).toMatch(/Deklarerat som snävare\.$/);
    expect(declared({ isDeclared: true, declared: "same" })).toMatch(/Deklarerat\.$/);
  });
});

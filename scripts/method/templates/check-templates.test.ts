import { describe, expect, it } from "vitest";
import { inLanguage } from "../../core/diagnostic.ts";
import { textFaults } from "../checks/texts.ts";
import type { Measure } from "../schema.ts";
import { checkStepTemplates, checkTemplates, type TemplatesBeside } from "./check-templates.ts";
import { messages, type TemplateCode } from "./messages.ts";
import { Template, type TemplatePart } from "./template.ts";

const beside: TemplatesBeside = {
  questions: new Map([["plan", 3]]),
  measures: new Set(["write-plan"]),
  deadlines: new Set(["personal-data"]),
  organisations: new Set(["Sala", "Region Påhittad"]),
};

const text = (sv: string) => ({ sv, en: sv });
const part: TemplatePart = {
  id: "list",
  title: text("Lista"),
  from: ["plan"],
  columns: [
    { id: "what", label: text("Vad") },
    { id: "day", label: text("Dag"), kind: "date", from: ["write-plan"] },
    { id: "age", label: text("Gammalt?"), kind: "age", of: "day" },
    { id: "status", label: text("Läge"), kind: "choice", choices: { sv: ["öppen", "klar"], en: ["open", "done"] } },
  ],
  examples: [{ sv: ["Systemansvarig provar", "2026-11-02", "", "klar"], en: ["The system owner tests", "2026-11-02", "", "done"] }],
};
const sound: Template = {
  id: "plan",
  number: 1,
  title: text("Plan"),
  purpose: text("Så planerar ni."),
  form: "xlsx",
  measures: ["write-plan"],
  questions: { plan: 2 },
  parts: [part],
};
const columns = part.columns ?? [];
const withPart = (more: Partial<TemplatePart>): Template => ({ ...sound, parts: [{ ...part, ...more }] });
const withExample = (cell: string): Template => withPart({ examples: [{ sv: [cell, "", "", ""], en: ["", "", "", ""] }] });
const { from: _from, ...unsourced } = part;

const check = (...templates: readonly Template[]) =>
  checkTemplates(
    templates.map((value) => ({ file: `content/templates/${value.id}.yaml`, value })),
    beside,
  );

describe("a template", () => {
  it("without faults has none", () => {
    expect(check(sound)).toEqual([]);
  });

  const planted: Readonly<Record<TemplateCode, readonly [Template[], pointer: string]>> = {
    "template-file-name": [[], "/id"],
    "template-number": [[sound, { ...sound, id: "other" }], "/number"],
    "template-unknown-measure": [[{ ...sound, measures: ["no-such"] }], "/measures/0"],
    "template-unknown-question": [[{ ...sound, questions: { "no-such": 1 } }], "/questions/no-such"],
    "template-proves": [[{ ...sound, questions: { plan: 4 } }], "/questions/plan"],
    "template-repeated-id": [[{ ...sound, parts: [part, part] }], "/parts/1/id"],
    "template-field-source": [[{ ...sound, parts: [{ ...unsourced, columns: columns.slice(0, 2), examples: [] }] }], "/parts/0/columns/0"],
    "template-unknown-source": [[withPart({ from: ["plan", "no-such"] })], "/parts/0/from/1"],
    "template-cells": [[withPart({ rows: [{ sv: ["", "", "", ""], en: ["", ""] }] })], "/parts/0/rows/0/en"],
    "template-sheet": [[{ ...sound, parts: [part, { id: "text", title: text("Text"), text: text("Bara text.") }] }], "/parts/1"],
    "template-wide": [
      [{ ...sound, form: "docx", parts: [{ ...part, columns: "abcdefg".split("").map((id) => ({ id, label: text(id) })), examples: [] }] }],
      "/parts/0/columns",
    ],
    "template-choices": [
      [
        withPart({
          columns: [...columns.slice(0, 3), { id: "status", label: text("Läge"), kind: "choice", choices: { sv: ["a, b", "c"] } }],
        }),
      ],
      "/parts/0/columns/3/choices",
    ],
    "template-age": [
      [
        withPart({
          columns: [...columns.slice(0, 2), { id: "age", label: text("Gammalt?"), kind: "age", of: "what" }, ...columns.slice(3)],
        }),
      ],
      "/parts/0/columns/2/of",
    ],
    "step-template": [[], ""],
    "step-template-missing": [[], ""],
    "template-example-real": [[withExample("Ring Sala")], "/parts/0/examples/0/sv/0"],
  };

  it.each(Object.entries(planted).filter(([, [templates]]) => templates.length > 0))(
    "gives %s and nothing else for that fault",
    (code, [templates, pointer]) => {
      const found = check(...templates);
      expect(found.map((one) => [one.code, one.pointer])).toEqual([[code, pointer]]);
      const placeholders = [...inLanguage(messages[code as TemplateCode], "en").matchAll(/\{(\w+)\}/g)];
      for (const [, name = ""] of placeholders) expect(found[0]?.values).toHaveProperty(name);
    },
  );

  it("is named by a step only where it exists and belongs to the step's question, and by each whose option it proves", () => {
    const step = (raises: string, to: number, template?: string) => ({ raises, to, template });
    const steps = [step("plan", 2), step("plan", 3), step("plan", 3, "plan"), step("plan", 1, "no-such"), step("map", 1, "plan")];
    const measures = [{ file: "m.yaml", value: { steps } as unknown as Measure }];
    expect(checkStepTemplates(measures, [{ file: "plan.yaml", value: sound }]).map((one) => [one.code, one.pointer, one.values])).toEqual([
      ["step-template-missing", "/steps/0", { template: "plan", question: "plan", option: 2 }],
      ["step-template", "/steps/3/template", { template: "no-such", question: "plan", option: 1 }],
      ["step-template", "/steps/4/template", { template: "plan", question: "map", option: 1 }],
    ]);
  });

  it("is named as its file", () => {
    const found = checkTemplates([{ file: "content/templates/other.yaml", value: sound }], beside);
    expect(found.map((one) => [one.code, one.values])).toEqual([["template-file-name", { id: "plan", name: "other" }]]);
  });

  it("has no example that could name a real organisation, person, address or number, and roles and words that begin alike pass", () => {
    const real = [
      "Region Påhittads it-chef",
      "Sala.",
      "Anna Andersson",
      "Systemleverans AB",
      "it@exempel.se",
      "08-123 456 78",
      "19800101-1234",
    ];
    expect(real.filter((one) => check(withExample(one)).length === 0)).toEqual([]);
    const harmless = ["Salaries", "It-chefen", "Chefen för äldreomsorgen", "Ledningsgruppen 2026-11-16", "12 000 kr"];
    expect(harmless.filter((one) => check(withExample(one)).length > 0)).toEqual([]);
  });

  it("tells which language a list of cells lacks", () => {
    const found = textFaults(Template, withPart({ examples: [{ sv: ["a", "", "", ""] }] }), ["sv", "en"]);
    expect(found.map((one) => [one.pointer, one.values.language])).toEqual([["/parts/0/examples/0", "en"]]);
  });
});

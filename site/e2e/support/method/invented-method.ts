// A small invented method with every feature that ours does not use.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../../../../scripts/method/edition.ts";
import type { About } from "../../../../scripts/method/format/about.ts";
import type { ConditionalMeasure } from "../../../../scripts/method/format/conditional-measure.ts";
import type { LocalText, Question, Questionnaire, Scale } from "../../../../scripts/method/schema.ts";
import { editionDigest } from "../../../../scripts/repository/digests.ts";

const en = (text: string): LocalText => ({ en: text });
const question = (one: Pick<Question, "id" | "area" | "options"> & Partial<Question>): Question => ({
  block: one.area === "risk" ? 1 : 2,
  text: en(`Question ${one.id}?`),
  ...one,
});

const options = (...all: readonly (readonly [Question["options"][number]["credit"], string])[]): Question["options"] =>
  all.map(([credit, text]) => ({ credit, text: en(text) }));

/** 2 is asked when 1 is "Often", and has several choices and an exclusive one; 3 has several and none exclusive; 5 depends on credits. */
const questionnaire: Questionnaire = {
  edition: "prov",
  areas: [
    { id: "risk", name: en("Risk"), intro: en("What may go wrong.") },
    { id: "care", name: en("Care"), intro: en("What you have done.") },
  ],
  blocks: [
    { block: 1, name: en("The system"), intro: en("Answer for today."), minutes: en("Five minutes") },
    { block: 2, name: en("Safeguards"), intro: en("Answer for what is in use."), minutes: en("Five minutes") },
  ],
  background: [{ id: "stage", text: en("Stage?"), options: ["design", "live"].map((id) => ({ id, text: en(id) })) }],
  questions: [
    question({
      id: "decides",
      area: "risk",
      options: options([0, "Never"], [4, "Often"]),
    }),
    question({
      id: "affects",
      area: "risk",
      choose: "several",
      askedWhen: { selected: { question: "decides", option: 1 } },
      options: [
        { credit: "1/2", text: en("Health") },
        { credit: 3, text: en("Money") },
        { credit: -1, text: en("None of these"), alone: true },
      ],
    }),
    question({
      id: "data",
      area: "risk",
      choose: "several",
      options: options([1, "Names"], [1, "Places"]),
    }),
    question({
      id: "review",
      area: "care",
      notApplicableWhen: { fact: "stage", is: "design" },
      options: options([0, "No"], [2, "Once"], [4, "Yearly"]),
    }),
    question({
      id: "public",
      area: "care",
      askedWhen: { compare: { left: { answer: "review" }, is: "at-least", right: { number: 2 } } },
      options: options([0, "No"], [1, "Yes"]),
    }),
  ],
};

const sumOf = (area: string) => ({ sum: { each: { answer: "*" }, area } });
const scale: Scale = {
  edition: "prov",
  results: {
    raw: sumOf("risk"),
    care: sumOf("care"),
    risk: { cap: { of: { result: "raw" }, to: { number: 6 } } },
    level: {
      bands: {
        of: { result: "risk" },
        bands: [
          { id: "low", to: "2" },
          { id: "high", from: "2", to: "5" },
          { id: "very-high", from: "5" },
        ],
      },
    },
    ready: {
      minimums: [
        { of: { result: "care" }, atLeast: 3 },
        { of: { answer: "public" }, atLeast: 1 },
      ],
    },
  },
  resultTexts: {
    risk: { name: en("Risk score"), description: en("Never above 6.") },
    level: { name: en("Risk level"), bands: { low: en("Low"), high: en("High"), "very-high": en("Very high") } },
    care: { name: en("Care"), unit: en("points"), outOf: 5 },
    ready: { name: en("Ready for use") },
  },
};

const about: About = { name: en("A trial method"), version: "3.1", source: en("Made by nobody."), licence: "CC-BY-SA-4.0" };
/** One by an answer, and one by a result. */
const measures: readonly ConditionalMeasure[] = [
  {
    id: "decide-less",
    title: en("Decide less often"),
    when: { selected: { question: "decides", option: 1 } },
    steps: { en: ["Ask first."] },
  },
  { id: "hire-help", title: en("Hire help"), when: { reaches: { of: { result: "level" }, band: "very-high" } } },
];

export function inventMethod(): Edition {
  const read = { scale, questionnaire };
  return { ...read, entry: { id: "prov", status: "draft", digest: editionDigest(read), languages: ["en"] } };
}

/** Writes the method as a folder for `--method`. JSON is YAML too. */
export function writeMethod(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries({ scale, questionnaire, about }))
    writeFileSync(join(folder, `${name}.yaml`), JSON.stringify(value));
  mkdirSync(join(folder, "measures"), { recursive: true });
  for (const one of measures) writeFileSync(join(folder, "measures", `${one.id}.yaml`), JSON.stringify(one));
  return folder;
}

import { describe, expect, it } from "vitest";
import { placeAt } from "../../scripts/repository/place.ts";
import { unwrap } from "../../scripts/repository/read-file.ts";
import { readEdition } from "../../scripts/repository/read-method.ts";
import { inventSuccessor } from "../e2e/support/invented-successor.ts";
import { changesIn, seriesIn } from "./changes.ts";
import { stepBetween } from "./step.ts";

const ours = unwrap(readEdition(placeAt("."), "2026"));
const { edition, table } = inventSuccessor(ours, "2099");
const step = stepBetween({ older: ours, newer: edition, table });
const changes = changesIn(step, "sv");
/** What the invented edition rewords, splits and drops. */
const [first, second, third] = ours.questionnaire.questions.filter((one) => one.block === 1);

describe("what the next edition changes", () => {
  it("is every declared change of a question, in the order of the areas, and then what belongs to no question", () => {
    expect(changes.map((one) => `${one.class}: ${one.heading}`)).toEqual([
      "breaking: Fråga 1.1 är omformulerad",
      "breaking: Fråga 1.2 är delad i fråga 1.2 och 1.3",
      "breaking: Fråga 1.3 är borttagen",
      "breaking: Fråga 1.4 är ny",
      "additive: Resultat: points",
      "breaking: Skalan och formuläret",
    ]);
  });

  it("shows of one question against one only what differs, and of others all of both sides", () => {
    const [reworded, split, dropped, added] = changes.map(({ texts }) => texts);
    expect(reworded).toEqual([
      {
        label: "Frågan",
        before: { value: first?.text["sv"] },
        after: { value: "En fråga som har fått nya ord?" },
      },
    ]);
    expect(split?.map(({ label }) => label)).toEqual(expect.arrayContaining(["Fråga 1.2", "Fråga 1.3", "Alternativ 3", "Räkna med"]));
    expect(split?.filter(({ before }) => before.value === undefined).length).toBeGreaterThan(5);
    expect(dropped?.every(({ before, after }) => before.value !== undefined && after.value === undefined)).toBe(true);
    expect(added?.every(({ before, after }) => before.value === undefined && after.value !== undefined)).toBe(true);
  });

  it("is also what counts differently in a question that the table says is the same", () => {
    const plan = ours.questionnaire.questions.find((one) => one.id === "governance-plan");
    const questions = edition.questionnaire.questions.map((one) => (one.id === "governance-plan" ? { ...one, weight: 7 } : one));
    const newer = { ...edition, questionnaire: { ...edition.questionnaire, questions } };
    const found = changesIn(stepBetween({ older: ours, newer, table }), "sv").find(({ heading }) => heading.startsWith("Fråga 2.1"));
    expect(found).toMatchObject({
      class: "breaking",
      texts: [{ label: "Vikt", before: { value: String(plan?.weight) }, after: { value: "7" } }],
    });
  });

  it("has the reason that the table gives for a result, with what differs in it", () => {
    const reason = { sv: "Gränsen var för låg." };
    const declared = { ...table, results: [{ result: "level", kind: "reworded" as const, reason }] };
    const level = changesIn(stepBetween({ older: ours, newer: edition, table: declared }), "sv").find((one) => one.heading === "Nivån");
    expect(level).toMatchObject({ class: "breaking", reason, texts: [] });
  });

  it("shows a text in the page's language alone", () => {
    const name = { sv: "Ledning", en: "Leadership" };
    const areas = edition.questionnaire.areas.map((one, at) => (at === 0 ? { ...one, name } : one));
    const entry = { ...edition.entry, languages: ["sv", "en"] };
    const renamed = stepBetween({ older: ours, newer: { ...edition, entry, questionnaire: { ...edition.questionnaire, areas } }, table });
    const texts = (language: "sv" | "en") =>
      changesIn(renamed, language)
        .filter((one) => one.class === "editorial")
        .flatMap((one) => one.texts.map(({ after }) => after.value));
    expect([texts("sv"), texts("en")]).toEqual([["Ledning"], ["Leadership"]]);
  });
});

it("names the series that continue and those that break, each once", () => {
  const { continuing, breaking } = seriesIn(step, "sv");
  const areas = ours.questionnaire.areas.map(({ id, name }) => ({ id, name: name["sv"] }));
  const touched = areas.filter(({ id }) => [first, second, third].some((one) => one?.area === id)).map(({ name }) => name);
  expect(breaking).toEqual(["Nivån", "Resultat: points", "Andel på plats, alla områden", ...touched]);
  expect(continuing).toEqual(areas.map(({ name }) => name).filter((name) => !touched.includes(name)));
});

import { describe, expect, test } from "vitest";
import { score } from "../method/engine/staircase.ts";
import { modelOf } from "../method/model.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition } from "../repository/read-method.ts";
import { readPopulation } from "../repository/read-population.ts";
import { inventResponse } from "./answers.ts";
import { inventPopulation, wholeNation } from "./nation.ts";
import { inventParticipation } from "./participation.ts";
import { randomFrom } from "./random.ts";

const project = placeAt(".");
const edition = unwrap(readEdition(project, "2026"));
const population = inventPopulation({ chance: randomFrom(1, "nation"), size: wholeNation, id: "ovning", date: "2026-01-01" });

describe("the invented nation", () => {
  test("has the real population's numbers of each type, and no name twice", () => {
    const count = (type: string) => population.organisations.filter((one) => one.type === type).length;
    expect([count("municipality"), count("region"), count("agency")]).toEqual([290, 20, 200]);
    expect(new Set(population.organisations.map((one) => one.name)).size).toBe(510);
  });

  test("shares no name or id with the real one", () => {
    const real = unwrap(readPopulation(project, "2026")).organisations;
    const bare = (name: string) => name.toLowerCase().replace(/ (kommun|stad)$/, "");
    const names = new Set(real.map((one) => bare(one.name)));
    const ids = new Set(real.map((one) => one.id));
    expect(population.organisations.filter((one) => names.has(bare(one.name)) || ids.has(one.id))).toEqual([]);
  });

  test("is the same for the same seed and different for another", () => {
    const again = (seed: number) =>
      inventPopulation({ chance: randomFrom(seed, "nation"), size: wholeNation, id: "ovning", date: "2026-01-01" });
    expect(again(1)).toEqual(population);
    expect(again(2)).not.toEqual(population);
  });
});

describe("participation", () => {
  const { first, second } = inventParticipation(population.organisations, randomFrom(1, "participation"));
  const final = (acts: (typeof first)[number]["acts"]) => acts.at(-1);
  const answered = first.filter((one) => final(one.acts)?.type === "submit");

  test("is 61, 80 and 65 per cent", () => {
    const rate = (type: string) =>
      answered.filter((one) => one.organisation.type === type).length / population.organisations.filter((one) => one.type === type).length;
    expect([rate("municipality"), rate("region"), rate("agency")].map((one) => Math.round(100 * one))).toEqual([61, 80, 65]);
  });

  test("gives 41 per cent under level 1, far from any real round", () => {
    const under = answered.filter((one) => {
      const act = final(one.acts);
      return act?.type === "submit" && act.level === 0;
    });
    expect(Math.round((100 * under.length) / answered.length)).toBe(41);
  });

  test("loses some in round two and gains others", () => {
    const inFirst = new Set(answered.map((one) => one.organisation.id));
    const inSecond = new Set(second.filter((one) => final(one.acts)?.type === "submit").map((one) => one.organisation.id));
    expect([...inFirst].filter((id) => !inSecond.has(id)).length).toBeGreaterThan(20);
    expect([...inSecond].filter((id) => !inFirst.has(id)).length).toBeGreaterThan(20);
  });
});

test.each([0, 1, 2, 3, 4])("invented answers for level %i give level %i with the real engine", (level) => {
  const model = modelOf(edition);
  for (let seed = 0; seed < 20; seed += 1) {
    const blocks = Math.min(4, Math.max(1, level + (seed % 2)));
    const response = inventResponse({
      model,
      background: edition.questionnaire.background,
      chance: randomFrom(seed, "answers"),
      level,
      blocks,
    });
    const result = score(model, response);
    expect([result.level, result.answeredBlocks]).toEqual([level, blocks]);
  }
});

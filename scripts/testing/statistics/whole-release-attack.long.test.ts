import { describe, expect, it } from "vitest";
import { modelOf } from "../../method/model.ts";
import { placeAt } from "../../repository/place.ts";
import { readEdition } from "../../repository/read-method.ts";
import { audit } from "../../statistics/disclosure/audit.ts";
import { linksOf } from "../../statistics/disclosure/variable-links.ts";
import { AttackModel } from "./attack-model.ts";
import { withPanels } from "./attack-panel.ts";
import { addRules } from "./attack-rules.ts";
import {
  addAttack,
  answersOf,
  attackOn,
  coalitionsIn,
  correctedRounds,
  type Nation,
  noFigures,
  plantedUnits,
  published,
  seenOf,
  unaudited,
} from "./attack-scenarios.ts";
import { fromText, inventedModel, inventedNation, inventedPopulation } from "./invented-nation.ts";
import { byType, inventedPlan } from "./invented-plan.ts";
import { dropOuts, inventedRounds, publishRounds, standings } from "./invented-rounds.ts";

const model = inventedModel();
const population = inventedPopulation({ municipality: 290, region: 20, agency: 200 });

function nationOf(seed: string, of = model): Nation {
  return {
    seed,
    model: of,
    population,
    units: inventedNation(population, { model: of, seed, rate: 0.6 + 0.3 * fromText(`${seed}|rate`) }),
  };
}

function report(what: string, figures: ReturnType<typeof noFigures>): void {
  console.log(`${what}: ${JSON.stringify({ ...figures, violations: figures.violations.length, such: figures.violations.slice(0, 5) })}`);
}

describe("an attacker with linear programs of its own proves nothing", () => {
  it("of one release of the full plan, from all variables and the method's rules together", async () => {
    const figures = noFigures();
    for (let at = 0; at < 12; at += 1) {
      const nation = nationOf(`one release ${at}`);
      const made = await published(nation);
      if (made) await addAttack(figures, attackOn(nation, made), { truth: [answersOf(nation.units)] });
    }
    report("one release", figures);
    expect(figures.attacked).toBeGreaterThan(20_000);
    expect([figures.proved, figures.violations]).toEqual([0, []]);
  });

  it("of a release of the edition in use, where each block has many questions", async () => {
    const edition = readEdition(placeAt("."), "2026");
    if (!edition.ok) throw new Error("the edition can be read");
    const figures = noFigures();
    const nation = nationOf("edition", modelOf(edition.value));
    const made = await published(nation);
    if (made) await addAttack(figures, attackOn(nation, made), { truth: [answersOf(nation.units)] });
    report("the edition in use", figures);
    expect(figures.attacked).toBeGreaterThan(5000);
    expect([figures.proved, figures.violations]).toEqual([0, []]);
  });

  it.each([
    ["by type", 24],
    ["whole", 2],
  ] as const)("of three linked rounds with their panels as transition matrices, %s", async (size, many) => {
    const figures = noFigures();
    let panels = 0;
    for (let at = 0; at < many; at += 1) {
      const seed = `linked attack ${size} ${at}`;
      const small = { municipality: 60 + Math.floor(45 * fromText(seed)), region: 3, agency: 8 };
      const input = {
        seed,
        population: size === "whole" ? population : inventedPopulation(small),
        rounds: 3,
        dropOut: dropOuts[at % dropOuts.length] ?? "weak",
        standing: standings[at % standings.length] ?? "low",
        habit: size === "whole" ? 1 : 0,
      };
      const rounds = inventedRounds(input);
      const made = await publishRounds(rounds, { ...input, plan: size === "whole" ? inventedPlan([]) : byType });
      if (!made) continue;
      const seen = made.publications.map((one, place) => seenOf(one, { population: input.population, units: rounds[place] ?? [] }));
      const attack = withPanels(new AttackModel({ seen }), made.panels);
      panels += made.panels.flatMap(({ rows }) => rows).filter(({ movement }) => movement !== null).length;
      await addAttack(figures, attack, { truth: rounds.map(answersOf) });
    }
    report(`three linked rounds, ${size}, ${panels} panels shown`, figures);
    expect(panels).toBeGreaterThan(0);
    expect([figures.proved, figures.violations]).toEqual([0, []]);
  });

  it("of a round with a correction, by somebody who knows which organisations it concerns", async () => {
    const figures = noFigures();
    let shown = 0;
    for (let at = 0; at < 30; at += 1) {
      const seed = `corrected ${at}`;
      const own = inventedPopulation({ municipality: 90, region: 14, agency: 40 });
      const rounds = inventedRounds({
        seed,
        population: own,
        rounds: 2,
        dropOut: "chance",
        standing: standings[at % 3] ?? "low",
        habit: 0,
      });
      const made = await correctedRounds(rounds, { seed, population: own, plan: byType, share: [0.1, 0.3, 0.6][at % 3] ?? 0.3 });
      if (!made) continue;
      shown += 1;
      const seen = made.publications.map((one, place) => seenOf(one, { population: own, units: made.units[place] ?? [] }));
      const same = [{ places: [1, 2] as const, changed: made.changed }];
      await addAttack(figures, withPanels(new AttackModel({ seen, same }), made.panels), { truth: made.units.map(answersOf) });
    }
    report(`a corrected round, ${shown} published`, figures);
    expect(shown).toBeGreaterThan(5);
    expect([figures.proved, figures.violations]).toEqual([0, []]);
  });

  it("of the others, by three insiders who pool all their answers", async () => {
    const figures = noFigures();
    for (let at = 0; at < 2; at += 1) {
      const nation = nationOf(`insiders ${at}`);
      const made = await published(nation);
      if (!made) continue;
      for (const insiders of coalitionsIn(nation.units, 8, nation.seed)) {
        const attack = new AttackModel({ seen: [seenOf(made, nation)], insiders: [insiders] });
        addRules(attack, 0, nation);
        await addAttack(figures, attack, { truth: [answersOf(nation.units)] });
      }
    }
    report("three insiders", figures);
    expect([figures.proved, figures.violations]).toEqual([0, []]);
  });

  it.each([
    [true, 0.98],
    [true, 0.95],
    [false, 0.98],
    [false, 0.95],
  ])("of a nation where nearly all answer alike: the best %s, %d", async (best, share) => {
    const figures = noFigures();
    let shown = 0;
    for (let at = 0; at < 3; at += 1) {
      const seed = `planted ${best} ${share} ${at}`;
      const nation = { seed, model, population, units: plantedUnits(population, { model, seed, rate: 0.7, share, best }) };
      const made = await published(nation);
      if (!made) continue;
      shown += 1;
      await addAttack(figures, attackOn(nation, made), { truth: [answersOf(nation.units)] });
    }
    report(`planted, ${best ? "best" : "worst"} ${share}, ${shown} published`, figures);
    expect([figures.proved, figures.violations]).toEqual([0, []]);
  });
});

it("an insider who knows all but eight of a row learns more, which the method does not promise to prevent", async () => {
  const figures = noFigures();
  for (let at = 0; at < 3; at += 1) {
    const nation = nationOf(`all but eight ${at}`);
    const made = await published(nation);
    if (!made) continue;
    const frame = new AttackModel({ seen: [seenOf(made, nation)], only: () => false });
    for (const { id, answered } of made.cube.rows.filter((row) => row.answered >= 12 && row.answered <= 60)) {
      const known = new Set(frame.members(0, id).slice(0, answered - 8));
      const insiders = answersOf(nation.units.filter(({ organisation }) => known.has(organisation)));
      const only = ({ kind }: { readonly kind: string }) => kind === "level" || kind === "area";
      const attack = new AttackModel({ seen: [seenOf(made, nation)], insiders: [insiders], only });
      const goals = attack.goals.filter(({ name, size }) => size === 8 && name.includes(` ${id} `));
      await addAttack(figures, attack, { truth: [answersOf(nation.units)], goals });
    }
  }
  report("all but eight known", figures);
  expect(figures.attacked).toBeGreaterThan(100);
});

it("the audit refuses whatever the attack breaks, where neither screen nor audit has chosen the draws", async () => {
  const found = { releases: 0, broken: 0, refused: 0, missed: [] as string[] };
  for (let at = 0; at < 60; at += 1) {
    const seed = `unaudited ${at}`;
    const own = inventedPopulation({ municipality: 40, region: 14, agency: 26 });
    const share = [0.5, 0.9, 0.95, 0.98][at % 4] ?? 0.9;
    const units = plantedUnits(own, { model, seed, rate: 0.8, share, best: at % 8 < 4 });
    const nation = { seed, model, population: own, units };
    const made = unaudited(nation, { ...byType, variables: byType.variables.filter(({ kind }) => kind !== "reason") });
    const figures = noFigures();
    await addAttack(figures, attackOn(nation, made), { truth: [answersOf(units)] });
    const { passed } = await audit({ publications: [made], links: linksOf(model) });
    found.releases += 1;
    found.broken += figures.violations.length > 0 ? 1 : 0;
    found.refused += passed ? 0 : 1;
    if (passed && figures.violations.length > 0) found.missed.push(`${seed}: ${figures.violations[0]}`);
  }
  console.log(`unaudited releases: ${JSON.stringify(found)}`);
  expect(found.broken).toBeGreaterThan(0);
  expect(found.missed).toEqual([]);
});

import { expect, test } from "vitest";
import type { Unit, Variable } from "../../statistics/schema.ts";
import { cases } from "../test-profile.ts";
import { provedAnswers } from "./history.ts";
import { fromText, inventedPopulation } from "./invented-nation.ts";
import { byType } from "./invented-plan.ts";
import { dropOuts, inventedRounds, publishRounds, standings } from "./invented-rounds.ts";

const level = byType.variables[1] as Variable;

test("three linked rounds with their panels prove no answer, neither to an outsider nor to a coalition of three", async () => {
  const found = { answers: 0, proved: 0, stopped: 0, panels: 0 };
  for (let at = 0; at < cases({ part: 4, whole: 200 }); at += 1) {
    const seed = `linked small ${at}`;
    const upTo = (what: string, least: number, most: number) => least + Math.floor((most - least + 1) * fromText(`${seed}|${what}`));
    const population = inventedPopulation({ municipality: upTo("m", 56, 104), region: upTo("r", 2, 4), agency: upTo("a", 2, 12) });
    const [dropOut, standing] = [dropOuts[at % dropOuts.length] ?? "weak", standings[at % standings.length] ?? "low"];
    // Of so few so many leave and join that there are panels at all.
    const rounds = inventedRounds({ seed, population, rounds: 3, dropOut, standing, habit: 0 });
    const published = await publishRounds(rounds, { seed, population, plan: byType });
    found.stopped += published ? 0 : 1;
    if (!published) continue;
    const answering = rounds[0]?.filter(({ status }) => status === "answered") ?? [];
    found.answers += rounds.flat().filter(({ status }) => status === "answered").length;
    found.panels += published.panels.flatMap(({ rows }) => rows).filter(({ movement }) => movement !== null).length;
    for (const coalition of [[], answering.slice(0, 3).map(({ organisation }) => organisation)])
      found.proved += (await provedAnswers({ ...published, links: [], coalition: new Set(coalition) }, level)).length;
  }
  expect(found.answers).toBeGreaterThan(400);
  expect(found.proved).toBe(0);
  expect(found.stopped).toBeLessThan(cases({ part: 2, whole: 20 }));
  expect(found.panels).toBeGreaterThan(0);
});

/** Which of three rounds a group answers, how many it is, and everybody's level in it: of those named, all alike. */
function groupsWith({ leave, join, once }: Switchers) {
  return [
    { answers: [0, 1, 2], count: 60, level: null },
    { answers: [0, 1], count: leave, level: 0 },
    { answers: [1, 2], count: join, level: 3 },
    { answers: [1], count: once, level: 1 },
    { answers: [0], count: 18, level: null },
    { answers: [2], count: 19, level: null },
  ] as const;
}

interface Switchers {
  readonly leave: number;
  readonly join: number;
  readonly once: number;
}

test("two consecutive panels whose groups a few organisations tell apart prove nothing of those few", async () => {
  for (const switchers of [
    { leave: 8, join: 8, once: 8 },
    { leave: 1, join: 1, once: 20 },
    { leave: 9, join: 9, once: 6 },
  ]) {
    const groups = groupsWith(switchers);
    const municipality = groups.reduce((sum, { count }) => sum + count, 0);
    const population = inventedPopulation({ municipality, region: 12, agency: 30 });
    const seed = Object.values(switchers).join();
    const of = groups.flatMap((group) => new Array<(typeof groups)[number]>(group.count).fill(group));
    let next = 0;
    const places = new Map(population.organisations.map(({ id }) => [id, id.startsWith("m") ? of[next++] : groups[0]]));
    const rounds = [0, 1, 2].map((round) =>
      population.organisations.map(({ id }): Unit => {
        const group = places.get(id);
        if (!group?.answers.some((one) => one === round)) return { organisation: id, status: "no-answer" };
        const drawn = Math.floor(3 * fromText(`${seed} ${id}`) + 2 * fromText(`${seed} ${id} ${round}`));
        return { organisation: id, status: "answered", level: group.level ?? drawn, areas: {} };
      }),
    );
    const published = await publishRounds(rounds, { seed, population, plan: byType });
    expect(published?.panels.map(({ rows }) => rows[0]?.movement !== null)).toEqual([true, true]);
    const known = { publications: published?.publications ?? [], panels: published?.panels ?? [], links: [] };
    const few = [...places].flatMap(([id, group]) => (group === groups[1] || group === groups[3] ? [id] : []));
    for (const coalition of [[], few.slice(0, 3)])
      expect(await provedAnswers({ ...known, coalition: new Set(coalition) }, level)).toEqual([]);
  }
});

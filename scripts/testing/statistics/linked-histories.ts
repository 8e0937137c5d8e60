// Histories of three linked rounds, and how many of their answers everything published of them proves.

import type { TablePlan, Variable } from "../../statistics/schema.ts";
import { provedAnswers } from "./history.ts";
import { fromText, inventedPopulation } from "./invented-nation.ts";
import { inventedPlan } from "./invented-plan.ts";
import { dropOuts, inventedRounds, publishRounds, standings } from "./invented-rounds.ts";

const whole = inventedPlan([]);
/** Response and level by type: a small nation. */
export const byType: TablePlan = {
  ...whole,
  families: whole.families.filter(({ id }) => id === "all" || id === "type"),
  variables: whole.variables.map((one) => ({ ...one, families: one.kind === "reason" ? ["all"] : ["all", "type"] })),
};
const level = whole.variables[1] as Variable;

/** Between 60 and 120 organisations, or as many as the real frame has. */
export type HistorySize = "small" | "whole";

/** The answers in so many histories, and how many of them an outsider and three who pool their answers can prove. */
export async function followLinked({ histories, size }: { readonly histories: number; readonly size: HistorySize }) {
  const result = { answers: 0, toOutsider: 0, toCoalition: 0, stopped: 0, panels: 0, withheld: 0 };
  for (let at = 0; at < histories; at += 1) {
    const seed = `linked ${size} ${at}`;
    const upTo = (what: string, least: number, most: number) => least + Math.floor((most - least + 1) * fromText(`${seed}|${what}`));
    const population =
      size === "whole"
        ? inventedPopulation({ municipality: 290, region: 20, agency: 200 })
        : inventedPopulation({ municipality: upTo("m", 56, 104), region: upTo("r", 2, 4), agency: upTo("a", 2, 12) });
    const rounds = inventedRounds({
      seed,
      population,
      rounds: 3,
      dropOut: dropOuts[at % dropOuts.length] ?? "weak",
      standing: standings[at % standings.length] ?? "low",
      // In a small nation so many leave and join that there are panels at all.
      habit: size === "whole" ? 1 : 0,
    });
    const published = await publishRounds(rounds, { seed, population, plan: size === "whole" ? whole : byType });
    if (!published) {
      result.stopped += 1;
      continue;
    }
    const { publications, panels, withheld } = published;
    const answering = rounds[0]?.filter(({ status }) => status === "answered") ?? [];
    const coalition = new Set(answering.slice(0, 3).map(({ organisation }) => organisation));
    result.answers += rounds.flat().filter(({ status }) => status === "answered").length;
    result.panels += panels.flatMap(({ rows }) => rows).filter(({ movement }) => movement !== null).length;
    result.withheld += withheld;
    const known = { publications, panels, links: [] };
    result.toOutsider += (await provedAnswers({ ...known, coalition: new Set() }, level)).length;
    result.toCoalition += (await provedAnswers({ ...known, coalition }, level)).length;
  }
  return result;
}

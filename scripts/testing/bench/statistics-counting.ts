// Parses and counts the rows of many invented organisations, and prints seconds and megabytes as JSON.

import { modelOf } from "../../method/model.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { aggregate } from "../../statistics/plan/aggregate.ts";
import { fullPlan } from "../../statistics/plan/plan.ts";
import type { Unit } from "../../statistics/schema.ts";
import { inventedNation, inventedPopulation } from "../statistics/invented-nation.ts";

const total = Number(process.argv[2] ?? 160_000);
const place = placeAt(".");
const model = modelOf(unwrap(readEdition(place, "2026")));
const plan = fullPlan(model);

// A thousand different rows, repeated under every organisation's own id: inventing 160,000 would take longer than counting them.
const sample = inventedNation(inventedPopulation({ municipality: 600, region: 20, agency: 380 }), {
  model,
  seed: "count",
  rate: 0.7,
});
const population = inventedPopulation({
  municipality: Math.round(total * 0.6),
  region: Math.round(total * 0.02),
  agency: total - Math.round(total * 0.6) - Math.round(total * 0.02),
});
const tails = sample.map((unit) => JSON.stringify(unit).replace(/^\{"organisation":"[^"]*"/, ""));
let spent = 0;

/** Each row's text is made outside the clock; parsing it is inside. */
function* rows(): Generator<Unit> {
  for (const [at, { id }] of population.organisations.entries()) {
    const text = `{"organisation":"${id}"${tails[at % tails.length]}`;
    const began = performance.now();
    const unit = JSON.parse(text) as Unit;
    spent += performance.now() - began;
    yield unit;
  }
}

const began = performance.now();
const table = unwrap(aggregate({ plan, population, units: rows() }));
if (table.cells.length === 0) throw new Error("a plan has cells");
const [parse, count] = [spent / 1000, (performance.now() - began - spent) / 1000];
console.log(JSON.stringify({ parse, count, megabytes: process.resourceUsage().maxRSS / 1024 }));

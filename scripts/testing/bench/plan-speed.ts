// How fast the plan and its alternatives are computed in a real browser whose processor is slowed: the modules themselves, without their types.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import type { Browser } from "@playwright/test";
import { modelOf, modelSteps } from "../../method/model.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition, readMeasures } from "../../repository/read-method.ts";
import { seededRandom } from "../random.ts";
import { type Figure, percentile } from "./figure.ts";

/** Milliseconds, in 95 of 100. */
const limits = { plan: 5, alternatives: 30 };
const origin = "http://bench.invalid";

/** Of 40 random answers to the edition, to each next level and to level 3. */
export async function planTimes(browser: Browser, slowdown: number): Promise<readonly Figure[]> {
  const place = placeAt(".");
  const model = modelOf(unwrap(readEdition(place, "2026")));
  const steps = modelSteps(unwrap(readMeasures(place)));
  const random = seededRandom(42);
  const responses = Array.from({ length: 40 }, () => {
    const likely = random();
    const option = (top: number): number => Math.min(top, Math.floor(random() * (1 + likely * (top + 1))));
    return Object.fromEntries(model.questions.map(({ id, credits }) => [id, option(credits.length - 1)]));
  });
  const page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: "" });
    return route.fulfill({ contentType: "text/javascript", body: stripTypeScriptTypes(readFileSync(`.${pathname}`, "utf8")) });
  });
  await page.goto(origin);
  await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const times = await page.evaluate(
    async ({ model, steps, responses, folder }) => {
      const load = (name: string) => import(`${folder}/${name}.ts`);
      const [{ ownPlan }, alternatives, { outcomeOf }] = await Promise.all(
        ["plan/own-plan", "plan/alternatives", "result/outcome"].map(load),
      );
      const found = { plan: [] as number[], alternatives: [] as number[], floor: [] as number[] };
      const time = <T>(into: number[], work: () => T): T => {
        const began = performance.now();
        const made = work();
        into.push(performance.now() - began);
        return made;
      };
      for (const target of [0, 3])
        for (const answers of responses) {
          const filled = { answers, background: {}, target };
          const outcome = time(found.floor, () => outcomeOf(model, filled));
          const own = time(found.plan, () => ownPlan({ model, steps, filled, outcome, today: "2026-12-01" }));
          time(found.alternatives, () => [
            ...own.steps.map((one: unknown) => alternatives.without(own, one)),
            alternatives.swapsOf(own),
            alternatives.cheapestSteps(own),
          ]);
        }
      return found;
    },
    { model, steps, responses, folder: `${origin}/site/questionnaire` },
  );
  await page.close();
  return (["plan", "alternatives"] as const).map((key) => ({
    name: key === "plan" ? "the plan, p95" : "all alternatives to it, p95",
    unit: "ms",
    value: percentile(times[key], 0.95),
    limit: limits[key],
    floor: { name: "the level alone", value: percentile(times.floor, 0.95) },
  }));
}

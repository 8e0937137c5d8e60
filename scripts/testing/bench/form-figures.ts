// Decides how fast the form must be on a slow machine, and what each time is compared with.
import type { Response } from "../../method/edition.ts";
import { modelMeasures, modelOf } from "../../method/model.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import type { Place } from "../../shared/place.ts";
import { unwrap } from "../../shared/read-file.ts";
import { readEdition, readMeasures } from "../../shared/read-method.ts";
import { bundle } from "./bundle.ts";
import { percentile } from "./clock.ts";
import { type EngineGiven, timeWays } from "./engine-in-page.ts";
import type { Figure } from "./figure.ts";
import { slowdown, timeForm, timeInBrowser } from "./form-speed.ts";
import type { Click } from "./in-page.ts";

/** Milliseconds. */
const limits = { answer: { median: 8, slow: 16 }, start: 150, pathway: 1 };

/** @throws Error where there is no browser or no form to measure. */
export async function formTimes(address: string): Promise<readonly Figure[]> {
  const measured = await timeForm(address);
  const floor = "a click that nothing follows";
  const of = (clicks: readonly Click[], part: keyof Click): readonly number[] => clicks.map((one) => one[part]);
  const clicks = (part: keyof Click, name: string, isLimited: boolean): readonly Figure[] =>
    (
      [
        ["median", 0.5, limits.answer.median],
        ["p95", 0.95, limits.answer.slow],
      ] as const
    ).map(([label, share, limit]) => ({
      name: `answer → ${name}, ${label}`,
      unit: "ms",
      value: percentile(of(measured.answers, part), share),
      ...(isLimited ? { limit } : {}),
      floor: { name: floor, value: percentile(of(measured.emptyAnswers, part), share) },
    }));
  const starts = (name: string, times: readonly number[]): Figure => ({
    name: `script → form can be answered, ${name}`,
    unit: "ms",
    value: percentile(times, 0.5),
    limit: limits.start,
    floor: { name: "a script that only says so", value: percentile(measured.emptyStart, 0.5) },
  });
  return [
    ...clicks("script", "level and figures written", true),
    ...clicks("laidOut", "the same, laid out", false),
    ...clicks("drawn", "next frame drawn", false),
    later(
      measured.answers.filter((one) => one.later > 0),
      measured.emptyAnswers,
    ),
    starts("empty", measured.start),
    starts("with every answer kept", measured.startWithDraft),
  ];
}

function later(answers: readonly Click[], empty: readonly Click[]): Figure {
  if (answers.length === 0) throw new Error("nothing followed the answers after their pause");
  return {
    name: "after a pause: plan, what is missing, explanations",
    unit: "ms",
    value: percentile(
      answers.map((one) => one.later),
      0.5,
    ),
    floor: {
      name: "a click, laid out",
      value: percentile(
        empty.map((one) => one.laidOut),
        0.5,
      ),
    },
  };
}

/** The way up in Node, and in the slowed browser. */
export async function pathwayTimes(place: Place): Promise<readonly Figure[]> {
  const given = await engineGiven(place);
  // The fastest run is the one that no other program has disturbed. A slowed browser stands still now and then, and only all runs tell.
  const node = timeWays(given).map((runs) => Math.min(...runs));
  const browser = await timeInBrowser(await bundle('import "./scripts/testing/bench/engine-in-page.ts";'), given);
  const slowed = browser.map((runs) => runs.reduce((sum, one) => sum + one, 0) / runs.length);
  const texts = given.responses.map((one) => JSON.stringify(one));
  const parsed = texts.map((text) => {
    const began = performance.now();
    for (let run = 0; run < 100; run += 1) JSON.parse(text);
    return (performance.now() - began) / 100;
  });
  const floor = { name: "JSON.parse of the response, in Node", value: percentile(parsed, 0.5) };
  const figure = (where: string, times: readonly number[]): Figure => ({
    name: `the way up to level ${given.target}, median ${where}`,
    unit: "ms",
    value: percentile(times, 0.5),
    floor,
  });
  return [{ ...figure("in Node", node), limit: limits.pathway }, figure(`in a browser ${slowdown} times slower`, slowed)];
}

async function engineGiven(place: Place): Promise<EngineGiven> {
  const edition = unwrap(readEdition(place, "2026"));
  const model = modelOf(edition);
  const { background } = edition.questionnaire;
  const responses = Array.from({ length: 200 }, (_, at): Response => {
    const level = at % 5;
    return inventResponse({ model, background, chance: randomFrom(at, "bench"), level, blocks: Math.max(1, level) });
  });
  return { model, measures: modelMeasures(unwrap(readMeasures(place))), responses, target: 3, runs: 9 };
}

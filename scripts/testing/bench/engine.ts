// The engine's speed: scoring, the pathway and the feedback after each click, for 200 invented responses.
import { resolve } from "node:path";
import { rolldown } from "rolldown";
import type { Response } from "../../method/edition.ts";
import { feedback } from "../../method/engine/feedback.ts";
import { score } from "../../method/engine/staircase.ts";
import { modelMeasures, modelOf } from "../../method/model.ts";
import { pathway } from "../../method/pathway/pathway.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition, readMeasures } from "../../repository/read-method.ts";
import { type EngineInput, timeWays } from "./engine-in-page.ts";
import { type Figure, medianOf, percentile } from "./figure.ts";
import { slowdown, timeInBrowser } from "./form-speed.ts";

/** Milliseconds. */
const limit = 1;

/** Milliseconds per response. @throws Error where there is no browser. */
export async function engineFigures(): Promise<readonly Figure[]> {
  const input = engineInput();
  const { model, measures, responses, target } = input;
  const texts = responses.map((one) => JSON.stringify(one));
  const per = async (work: (response: Response, at: number) => unknown): Promise<number> =>
    (await medianOf(7, () => responses.forEach(work))) / responses.length;
  const floor = { name: "JSON.parse of the response", value: await per((_, at) => JSON.parse(texts[at] as string)) };
  // The fastest run is the one that no other program has disturbed. A slowed browser stands still now and then: only all runs together
  // count.
  const node = timeWays(input).map((runs) => Math.min(...runs));
  const browser = await timeInBrowser(await engineScript(), input);
  const slowed = browser.map((runs) => runs.reduce((sum, one) => sum + one, 0) / runs.length);
  const figure = (name: string, value: number): Figure => ({ name, unit: "ms", value, floor });
  return [
    { ...figure(`the way up to level ${target}, median in Node`, percentile(node, 0.5)), limit },
    figure(`the way up to level ${target}, median in a browser ${slowdown} times slower`, percentile(slowed, 0.5)),
    figure("score one response", await per((response) => score(model, response))),
    figure(`pathway to level ${target}`, await per((response) => pathway({ model, measures, response, target }))),
    figure("whole feedback, as after each click", await per((response) => feedback({ model, measures, response, target }))),
  ];
}

function engineInput(): EngineInput {
  const place = placeAt(".");
  const edition = unwrap(readEdition(place, "2026"));
  const model = modelOf(edition);
  const { background } = edition.questionnaire;
  const responses = Array.from({ length: 200 }, (_, at): Response => {
    const level = at % 5;
    return inventResponse({ model, background, chance: randomFrom(at, "bench"), level, blocks: Math.max(1, level) });
  });
  return { model, measures: modelMeasures(unwrap(readMeasures(place))), responses, target: 3, runs: 9 };
}

/** The engine as one module, as small as the site's own builder makes it. */
async function engineScript(): Promise<string> {
  const built = await rolldown({ input: resolve("scripts/testing/bench/engine-in-page.ts") });
  const { output } = await built.generate({ format: "es", codeSplitting: false, minify: true, comments: false });
  await built.close();
  return output[0].code;
}

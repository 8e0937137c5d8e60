// The engine's speed: scoring and the plan, for 200 invented responses.
import type { Response } from "../../method/edition.ts";
import { score } from "../../method/engine/staircase.ts";
import { modelOf, modelSteps } from "../../method/model.ts";
import { planTo } from "../../method/pathway/plan.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition, readMeasures } from "../../repository/read-method.ts";
import { type Figure, medianOf } from "./figure.ts";

/** Milliseconds. */
const limit = 1;

export async function engineFigures(): Promise<readonly Figure[]> {
  const { model, steps, responses } = engineInput();
  const target = 3;
  const texts = responses.map((one) => JSON.stringify(one));
  const per = async (work: (response: Response, at: number) => unknown): Promise<number> =>
    (await medianOf(7, () => responses.forEach(work))) / responses.length;
  const floor = { name: "JSON.parse of the response", value: await per((_, at) => JSON.parse(texts[at] as string)) };
  const figure = (name: string, value: number): Figure => ({ name, unit: "ms", value, floor });
  return [
    figure("score one response", await per((response) => score(model, response))),
    { ...figure(`plan to level ${target}`, await per((response) => planTo({ model, steps, response, target, size: "small" }))), limit },
  ];
}

function engineInput() {
  const place = placeAt(".");
  const edition = unwrap(readEdition(place, "2026"));
  const model = modelOf(edition);
  const { background } = edition.questionnaire;
  const responses = Array.from({ length: 200 }, (_, at): Response => {
    const level = at % 5;
    return inventResponse({ model, background, chance: randomFrom(at, "bench"), level, blocks: Math.max(1, level) });
  });
  return { model, steps: modelSteps(unwrap(readMeasures(place))), responses };
}

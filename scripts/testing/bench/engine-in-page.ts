// Times the pathway, in Node and in a browser alike.
import type { Model, ModelMeasure, Response } from "../../method/edition.ts";
import { pathway } from "../../method/pathway/pathway.ts";

export interface EngineInput {
  readonly model: Model;
  readonly measures: readonly ModelMeasure[];
  readonly responses: readonly Response[];
  readonly target: number;
  /** How many times each is computed. */
  readonly runs: number;
}

/** Milliseconds of each run, for each response, after a first round that warms up. */
export function timeWays({ model, measures, responses, target, runs }: EngineInput): number[][] {
  const once = (response: Response): number => {
    const began = performance.now();
    pathway({ model, measures, response, target });
    return performance.now() - began;
  };
  for (const response of responses) once(response);
  return responses.map((response) => Array.from({ length: runs }, () => once(response)));
}

Object.assign(globalThis, { timeWays });

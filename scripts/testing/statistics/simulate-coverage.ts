// Simulates how often the intervals of a national share contain the truth, under five mechanisms of non-response; makes coverage.json.

import { base, ceilTo, floorTo } from "../../statistics/base.ts";
import { panelFloor, type ThirdClass } from "../../statistics/schema.ts";
import { type Coverage, type CoverageOf, type Mechanism, mechanisms } from "../../statistics/uncertainty/coverage.ts";
import { likelyBelow } from "../../statistics/uncertainty/non-response.ts";
import { type Bounds, worstCase } from "../../statistics/uncertainty/worst-case.ts";
import { seededRandom } from "../random.ts";

/** As many municipalities and agencies as the frame has: the types with a panel. */
const types = [290, 200] as const;
/** Where level 1 begins on a standing with mean 0 and deviation 1: about 80, 58 and 28 per cent are below it. */
const thresholds = [0.9, 0.2, -0.6] as const;
/** How much higher the standing is on average the second time. */
const drifts = [0, 0.15, 0.3] as const;

interface Organisation {
  readonly size: number;
  readonly standing: readonly [number, number];
}

/** Simulates rounds until each mechanism has so many pairs of rounds of a type whose panel is published. */
export async function simulateCoverage(typeRounds: number, seed: number): Promise<Coverage> {
  return { typeRounds, mechanisms: mechanisms.map((id, at) => coverageOf(id, typeRounds, seed + at)) };
}

function coverageOf(id: Mechanism, typeRounds: number, seed: number): CoverageOf {
  const random = seededRandom(seed);
  const found: { readonly truth: number; readonly worst: Bounds; readonly likely: Bounds }[] = [];
  for (let at = 0; found.length < typeRounds; at += 1) {
    const size = types[at % types.length] ?? 0;
    const threshold = thresholds[Math.floor(random() * thresholds.length)] ?? 0;
    const drift = drifts[Math.floor(random() * drifts.length)] ?? 0;
    const one = typeRound({ id, size, threshold, drift, random });
    if (one) found.push(one);
  }
  const summary = (of: "worst" | "likely") => {
    const covered = found.filter(({ truth, [of]: { low, high } }) => low - 1e-9 <= truth && truth <= high + 1e-9).length;
    const width = found.reduce((sum, { [of]: { low, high } }) => sum + high - low, 0) / found.length;
    return { coverage: Math.round((1000 * covered) / found.length) / 1000, width: Math.round(1000 * width) / 10 };
  };
  return { id, worst: summary("worst"), likely: summary("likely") };
}

interface Simulated {
  readonly id: Mechanism;
  readonly size: number;
  readonly threshold: number;
  readonly drift: number;
  readonly random: () => number;
}

/** Two rounds of one type: the true share below level 1 in the second, and both intervals. Null where its panel would be withheld. */
function typeRound({ id, size, threshold, drift, random }: Simulated) {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const all = Array.from({ length: size }, (): Organisation => {
    const sizeClass = Math.floor(4 * random());
    const first = normal() + 0.25 * (sizeClass - 1.5);
    return { size: sizeClass, standing: [first, first + drift + 0.35 * normal()] };
  });
  const respond = (round: 0 | 1, before: readonly boolean[] | null) => {
    const rate = 0.5 + 0.4 * random();
    const leaning = all.map((one, at) => leaningOf(id, one, round) + (before ? (id === "loyal" ? 1.8 : 1) * (before[at] ? 1 : -1) : 0));
    const offset = offsetFor(leaning, rate);
    return leaning.map((one) => random() < logistic(offset + one));
  };
  const then = respond(0, null);
  const now = respond(1, then);
  const isBelow = (round: 0 | 1) => all.map(({ standing }) => standing[round] < threshold);
  const [belowThen, belowNow] = [isBelow(0), isBelow(1)];
  const countOf = (test: (at: number) => boolean | undefined) => all.filter((_, at) => test(at)).length;
  const [panel, joiners, leavers] = [
    countOf((at) => then[at] && now[at]),
    countOf((at) => now[at] && !then[at]),
    countOf((at) => then[at] && !now[at]),
  ];
  if (Math.min(panel, joiners, leavers) < panelFloor) return null;
  const n = panel + joiners;
  const exact = countOf((at) => now[at] && belowNow[at]);
  const up = random() < (exact % base) / base && ceilTo(exact, base) <= floorTo(n, base);
  const published = { count: up ? ceilTo(exact, base) : floorTo(exact, base), n, N: size };
  const left = countOf((at) => then[at] && !now[at] && belowThen[at]);
  const below = Math.min(2, Math.floor((3 * left) / leavers)) as Exclude<ThirdClass, null>;
  return {
    truth: countOf((at) => belowNow[at]) / size,
    worst: worstCase(published),
    likely: likelyBelow(published, { n: leavers, below }),
  };
}

/** What makes an organisation more inclined to respond: nothing, its size, its standing, or not having fallen since. */
function leaningOf(id: Mechanism, { size, standing }: Organisation, round: 0 | 1): number {
  switch (id) {
    case "mcar":
    case "loyal":
      return 0;
    case "size":
      return 0.5 * (size - 1.5);
    case "weak":
      return 0.9 * standing[round];
    case "fall":
      return 1.5 * (round === 0 ? 0 : standing[1] - standing[0]) + 0.4 * standing[round];
    default:
      return id satisfies never;
  }
}

/** The offset at which the mean probability of responding is the rate, by bisection. */
function offsetFor(leaning: readonly number[], rate: number): number {
  let [low, high] = [-12, 12];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    const mean = leaning.reduce((sum, one) => sum + logistic(middle + one), 0) / leaning.length;
    if (mean > rate) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

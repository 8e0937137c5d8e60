// Simulates how often the intervals of a national share contain the truth, under mechanisms of non-response; makes coverage.json.

import { base, ceilTo, floorTo } from "../../statistics/base.ts";
import { panelFloor, type ThirdClass } from "../../statistics/schema.ts";
import { type Coverage, type CoverageOf, type Mechanism, mechanisms, type Stratum } from "../../statistics/uncertainty/coverage.ts";
import { likelyBelow } from "../../statistics/uncertainty/non-response.ts";
import { type Bounds, worstCase } from "../../statistics/uncertainty/worst-case.ts";
import { seededRandom } from "../random.ts";

/** As many municipalities and agencies as the frame has: the types with a panel. */
const types = [290, 200] as const;
/** Where level 1 begins on a standing with mean 0 and deviation 1, by about how many per cent are below it the first time. */
const thresholds = { 80: 0.9, 58: 0.2, 28: -0.6 } as const;
/** Response rates of the second round. */
const rates = { low: [0.5, 0.65], high: [0.65, 0.9] } as const;
/** How much higher the standing is on average the second time. */
const drifts = [0, 0.15, 0.3] as const;

interface Organisation {
  readonly size: number;
  readonly standing: readonly [number, number];
  readonly refuses: boolean;
}

/** Simulates rounds until each stratum of each mechanism has so many pairs of rounds of a type whose panel is published. */
export async function simulateCoverage(typeRounds: number, seed: number): Promise<Coverage> {
  return { typeRounds, mechanisms: mechanisms.map((id, at) => coverageOf(id, typeRounds, seed + at)) };
}

function coverageOf(id: Mechanism, typeRounds: number, seed: number): CoverageOf {
  const random = seededRandom(seed);
  const strata = Object.entries(thresholds).flatMap(([below, threshold]) =>
    [true, false].map((isLowResponse): Stratum => {
      const found: Found[] = [];
      for (let at = 0; found.length < typeRounds; at += 1) {
        const size = types[at % types.length] ?? 0;
        const drift = drifts[Math.floor(random() * drifts.length)] ?? 0;
        const one = typeRound({ id, size, threshold, drift, rates: isLowResponse ? rates.low : rates.high, random });
        if (one) found.push(one);
      }
      return { below: Number(below), isLowResponse, worst: summaryOf(found, "worst"), likely: summaryOf(found, "likely") };
    }),
  );
  return { id, strata };
}

interface Found {
  readonly truth: number;
  readonly worst: Bounds;
  readonly likely: Bounds;
}

function summaryOf(found: readonly Found[], of: "worst" | "likely"): Stratum["worst"] {
  const covered = found.filter(({ truth, [of]: { low, high } }) => low - 1e-9 <= truth && truth <= high + 1e-9).length;
  const width = found.reduce((sum, { [of]: { low, high } }) => sum + high - low, 0) / found.length;
  return { coverage: Math.round((1000 * covered) / found.length) / 1000, width: Math.round(1000 * width) / 10 };
}

interface Simulated {
  readonly id: Mechanism;
  readonly size: number;
  readonly threshold: number;
  readonly drift: number;
  readonly rates: readonly [number, number];
  readonly random: () => number;
}

/** Two rounds of one type: the true share below level 1 in the second, and both intervals. Null where its panel would be withheld. */
function typeRound({ id, size, threshold, drift, rates: [lowest, highest], random }: Simulated): Found | null {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const all = Array.from({ length: size }, (): Organisation => {
    const sizeClass = Math.floor(4 * random());
    const first = normal() + 0.25 * (sizeClass - 1.5);
    const refuses = id === "refusal" && random() < logistic(-1.4 - 1.2 * first);
    return { size: sizeClass, standing: [first, first + drift + 0.35 * normal()], refuses };
  });
  const respond = (round: 0 | 1, before: readonly boolean[] | null) => {
    const [from, to] = round === 0 ? [0.5, 0.9] : [lowest, highest];
    const rate = from + (to - from) * random();
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

/** What makes an organisation more inclined to respond: nothing, its size, its standing, not having fallen since, or not refusing for ever. */
function leaningOf(id: Mechanism, { size, standing, refuses }: Organisation, round: 0 | 1): number {
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
    case "refusal":
      return refuses ? -8 : 0;
    default:
      return id satisfies never;
  }
}

/** The offset at which the mean probability of responding is the rate, by bisection. */
function offsetFor(leaning: readonly number[], rate: number): number {
  let [low, high] = [-12, 12];
  for (let step = 0; step < 30; step += 1) {
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

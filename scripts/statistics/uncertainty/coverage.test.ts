// The committed coverage, against rounds simulated and intervals computed by code of its own.
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../testing/random.ts";
import { coverage, lowestOf, mechanisms } from "./coverage.ts";

interface Case {
  readonly id: "mcar" | "weak" | "refusal";
  readonly below: 80 | 58 | 28;
}

/** Round one and two of one type, and whether the likely interval of its true share below level 1 contains it. Null where a group is too small. */
function simulated({ id, below }: Case, size: number, random: () => number): { readonly isHit: boolean; readonly width: number } | null {
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
  // Sums of twelve uniform numbers: as good as normal here.
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  const line = { 80: 0.9, 58: 0.2, 28: -0.6 }[below];
  const drift = [0, 0.15, 0.3][Math.floor(3 * random())] ?? 0;
  const people = Array.from({ length: size }, () => {
    const then = normal() + 0.25 * (Math.floor(4 * random()) - 1.5);
    const now = then + drift + 0.35 * normal();
    const never = id === "refusal" && random() < sigmoid(-1.4 - 1.2 * then);
    return { wasBelow: then < line, isBelow: now < line, pull: id === "weak" ? [0.9 * then, 0.9 * now] : never ? [-8, -8] : [0, 0] };
  });
  /** Who answers: each by its pull, at the level at which the wanted share answers on average. Newton's method. */
  const answering = (pulls: readonly number[], wanted: number): readonly boolean[] => {
    let level = 0;
    for (let step = 0; step < 25; step += 1) {
      const chances = pulls.map((one) => sigmoid(level + one));
      const mean = chances.reduce((sum, one) => sum + one, 0) / size;
      const slope = chances.reduce((sum, one) => sum + one * (1 - one), 0) / size;
      level += Math.max(-2, Math.min(2, (wanted - mean) / Math.max(slope, 1e-6)));
      level = Math.max(-12, Math.min(12, level));
    }
    return pulls.map((one) => random() < sigmoid(level + one));
  };
  const pulls = people.map(({ pull }) => pull[0] ?? 0);
  const first = answering(pulls, 0.5 + 0.4 * random());
  const later = people.map(({ pull }, at) => (pull[1] ?? 0) + (first[at] ? 1 : -1));
  const second = answering(later, 0.5 + 0.15 * random());
  const among = (wanted: (at: number) => boolean | undefined) => people.filter((_, at) => wanted(at)).length;
  const both = among((at) => first[at] && second[at]);
  const joined = among((at) => !first[at] && second[at]);
  const left = among((at) => first[at] && !second[at]);
  if (Math.min(both, joined, left) < 15) return null;
  const answered = both + joined;
  const exact = among((at) => second[at] && people[at]?.isBelow);
  const floor = exact - (exact % 5);
  const shown =
    random() < (exact % 5) / 5 && floor + 5 <= answered - (answered % 5) ? floor + 5 : Math.min(floor, answered - (answered % 5));
  const third = Math.min(2, Math.floor((3 * among((at) => first[at] && !second[at] && people[at]?.wasBelow)) / left));
  const [a, b, share, others] = [third / 3, (third + 1) / 3, shown / answered, size - answered - left];
  const most = Math.min(1, b + 0.25);
  const low = Math.max(0, shown - 4) + Math.max(0, a - 0.25) * left + others * Math.min(share, a);
  const high = Math.min(size, Math.min(answered, shown + 4) + most * left + others * Math.max(share, most));
  const truth = among((at) => people[at]?.isBelow);
  return { isHit: low - 1e-9 <= truth && truth <= high + 1e-9, width: (100 * (high - low)) / size };
}

describe("the committed coverage", () => {
  it.each<Case>([
    { id: "weak", below: 28 },
    { id: "weak", below: 80 },
    { id: "refusal", below: 28 },
    { id: "mcar", below: 58 },
  ])("agrees with rounds simulated by other code where few answer: $id, $below", ({ id, below }) => {
    const random = seededRandom(`${id} ${below}`.length + below);
    const found: { readonly isHit: boolean; readonly width: number }[] = [];
    for (let at = 0; found.length < 300; at += 1) found.push(...[simulated({ id, below }, at % 2 === 0 ? 290 : 200, random) ?? []].flat());
    const strata = coverage.mechanisms.find((one) => one.id === id)?.strata;
    const committed = strata?.find((one) => one.below === below && one.isLowResponse)?.likely;
    const rate = found.filter(({ isHit }) => isHit).length / found.length;
    const width = found.reduce((sum, one) => sum + one.width, 0) / found.length;
    expect(Math.abs(rate - (committed?.coverage ?? 0)), `${rate}`).toBeLessThanOrEqual(0.04);
    expect(Math.abs(width - (committed?.width ?? 0)), `${width}`).toBeLessThanOrEqual(2);
  });

  it("has every stratum of every mechanism, and the certain interval never misses", () => {
    expect(coverage.mechanisms.map(({ id }) => id)).toEqual([...mechanisms]);
    for (const { id, strata } of coverage.mechanisms) {
      expect(strata.map(({ below, isLowResponse }) => `${below} ${isLowResponse}`).sort(), id).toEqual(
        [28, 58, 80].flatMap((below) => [`${below} false`, `${below} true`]),
      );
      for (const { worst } of strata) expect(worst.coverage, id).toBe(1);
    }
  });

  it("is 95 per cent or more in every stratum, to the nearest whole, and the lowest is what is shown", () => {
    for (const one of coverage.mechanisms) {
      const all = one.strata.map(({ likely }) => likely.coverage);
      expect(lowestOf(one).likely.coverage, one.id).toBe(Math.min(...all));
      expect(Math.round(100 * Math.min(...all)), one.id).toBeGreaterThanOrEqual(95);
    }
  });
});

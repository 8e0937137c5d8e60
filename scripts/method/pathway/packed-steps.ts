// Packs the steps of many questions into one integer, so that adding them and comparing them lexicographically is one operation each.

/** A number where all digits fit, otherwise a bigint. All values of one packing are of the same type. */
export type PackedSteps = number | bigint;

/** One digit for each position, the first position most significant. */
export interface Packing {
  readonly base: number;
  /** The value of one step at each position. */
  readonly units: readonly PackedSteps[];
  readonly zero: PackedSteps;
}

/** For `positions` questions, none of which is raised by more steps than it has options. */
export function packingFor(positions: number, climbs: readonly { readonly question: { readonly credits: readonly number[] } }[]): Packing {
  const base = climbs.reduce((most, { question }) => Math.max(most, question.credits.length), 2);
  const isLong = base ** positions > Number.MAX_SAFE_INTEGER;
  const zero = isLong ? 0n : 0;
  const units: PackedSteps[] = [];
  let unit: PackedSteps = isLong ? 1n : 1;
  for (let position = positions - 1; position >= 0; position--) {
    units[position] = unit;
    unit = typeof unit === "bigint" ? unit * BigInt(base) : unit * base;
  }
  return { base, units, zero };
}

/** The sum of two values of the same packing. */
export function plus(one: PackedSteps, other: PackedSteps): PackedSteps {
  // `+` works for either type, but TypeScript accepts only one of them.
  return (one as number) + (other as number);
}

export function zeroLike(one: PackedSteps): PackedSteps {
  return typeof one === "bigint" ? 0n : 0;
}

/** The number of steps at each position. */
export function unpack(steps: PackedSteps, { base, units }: Packing): readonly number[] {
  if (typeof steps === "bigint") {
    if (base <= 36) return [...steps.toString(base).padStart(units.length, "0")].map((digit) => Number.parseInt(digit, base));
    let rest = steps;
    return units.map((unit) => {
      const digit = rest / (unit as bigint);
      rest -= digit * (unit as bigint);
      return Number(digit);
    });
  }
  let rest = steps;
  return units.map((unit) => {
    const digit = Math.floor(rest / (unit as number));
    rest -= digit * (unit as number);
    return digit;
  });
}

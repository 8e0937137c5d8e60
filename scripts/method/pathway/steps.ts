// Decides how the steps of many questions are written as one whole number, so that sums and the catalogue's order cost next to nothing.

/** A number where all digits fit in one, and otherwise a long one. One scale has only the one kind. */
export type Steps = number | bigint;

/** One digit for each place, the first place first. */
export interface Scale {
  readonly base: number;
  /** What one step at each place is worth. */
  readonly units: readonly Steps[];
  readonly zero: Steps;
}

interface Stepped {
  readonly question: { readonly credits: readonly number[] };
}

/** For `places` questions, none of which is raised more steps than it has options. */
export function scaleOf(places: number, climbs: readonly Stepped[]): Scale {
  const base = climbs.reduce((most, { question }) => Math.max(most, question.credits.length), 2);
  const isLong = base ** places > Number.MAX_SAFE_INTEGER;
  const zero = isLong ? 0n : 0;
  const units: Steps[] = [];
  let unit: Steps = isLong ? 1n : 1;
  for (let place = places - 1; place >= 0; place--) {
    units[place] = unit;
    unit = typeof unit === "bigint" ? unit * BigInt(base) : unit * base;
  }
  return { base, units, zero };
}

/** Of two of the same scale. */
export function plus(one: Steps, other: Steps): Steps {
  // The language adds both kinds alike; only its types want to know which.
  return (one as number) + (other as number);
}

export function nothingOf(one: Steps): Steps {
  return typeof one === "bigint" ? 0n : 0;
}

/** The steps at each place. */
export function digitsOf(steps: Steps, { base, units }: Scale): readonly number[] {
  if (typeof steps === "bigint") {
    const text = steps.toString(base <= 36 ? base : 36);
    if (base <= 36) return [...text.padStart(units.length, "0")].map((digit) => Number.parseInt(digit, base));
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

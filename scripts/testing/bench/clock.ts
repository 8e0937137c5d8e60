// Decides how a speed is measured: the median of several runs, beside a floor taken in the same run.

export interface Timing {
  readonly name: string;
  /** Milliseconds per unit, median. */
  readonly median: number;
  /** What it is compared with: the least that any program must do. */
  readonly floor: { readonly name: string; readonly median: number };
}

/** Median milliseconds of `runs` runs, after one that warms up. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] as number;
}

/** The least of the numbers that `share` of them do not exceed. @throws Error where there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}

export function timingLine({ name, median, floor }: Timing): string {
  return `${name.padEnd(44)} ${median.toFixed(3).padStart(10)} ms   ${(median / floor.median).toFixed(1).padStart(6)} × ${floor.name} (${floor.median.toFixed(3)} ms)`;
}

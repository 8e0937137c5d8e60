// Seeded random numbers for the rehearsal: the same seed makes the same nation.
import { randomLcg } from "d3";

export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** An integer in [0, limit). */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A shuffled copy. */
  readonly shuffle: <T>(from: readonly T[]) => readonly T[];
  readonly bytes: (count: number) => Uint8Array;
}

/** A linear congruential generator, independent for each purpose: reproducible, never for secrets. */
export function randomFrom(seed: number, purpose: string): Random {
  let mixed = seed >>> 0;
  for (const character of purpose) mixed = (Math.imul(mixed ^ character.charCodeAt(0), 0x01000193) + 0x9e3779b9) >>> 0;
  const next = randomLcg(mixed / 2 ** 32);
  for (let warm = 0; warm < 8; warm += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new TypeError("nothing to pick from");
    return from[below(from.length)] as T;
  };
  const shuffle = <T>(from: readonly T[]): readonly T[] => {
    const order = [...from];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      [order[at], order[other]] = [order[other] as T, order[at] as T];
    }
    return order;
  };
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => below(256));
  return { next, below, pick, shuffle, bytes };
}

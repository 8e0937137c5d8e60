// Seeded pseudo-random numbers (mulberry32, Tommy Ettinger 2017): reproducible; not for secrets.

/** Returns a generator of numbers in [0, 1). The same seed gives the same sequence on every platform. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a generator of integers from 0 and below its argument. */
export function drawing(seed: number): (count: number) => number {
  const random = seededRandom(seed);
  return (count) => Math.floor(random() * count);
}

// Property tests by fast-check. `npm test` draws half of the cases that a test asks for, the same on every run: a rare fault must not stop a
// change that has nothing to do with it. `npm run test:long` draws ten times as many as asked for, anew each time.
import fc from "fast-check";
import { isLong } from "./test-profile.ts";

export * from "fast-check";

const seed = 20_261_128;

/** As fast-check's own; a property that fails prints the seed that repeats it. */
export function assert<Values>(property: fc.IProperty<Values>, parameters?: fc.Parameters<Values>): void;
export function assert<Values>(property: fc.IRawProperty<Values>, parameters?: fc.Parameters<Values>): Promise<void> | void;
export function assert<Values>(property: fc.IRawProperty<Values>, { numRuns = 100, ...given }: fc.Parameters<Values> = {}): unknown {
  return fc.assert(property, isLong ? { ...given, numRuns: 10 * numRuns } : { seed, ...given, numRuns: Math.ceil(numRuns / 2) });
}

type Arbitraries<Values> = { [At in keyof Values]: fc.Arbitrary<Values[At]> };

/** A check of that many drawn cases: it throws, or gives false, for one that fails. */
export function forAll<Values extends [unknown, ...unknown[]]>(
  numRuns: number,
  drawn: Arbitraries<Values>,
  check: (...values: Values) => unknown,
): void {
  assert(
    fc.property<Values>(...drawn, (...values) => check(...values) !== false),
    { numRuns },
  );
}

export async function forAllAsync<Values extends [unknown, ...unknown[]]>(
  numRuns: number,
  drawn: Arbitraries<Values>,
  check: (...values: Values) => Promise<unknown>,
): Promise<void> {
  await assert(
    fc.asyncProperty<Values>(...drawn, async (...values) => (await check(...values)) !== false),
    { numRuns },
  );
}

// Decides when a forge may be called: one call at a time, writes spread out, and none while the forge has told us to wait.
import { setTimeout as pause } from "node:timers/promises";

/** Comes in as an argument, so that eight hours pass in a second where they are simulated. Milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const realClock: Clock = { now: () => Date.now(), sleep: (milliseconds) => pause(milliseconds) };

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * What GitHub states for requests that create content: about 80 a minute and 500 an hour, and at least one second between
 * two of them (docs.github.com, "Rate limits for the REST API" and "Best practices for using the REST API").
 */
export const writeLimits = [
  { calls: 1, within: 1000 },
  { calls: 80, within: 60_000 },
  { calls: 500, within: 3_600_000 },
] as const;

const mostWrites = Math.max(...writeLimits.map((limit) => limit.calls));
const minute = 60_000;
const mostDoublings = 5;

export interface PaceSetup {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Milliseconds after which a call without an answer is given up. Whether it had its effect is then not known. */
  readonly patience: number;
}

/** The same `fetch` in its turn. One pace for each installation: what one call is told holds for all. */
export function pacedFetch({ fetch, clock, patience }: PaceSetup): Fetch {
  const writes: number[] = [];
  let blockedUntil = 0;
  let refusals = 0;
  let last: Promise<unknown> = Promise.resolve();

  const call: Fetch = async (url, init = {}) => {
    const isWrite = !["GET", "HEAD"].includes(init.method ?? "GET");
    const freeAt = (): number => Math.max(blockedUntil, isWrite ? freeForWrite(writes) : 0);
    while (freeAt() > clock.now()) await clock.sleep(freeAt() - clock.now());
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
      const wait = await waitToldBy(response, clock.now(), refusals);
      refusals = wait !== undefined && !response.ok ? refusals + 1 : 0;
      if (wait !== undefined) blockedUntil = Math.max(blockedUntil, clock.now() + wait);
      return response;
    } finally {
      // Counted from the end: the forge saw it at the latest now.
      if (isWrite) writes.splice(0, writes.length, ...writes.slice(1 - mostWrites), clock.now());
    }
  };
  return (url, init) => {
    const mine = last.then(() => call(url, init));
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The first moment at which one more write keeps every limit. `writes` in order of time. */
export function freeForWrite(writes: readonly number[]): number {
  return Math.max(0, ...writeLimits.map(({ calls, within }) => (writes.at(-calls) ?? Number.NEGATIVE_INFINITY) + within));
}

/**
 * Milliseconds during which nothing may be called, or nothing where the answer says no such thing: `retry-after` first, then
 * a used-up quota, then a secondary limit without a time, which is a minute and twice as long each time it comes again.
 */
async function waitToldBy(response: Response, now: number, refusals: number): Promise<number | undefined> {
  const after = response.headers.get("retry-after");
  if (after !== null) return Math.max(0, /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now) || minute;
  const reset = Number(response.headers.get("x-ratelimit-reset"));
  if (response.headers.get("x-ratelimit-remaining") === "0") return Math.max(0, reset * 1000 - now) + 1000;
  if (response.status !== 403 && response.status !== 429) return undefined;
  const isLimit = response.status === 429 || /secondary rate/i.test(await response.clone().text());
  return isLimit ? minute * 2 ** Math.min(refusals, mostDoublings) : undefined;
}

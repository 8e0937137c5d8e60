// Limits the rate of calls to a forge: one at a time, writes spread out, and none while the forge has asked for a wait.
import { setTimeout as pause } from "node:timers/promises";

/** In milliseconds. An argument, so that simulations can pass eight hours in a second. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const realClock: Clock = { now: () => Date.now(), sleep: (milliseconds) => pause(milliseconds) };

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * GitHub's limits for requests that create content: about 80 a minute and 500 an hour, at least one second apart
 * (docs.github.com, "Rate limits for the REST API" and "Best practices for using the REST API").
 */
const writeLimits = [
  { calls: 1, within: 1000 },
  { calls: 80, within: 60_000 },
  { calls: 500, within: 3_600_000 },
] as const;

const maxWrites = Math.max(...writeLimits.map((limit) => limit.calls));
const minute = 60_000;
const maxDoublings = 5;

interface RateLimitSetup {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Milliseconds after which a call without a response is abandoned. Whether it took effect is then unknown. */
  readonly timeout: number;
}

/** Queues calls to `fetch`. One queue per installation: a limit that one call meets applies to all. */
export function rateLimitedFetch({ fetch, clock, timeout }: RateLimitSetup): Fetch {
  const writes: number[] = [];
  let blockedUntil = 0;
  let refusals = 0;
  let last: Promise<unknown> = Promise.resolve();

  const call: Fetch = async (url, init = {}) => {
    const isWrite = !["GET", "HEAD"].includes(init.method ?? "GET");
    const freeAt = (): number => Math.max(blockedUntil, isWrite ? nextWriteAt(writes) : 0);
    while (freeAt() > clock.now()) await clock.sleep(freeAt() - clock.now());
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
      const wait = await requestedWait(response, clock.now(), refusals);
      refusals = wait !== undefined && !response.ok ? refusals + 1 : 0;
      if (wait !== undefined) blockedUntil = Math.max(blockedUntil, clock.now() + wait);
      return response;
    } finally {
      // Counted from the end of the call: the forge has seen it by now.
      if (isWrite) writes.splice(0, writes.length, ...writes.slice(1 - maxWrites), clock.now());
    }
  };
  return (url, init) => {
    const mine = last.then(() => call(url, init));
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The earliest time at which one more write keeps within every limit. `writes`: times of earlier writes, ascending. */
function nextWriteAt(writes: readonly number[]): number {
  return Math.max(0, ...writeLimits.map(({ calls, within }) => (writes.at(-calls) ?? Number.NEGATIVE_INFINITY) + within));
}

/**
 * Milliseconds to wait before any further call; undefined if the response asks for no wait. Looks at `retry-after`, then for an
 * exhausted quota, then for a secondary limit without a time: a minute, doubled each time it is repeated.
 */
async function requestedWait(response: Response, now: number, refusals: number): Promise<number | undefined> {
  const after = response.headers.get("retry-after");
  if (after !== null) return Math.max(0, /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now) || minute;
  const reset = Number(response.headers.get("x-ratelimit-reset"));
  if (response.headers.get("x-ratelimit-remaining") === "0") return Math.max(0, reset * 1000 - now) + 1000;
  if (response.status !== 403 && response.status !== 429) return undefined;
  const isLimit = response.status === 429 || /secondary rate/i.test(await response.clone().text());
  return isLimit ? minute * 2 ** Math.min(refusals, maxDoublings) : undefined;
}

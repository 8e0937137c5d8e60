// A fake GitHub in virtual time with nothing but pull requests, rate limits and errors.

import { createHash, randomBytes } from "node:crypto";
import { seededRandom } from "../random.ts";

export interface LimitsSetup {
  readonly seed: number;
  /** Milliseconds: the simulated clock. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Shares of calls, 0 to 1. */
  readonly odds: { readonly limit: number; readonly error: number };
}

/** Counts over a run. */
export interface Tally {
  calls: number;
  writes: number;
  /** Secondary rate limits imposed. */
  limits: number;
  errors: number;
  /** Calls made while all had to wait: must stay 0. */
  whileBlocked: number;
  /** Writes beyond 80 a minute or 500 an hour: must stay 0. */
  aboveLimits: number;
}

interface Pull {
  readonly number: number;
  readonly branch: string;
  readonly state: "open";
}

export interface Limits {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly tally: Tally;
  readonly pulls: readonly Pull[];
}

const [minute, hour] = [60_000, 3_600_000];

export function inventLimits(setup: LimitsSetup): Limits {
  const pulls: Pull[] = [];
  const writes: number[] = [];
  const tally: Tally = { calls: 0, writes: 0, limits: 0, errors: 0, whileBlocked: 0, aboveLimits: 0 };
  const chance = seededRandom(setup.seed);
  let blockedUntil = 0;

  /** A refusal with `retry-after` or without; without it GitHub means a minute. */
  const block = (): Response => {
    const seconds = 5 + Math.floor(chance() * 180);
    const isTimed = chance() < 0.7;
    blockedUntil = setup.now() + (isTimed ? seconds * 1000 : minute);
    tally.limits++;
    const message = "You have exceeded a secondary rate limit.";
    return json({ message }, chance() < 0.5 ? 403 : 429, isTimed ? { "retry-after": String(seconds) } : {});
  };
  const fetch: Limits["fetch"] = async (url, init) => {
    const { pathname, searchParams } = new URL(url);
    await setup.sleep(40 + chance() * 400);
    tally.calls++;
    if (setup.now() < blockedUntil) tally.whileBlocked++;
    if (init?.method !== "GET") {
      tally.writes++;
      writes.push(setup.now());
      const within = (time: number): number => writes.filter((at) => at > setup.now() - time).length;
      if (within(minute) > 80 || within(hour) > 500) tally.aboveLimits++;
    }
    if (chance() < setup.odds.limit) return block();
    const [isError, isAfter, isBroken] = [chance() < setup.odds.error, chance() < 0.5, chance() < 0.5];
    const answer =
      isError && !isAfter ? undefined : answerTo({ pulls, method: init?.method ?? "GET", pathname, searchParams, body: init?.body });
    await setup.sleep(40 + chance() * 400);
    if (!isError) return answer as Response;
    tally.errors++;
    if (isBroken) throw new TypeError("fetch failed");
    return json({ message: "Server Error" }, 502);
  };
  return { fetch, tally, pulls };
}

interface Call {
  readonly pulls: Pull[];
  readonly method: string;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
  readonly body: unknown;
}

function answerTo({ pulls, method, pathname, searchParams, body }: Call): Response {
  const sent = typeof body === "string" ? (JSON.parse(body) as Record<string, unknown>) : {};
  if (pathname.endsWith("/installation")) return json({ id: 1, app_slug: "app", permissions: {}, suspended_at: null });
  if (pathname.endsWith("/access_tokens")) {
    const expires_at = new Date(Date.now() + hour).toISOString();
    return json({ token: `ghs_${randomBytes(9).toString("hex")}`, expires_at, permissions: {} }, 201);
  }
  if (pathname.endsWith("/pulls") && method === "GET")
    return json(pulls.filter((one) => `o:${one.branch}` === searchParams.get("head")).map(shown));
  if (pathname.endsWith("/pulls")) {
    if (pulls.some((one) => one.branch === sent.head)) return json({ message: "Validation Failed" }, 422);
    const pull: Pull = { number: pulls.length + 1, branch: String(sent.head), state: "open" };
    pulls.push(pull);
    return json(shown(pull), 201);
  }
  return json({ message: "Not Found" }, 404);
}

function shown({ number, branch, state }: Pull): object {
  const head = { label: `o:${branch}`, ref: branch, sha: createHash("sha1").update(branch).digest("hex"), repo: { full_name: "o/n" } };
  return { number, state, labels: [], head, merged_at: null, created_at: "2026-10-01T08:00:00Z", user: { login: "app[bot]" } };
}

function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  const quota = { "x-ratelimit-remaining": "4000", "x-ratelimit-reset": "1" };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...quota, ...headers } });
}

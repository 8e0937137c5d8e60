import { expect, test } from "vitest";
import { type Fetch, rateLimitedFetch } from "./rate-limit.ts";

/** A forge with prepared responses that records its calls; time passes only in calls and sleeps. */
function timeline(answers: readonly Response[] = []) {
  let now = 1_000_000;
  const calls: { readonly at: number; readonly method: string }[] = [];
  let running = 0;
  let together = 0;
  const fetch: Fetch = async (_, init) => {
    calls.push({ at: now, method: init?.method ?? "GET" });
    together = Math.max(together, ++running);
    await Promise.resolve();
    now += 10;
    running--;
    return answers[calls.length - 1] ?? new Response("{}");
  };
  const sleep = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
  };
  const paced = rateLimitedFetch({ fetch, clock: { now: () => now, sleep }, timeout: 1000 });
  return { calls, fetch: paced, now: () => now, together: () => together };
}

const write = { method: "POST" };
const limited = (headers: Readonly<Record<string, string>>, status = 403, message = "You have exceeded a secondary rate limit.") =>
  new Response(JSON.stringify({ message }), { status, headers });

test("calls are made one at a time, in the order of the requests", async () => {
  const { fetch, calls, together } = timeline();
  await Promise.all(["GET", "HEAD", "GET"].map((method) => fetch("x", { method })));
  expect(calls.map((one) => one.method)).toEqual(["GET", "HEAD", "GET"]);
  expect(together()).toBe(1);
});

test("writes are at least a second apart, at most 80 in any minute and 500 in any hour", async () => {
  const { fetch, calls } = timeline();
  for (let count = 0; count < 1100; count++) await fetch("x", write);
  const most = (within: number): number =>
    Math.max(...calls.map(({ at }, index) => calls.slice(index).filter((other) => other.at < at + within).length));
  expect(calls.slice(1).every(({ at }, index) => at - (calls[index]?.at ?? 0) >= 1000)).toBe(true);
  expect(most(60_000)).toBeLessThanOrEqual(80);
  expect(most(3_600_000)).toBe(500);
});

test("reads do not wait for the limits on writes", async () => {
  const { fetch, calls, now } = timeline();
  await fetch("x", write);
  const before = now();
  await fetch("x");
  expect(calls[1]?.at).toBe(before);
});

test.each<[string, Response, number]>([
  ["a time in seconds", limited({ "retry-after": "37" }), 37_000],
  ["a time from a failing server", limited({ "retry-after": "5" }, 503, "Unavailable"), 5000],
  ["an exhausted quota", limited({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1090" }, 403, "API rate limit exceeded"), 90_990],
  ["the last call of a quota", new Response("{}", { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1090" } }), 90_990],
  ["a secondary limit without a time", limited({}), 60_000],
  ["too many requests without a time", limited({}, 429, "Slow down"), 60_000],
])("after %s nothing is called, not even by others, until the wait is over", async (_, answer, wait) => {
  const { fetch, calls, now } = timeline([answer]);
  await fetch("x");
  const answeredAt = now();
  await Promise.all([fetch("x"), fetch("y", write)]);
  expect(calls[1]?.at).toBe(answeredAt + wait);
});

test("a missing permission is not a limit and delays nobody", async () => {
  const { fetch, calls, now } = timeline([limited({}, 403, "Resource not accessible by integration")]);
  await fetch("x");
  const before = now();
  await fetch("x");
  expect(calls[1]?.at).toBe(before);
});

test("a secondary limit that is repeated without a time doubles the wait", async () => {
  const { fetch, calls } = timeline([limited({}), limited({}), limited({}), new Response("{}"), limited({})]);
  for (let count = 0; count < 6; count++) await fetch("x");
  const gaps = calls.slice(1).map(({ at }, index) => Math.round((at - (calls[index]?.at ?? 0)) / 1000));
  expect(gaps).toEqual([60, 120, 240, 0, 60]);
});

test("a call that fails does not block the next, and still counts as a write", async () => {
  let calls = 0;
  let now = 0;
  const fetch: Fetch = () => (++calls === 1 ? Promise.reject(new Error("reset")) : Promise.resolve(new Response("{}")));
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const paced = rateLimitedFetch({ fetch, clock, timeout: 1000 });
  await expect(paced("x", write)).rejects.toThrow("reset");
  expect((await paced("x", write)).ok).toBe(true);
  expect(now).toBe(1000);
});

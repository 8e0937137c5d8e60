// A day of deliveries in virtual time, with the real octokit and all its timers.
import { generateKeyPairSync, webcrypto } from "node:crypto";
import { vi } from "vitest";
import { githubApi } from "../../forge/github/github-api.ts";
import { githubPulls } from "../../forge/github/pulls.ts";
import { inventLimits, type Limits, type Tally } from "./fake-limits.ts";

export interface Day {
  readonly envelopes: number;
  readonly perBatch: number;
  readonly seed: number;
  /** Shares of calls that meet a secondary rate limit or an error. */
  readonly odds: { readonly limit: number; readonly error: number };
  /** Without pacing: what the pacing is there to prevent. */
  readonly isUnpaced?: boolean;
}

export interface DayResult {
  readonly hours: number;
  readonly tally: Tally;
  readonly pulls: Limits["pulls"];
  readonly batches: number;
}

const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const nextTurn = setImmediate;
// octokit's own queues live as long as the process: each day must begin after the last one.
let morning = 1_790_000_000_000;

/** Opens the pull requests of all batches in turn; a batch that fails is tried again, as the next delivery would. */
export async function simulateDay({ envelopes, perBatch, seed, odds, isUnpaced = false }: Day): Promise<DayResult> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"], now: morning });
  watchCryptography();
  try {
    const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
    const clock = { now: () => Date.now(), sleep };
    const limits = inventLimits({ seed, odds, ...clock });
    const settings = { api: "https://api.example.invalid", appId: "1", privateKey, owner: "o", name: "n", mirror: "" };
    const unpaced = { now: () => Number.POSITIVE_INFINITY, sleep };
    const calls = { fetch: limits.fetch, clock: isUnpaced ? unpaced : clock, retryUnit: 1000, timeout: 600_000 };
    const { octokit } = githubApi(settings, calls);
    const pulls = githubPulls({ octokit, owner: "o", name: "n", base: "main", clock });
    const [began, batches] = [Date.now(), Math.ceil(envelopes / perBatch)];
    const work = async (): Promise<void> => {
      for (let batch = 0; batch < batches; batch++) await retryUntilSuccess(() => pulls.open(`intake/r/${batch}`, "Submissions"));
    };
    await runVirtually(work());
    return { hours: (Date.now() - began) / 3_600_000, tally: limits.tally, pulls: limits.pulls, batches };
  } finally {
    morning = Date.now() + 86_400_000;
    vi.restoreAllMocks();
    vi.useRealTimers();
  }
}

async function retryUntilSuccess(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await run();
      return;
    } catch {
      // The next delivery tries again.
    }
  }
  throw new Error("a batch was never proposed");
}

/** Advances from timer to timer. The token is signed outside all timers: meanwhile virtual time stands still. */
async function runVirtually(work: Promise<void>): Promise<void> {
  let isDone = false;
  const watched = work.finally(() => {
    isDone = true;
  });
  watched.catch(() => undefined);
  while (!isDone) {
    for (let count = 0; count < 4 || outside > 0; count++) await new Promise<void>((done) => nextTurn(() => done()));
    if (!isDone && vi.getTimerCount() > 0) await vi.advanceTimersToNextTimerAsync();
  }
  await watched;
}

let outside = 0;

/** Counts the cryptographic operations in progress. */
function watchCryptography(): void {
  for (const name of ["importKey", "sign"] as const) {
    const real = webcrypto.subtle[name].bind(webcrypto.subtle) as (...args: unknown[]) => Promise<unknown>;
    vi.spyOn(webcrypto.subtle, name).mockImplementation((async (...args: unknown[]) => {
      outside++;
      return real(...args).finally(() => {
        outside--;
      });
    }) as never);
  }
}

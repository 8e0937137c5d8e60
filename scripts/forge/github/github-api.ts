// Calls GitHub as an app: short-lived tokens, rate limits, and retries only of what is safe to repeat.
import { App, Octokit } from "octokit";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { GithubSettings } from "./github-settings.ts";
import type { GithubCode } from "./messages.ts";
import { type Clock, type Fetch, rateLimitedFetch, realClock } from "./rate-limit.ts";

/** The network and time, which tests replace. */
export interface Transport {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Octokit's unit of waiting before a retry, in milliseconds. */
  readonly retryUnit: number;
  /** Milliseconds before a call without a response is abandoned. */
  readonly timeout: number;
}

export const realTransport: Transport = { fetch: (url, init) => fetch(url, init), clock: realClock, retryUnit: 1000, timeout: 60_000 };

export interface GithubApi {
  /** Authenticated as the app's installation in the repository. */
  readonly octokit: () => Promise<Octokit>;
  /** The author of the app's own pull requests. */
  readonly login: () => Promise<string>;
  /** The Authorization header for Git. Gives write access to the contents of this one repository and nothing else. */
  readonly gitAuthorization: () => Promise<string>;
  /** What prevents working as the app: a key of another app, no installation, missing permissions. Empty if nothing does. */
  readonly faults: () => Promise<readonly Diagnostic<GithubCode>[]>;
}

interface Installation {
  readonly id: number;
  readonly slug: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly isSuspended: boolean;
}

const neededPermissions = { contents: "write", pull_requests: "write" } as const;
// A rate limit this many times in a row is treated as a refusal.
const maxWaits = 10;

export function githubApi(settings: GithubSettings, transport: Transport = realTransport): GithubApi {
  const { appId, privateKey, owner, name } = settings;
  const app = new App({ appId, privateKey, Octokit: rateLimitedOctokit(settings, transport), log: silent });
  const installation = memoize(async (): Promise<Installation> => {
    const { data } = await app.octokit.rest.apps.getRepoInstallation({ owner, repo: name });
    const permissions = data.permissions as Readonly<Record<string, string>>;
    return { id: data.id, slug: data.app_slug, permissions, isSuspended: data.suspended_at !== null };
  });
  const octokit = memoize(async () => (await app.getInstallationOctokit((await installation()).id)) as Octokit);
  return {
    octokit,
    login: async () => `${(await installation()).slug}[bot]`,
    gitAuthorization: async () => {
      const { id } = await installation();
      const request = { type: "installation", installationId: id, repositoryNames: [name], permissions: { contents: "write" } };
      const { token } = (await app.octokit.auth(request)) as { readonly token: string };
      return `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    },
    faults: () => faultsOf(installation, `${owner}/${name}`),
  };
}

async function faultsOf(installation: () => Promise<Installation>, repository: string): Promise<readonly Diagnostic<GithubCode>[]> {
  try {
    const { permissions, isSuspended } = await installation();
    const missing = Object.entries(neededPermissions).filter(([right, level]) => permissions[right] !== level);
    return [
      ...(isSuspended ? [fault<GithubCode>("forge-app-suspended", "", { repository })] : []),
      ...missing.map(([right, level]) => fault<GithubCode>("forge-app-right", "", { right, level })),
    ];
  } catch (error) {
    const status = statusOf(error);
    if (status === 401) return [fault("forge-app-unknown")];
    if (status === 404) return [fault("forge-app-not-installed", "", { repository })];
    throw error;
  }
}

/** The response's status; 500 if there was no response; undefined if the error is not from a call. */
export function statusOf(error: unknown): number | undefined {
  const { status } = (error ?? {}) as { readonly status?: unknown };
  return typeof status === "number" ? status : undefined;
}

const quiet = (): undefined => undefined;
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

type Throttle = NonNullable<NonNullable<ConstructorParameters<typeof Octokit>[0]>["throttle"]>;
type Group = NonNullable<Extract<Throttle, { readonly onRateLimit: unknown }>["write"]>;

/** Octokit's plugins recognise limits and retry; `rateLimitedFetch`, which sees every call, decides when each may go. */
export function rateLimitedOctokit({ api }: Pick<GithubSettings, "api">, { fetch, clock, retryUnit, timeout }: Transport): typeof Octokit {
  type Run = (...args: readonly unknown[]) => Promise<unknown>;
  const atOnce = { key: () => ({ schedule: (_: unknown, run: Run, ...args: readonly unknown[]) => run(...args) }) } as unknown as Group;
  const shouldRetry = (_seconds: number, _options: unknown, _octokit: unknown, waited: number): boolean => waited < maxWaits;
  return Octokit.defaults({
    baseUrl: api,
    log: silent,
    userAgent: "infosaktrappan",
    request: { fetch: rateLimitedFetch({ fetch, clock, timeout }), redirect: "error" },
    retry: { retryAfterBaseValue: retryUnit },
    throttle: {
      onRateLimit: shouldRetry,
      onSecondaryRateLimit: shouldRetry,
      retryAfterBaseValue: retryUnit,
      write: atOnce,
      notifications: atOnce,
    },
  }) as typeof Octokit;
}

/** Asks once and caches the answer; a failure is not cached, so that the next caller asks again. */
function memoize<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

// Decides how GitHub is called: as an app with a short-lived token, at a pace, and repeated only where repeating is harmless.

import { App, Octokit } from "octokit";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { ForgeCode } from "../messages.ts";
import type { GithubSettings } from "./github-settings.ts";
import { type Clock, type Fetch, pacedFetch, realClock } from "./pace.ts";

/** What a test puts in the place of the network and of time. */
export interface Calls {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** How long the second lasts that octokit waits before it repeats a call, in milliseconds. */
  readonly second: number;
  /** Milliseconds before a call without an answer is given up. */
  readonly patience: number;
}

export const realCalls: Calls = { fetch: (url, init) => fetch(url, init), clock: realClock, second: 1000, patience: 60_000 };

export interface GithubApi {
  /** With the token of the installation in the repository. */
  readonly octokit: () => Promise<Octokit>;
  /** The name that the app's own pull requests carry. */
  readonly login: () => Promise<string>;
  /** What Git shows at the door: a header's value. It can write to the contents of this one repository and nothing else. */
  readonly gitAuthorization: () => Promise<string>;
  /** What stands in the way of working as the app: a strange key, no installation, too few rights. Empty where nothing does. */
  readonly faults: () => Promise<readonly Diagnostic<ForgeCode>[]>;
}

interface Installation {
  readonly id: number;
  readonly slug: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly isSuspended: boolean;
}

const neededRights = { contents: "write", pull_requests: "write" } as const;
// A limit that comes back this often in a row is no limit but a closed door.
const mostWaits = 10;

export function githubApi(settings: GithubSettings, calls: Calls = realCalls): GithubApi {
  const { appId, privateKey, owner, name } = settings;
  const app = new App({ appId, privateKey, Octokit: pacedOctokit(settings, calls), log: silent });
  const installation = once(async (): Promise<Installation> => {
    const { data } = await app.octokit.rest.apps.getRepoInstallation({ owner, repo: name });
    const permissions = data.permissions as Readonly<Record<string, string>>;
    return { id: data.id, slug: data.app_slug, permissions, isSuspended: data.suspended_at !== null };
  });
  const octokit = once(async () => (await app.getInstallationOctokit((await installation()).id)) as Octokit);
  return {
    octokit,
    login: async () => `${(await installation()).slug}[bot]`,
    gitAuthorization: async () => {
      const { id } = await installation();
      const asked = { type: "installation", installationId: id, repositoryNames: [name], permissions: { contents: "write" } };
      const { token } = (await app.octokit.auth(asked)) as { readonly token: string };
      return `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    },
    faults: () => faultsOf(installation, `${owner}/${name}`),
  };
}

async function faultsOf(installation: () => Promise<Installation>, repository: string): Promise<readonly Diagnostic<ForgeCode>[]> {
  try {
    const { permissions, isSuspended } = await installation();
    const lacking = Object.entries(neededRights).filter(([right, level]) => permissions[right] !== level);
    return [
      ...(isSuspended ? [fault<ForgeCode>("forge-app-suspended", "", { repository })] : []),
      ...lacking.map(([right, level]) => fault<ForgeCode>("forge-app-right", "", { right, level })),
    ];
  } catch (error) {
    const status = statusOf(error);
    if (status === 401) return [fault("forge-app-unknown")];
    if (status === 404) return [fault("forge-app-not-installed", "", { repository })];
    throw error;
  }
}

/** The answer's status; 500 where no answer came; nothing where the error is none of a call. */
export function statusOf(error: unknown): number | undefined {
  const { status } = (error ?? {}) as { readonly status?: unknown };
  return typeof status === "number" ? status : undefined;
}

const quiet = (): undefined => undefined;
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

type Throttle = NonNullable<NonNullable<ConstructorParameters<typeof Octokit>[0]>["throttle"]>;
type Group = NonNullable<Extract<Throttle, { readonly onRateLimit: unknown }>["write"]>;

/** The plugins say what a limit is and repeat the call; when any call may go is the pace's to say, which knows of all of them. */
function pacedOctokit({ api }: GithubSettings, { fetch, clock, second, patience }: Calls): typeof Octokit {
  type Run = (...args: readonly unknown[]) => Promise<unknown>;
  const atOnce = { key: () => ({ schedule: (_: unknown, run: Run, ...args: readonly unknown[]) => run(...args) }) } as unknown as Group;
  const mayWait = (_seconds: number, _options: unknown, _octokit: unknown, waited: number): boolean => waited < mostWaits;
  return Octokit.defaults({
    baseUrl: api,
    log: silent,
    userAgent: "infosaktrappan",
    request: { fetch: pacedFetch({ fetch, clock, patience }), redirect: "error" },
    retry: { retryAfterBaseValue: second },
    throttle: {
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
      retryAfterBaseValue: second,
      write: atOnce,
      notifications: atOnce,
    },
  }) as typeof Octokit;
}

/** Asks once and remembers the answer; a failure is forgotten, so that the next one asks again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

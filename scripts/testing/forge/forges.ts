// Each forge over the same invented store, so that one suite of tests covers them all.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Forge } from "../../forge/forge.ts";
import { bareForge } from "../../forge/git/bare-git.ts";
import type { ObjectId } from "../../forge/git/git.ts";
import { githubForge } from "../../forge/github/github.ts";
import type { Transport } from "../../forge/github/github-api.ts";
import { type InventedGithub, inventGithub } from "../github/fake-github.ts";
import type { InventedStore } from "./invented-store.ts";

/** A commit by somebody else, proposed on a day. */
interface StrangersProposal {
  readonly branch: string;
  readonly head: ObjectId;
  readonly day: string;
}

export interface OpenForge {
  readonly forge: Forge;
  /** The forge as a new process opens it. With `isBare`, on a machine that has lost its copy of the repository. */
  readonly restart: (isBare?: boolean) => Promise<Forge>;
  readonly proposeAsStranger: (proposal: StrangersProposal) => Promise<number>;
  /** Lets the minute pass for which a branch's head may be cached. */
  readonly expireCache: () => void;
  /** Requests and answers that departed from the forge's API description. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

export type OpenAForge = (store: Pick<InventedStore, "folder" | "git">, fetch?: Transport["fetch"]) => Promise<OpenForge>;

export async function openBare({ git }: Pick<InventedStore, "git">): Promise<OpenForge> {
  const forge = bareForge(git);
  return {
    forge,
    restart: () => Promise.resolve(bareForge(git)),
    proposeAsStranger: async (proposal) => (await forge.openProposal(proposal)).number,
    expireCache: () => undefined,
    faults: () => [],
    close: () => Promise.resolve(),
  };
}

export interface OpenGithub extends OpenForge {
  readonly github: InventedGithub;
  /** Milliseconds of virtual sleep so far. */
  readonly slept: () => number;
}

export async function openGithub({ folder, git }: Pick<InventedStore, "folder" | "git">, fetch?: Transport["fetch"]): Promise<OpenGithub> {
  const github = await inventGithub(git);
  const mirror = join(folder, "mirror.git");
  let slept = 0;
  const sleep = async (milliseconds: number): Promise<void> => {
    slept += milliseconds;
  };
  const clock = { now: () => Date.now() + slept, sleep };
  const send = fetch ?? ((url, init) => globalThis.fetch(url, init));
  const calls: Transport = {
    fetch: (url, init) => send(url, { ...init, signal: AbortSignal.any([github.silence(), ...(init?.signal ? [init.signal] : [])]) }),
    clock,
    retryUnit: 1,
    // The real limit is a minute. Here a slow machine must not look like a GitHub that does not answer; see `silence`.
    timeout: 600_000,
  };
  const start = (): Promise<Forge> => githubForge(github.settings(mirror), calls);
  return {
    github,
    forge: await start(),
    restart: async (isBare = false) => {
      if (isBare) rmSync(mirror, { recursive: true, force: true });
      return start();
    },
    // At noon it is the same day in Sweden as in UTC.
    proposeAsStranger: async ({ branch, head, day }) => (await github.openFromFork({ branch, head, openedAt: `${day}T12:00:00Z` })).number,
    expireCache: () => {
      slept += 61_000;
    },
    faults: () => github.contractFaults,
    close: github.close,
    slept: () => slept,
  };
}

export const forges: readonly (readonly [string, OpenAForge])[] = [
  ["a bare repository", openBare],
  ["GitHub", openGithub],
];

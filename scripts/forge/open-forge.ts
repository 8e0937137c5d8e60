// Decides which forge a place works with: GitHub where the environment names it, or else the repository on the disk.

import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { Forge } from "./forge.ts";
import { bareForge } from "./git/bare-git.ts";
import { githubForge } from "./github/github.ts";
import { type Calls, realCalls, statusOf } from "./github/github-api.ts";
import { readGithubSettings, wantsGithub } from "./github/github-settings.ts";
import type { ForgeCode } from "./messages.ts";

export interface ForgePlace {
  /** The repository to work on where no other forge is named. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly calls?: Calls;
}

/** The forge, ready to be used; or everything that is missing or wrong with its settings, or with what GitHub lets the app do. */
export async function openForge({ directory, environment, calls = realCalls }: ForgePlace): Promise<Checked<Forge>> {
  if (!wantsGithub(environment)) return accepted(bareForge({ directory }));
  const settings = readGithubSettings(environment);
  if (!settings.ok) return settings;
  const forge = await githubForge(settings.value, calls);
  try {
    const faults = await forge.faults();
    return faults.length > 0 ? refused(...faults) : accepted(forge);
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return refused(fault<ForgeCode>("forge-unreachable", "", { host: new URL(settings.value.api).host }));
  }
}

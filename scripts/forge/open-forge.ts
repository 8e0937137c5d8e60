// Opens the forge: GitHub if the environment configures it, else the repository on disk.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { Forge } from "./forge.ts";
import { bareForge } from "./git/bare-git.ts";
import { githubForge } from "./github/github.ts";
import { realTransport, statusOf, type Transport } from "./github/github-api.ts";
import { readGithubSettings, wantsGithub } from "./github/github-settings.ts";
import type { GithubCode } from "./github/messages.ts";

export interface ForgePlace {
  /** The repository to use if GitHub is not configured. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly transport?: Transport;
}

/** The forge, ready for use; or everything that is missing or wrong in its settings or in the app's permissions. */
export async function openForge({ directory, environment, transport = realTransport }: ForgePlace): Promise<Checked<Forge>> {
  if (!wantsGithub(environment)) return accepted(bareForge({ directory }));
  const settings = readGithubSettings(environment);
  if (!settings.ok) return settings;
  const forge = await githubForge(settings.value, transport);
  try {
    const faults = await forge.faults();
    return faults.length > 0 ? refused(...faults) : accepted(forge);
  } catch (error) {
    if (statusOf(error) === undefined) throw error;
    return refused(fault<GithubCode>("forge-unreachable", "", { host: new URL(settings.value.api).host }));
  }
}

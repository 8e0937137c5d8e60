// Compares GitHub with the files: everything that differs, all at once, each with the page where it is changed.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { realTransport, statusOf, type Transport } from "../github/github-api.ts";
import type { ForgeCode } from "../messages.ts";
import { openSettingsApi } from "./ask.ts";
import { compareActions } from "./compare-actions.ts";
import { compareApps } from "./compare-apps.ts";
import { compareEnvironments, repositoryNamesDiffer } from "./compare-environments.ts";
import { codeOwnersDiffer, comparePages } from "./compare-pages.ts";
import { compareRulesets } from "./compare-rulesets.ts";
import type { SettingsFile } from "./file.ts";
import type { SettingsCode } from "./messages.ts";
import { places } from "./places.ts";

export interface SettingsCheck {
  readonly file: SettingsFile;
  readonly token: string;
  /** The site's address as the authority publishes it; null if it is not written yet. */
  readonly website: string | null;
  readonly transport?: Transport;
}

interface RepositoryAnswer {
  readonly private: boolean;
  readonly default_branch: string;
  readonly owner: { readonly type: string };
}

/** What differs, and what the token could not see. */
export function checkSettings({ file, token, website, transport = realTransport }: SettingsCheck): Promise<readonly Diagnostic[]> {
  return withNetworkFaults(file, async () => {
    const ask = openSettingsApi(file, token, transport);
    const repository = await ask.one<RepositoryAnswer>("GET /repos/{owner}/{repo}", "repository");
    if (repository === "denied") return ask.tokenFaults();
    if (repository === "absent")
      return [fault<SettingsCode>("settings-repository", "", { repository: `${file.owner}/${file.repository}` })];
    const found = [
      ...repositoryDiffers(repository, file),
      ...(await compareActions(ask, repository.private)),
      ...(await compareApps(ask)),
      ...(await compareEnvironments(ask)),
      ...(await repositoryNamesDiffer(ask)),
      ...(await compareRulesets(ask)),
      ...(file.site === "pages" ? await comparePages(ask, website) : []),
      ...(await codeOwnersDiffer(ask)),
    ];
    return [...ask.tokenFaults(), ...found];
  });
}

function repositoryDiffers({ owner, default_branch: branch }: RepositoryAnswer, { owner: name }: SettingsFile): readonly Diagnostic[] {
  return [
    ...(owner.type === "Organization" ? [] : [fault<SettingsCode>("settings-owner", "", { owner: name })]),
    ...(branch === "main" ? [] : [fault<SettingsCode>("settings-branch", "", { branch, place: places.branches })]),
  ];
}

/** A token that GitHub refuses, or a GitHub that does not answer, as diagnostics. */
export async function withNetworkFaults(
  { api }: Pick<SettingsFile, "api">,
  work: () => Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  try {
    return await work();
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    if (status === 401) return [fault<SettingsCode>("settings-token-refused", "", { place: places.tokens })];
    if (status === 403) return [fault<SettingsCode>("settings-token-write", "", { place: places.tokens })];
    if (status < 500) return [fault<SettingsCode>("settings-answer", "", { status })];
    return [fault<ForgeCode>("forge-unreachable", "", { host: new URL(api).host })];
  }
}

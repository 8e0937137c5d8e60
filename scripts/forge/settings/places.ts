// Where on GitHub each setting is put right, in the words of GitHub's menus.
import { gitAddressOf } from "../github/github-settings.ts";
import type { SettingsFile } from "./file.ts";

export function repositoryAddress({ owner, repository, api }: Pick<SettingsFile, "owner" | "repository" | "api">): string {
  return gitAddressOf({ api, owner, name: repository }).replace(/\.git$/, "");
}

const settings = (page: string): string => `Settings → ${page}`;

/** Pages of the repository, unless they begin with "Organization" or "Account". */
export const places = {
  actions: settings("Actions → General"),
  branches: settings("General → Default branch"),
  environment: (name: string): string => settings(`Environments → ${name}`),
  rulesets: settings("Rules → Rulesets"),
  variables: settings("Secrets and variables → Actions → Variables"),
  secrets: settings("Secrets and variables → Actions → Secrets"),
  pages: settings("Pages"),
  app: (slug: string): string => `Organization → Settings → Developer settings → GitHub Apps → ${slug} → Permissions & events`,
  installations: "Organization → Settings → GitHub Apps",
  teams: "Organization → Teams",
  tokens: "Account → Settings → Developer settings → Personal access tokens",
} as const;

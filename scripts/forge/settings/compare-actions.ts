// What workflows may run, and with which rights.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { SettingsApi } from "./ask.ts";
import type { SettingsCode } from "./messages.ts";
import { places } from "./places.ts";

interface Permissions {
  readonly enabled: boolean;
  readonly allowed_actions?: string;
  readonly sha_pinning_required?: boolean;
}

interface Selected {
  readonly github_owned_allowed?: boolean;
  readonly verified_allowed?: boolean;
  readonly patterns_allowed?: readonly string[];
}

interface WorkflowToken {
  readonly default_workflow_permissions: string;
  readonly can_approve_pull_request_reviews: boolean;
}

interface PrivateForks {
  readonly run_workflows_from_fork_pull_requests: boolean;
  readonly send_write_tokens_to_workflows?: boolean;
  readonly send_secrets_and_variables?: boolean;
  readonly require_approval_for_fork_pr_workflows?: boolean;
}

const base = "GET /repos/{owner}/{repo}/actions/permissions";

export async function compareActions(ask: SettingsApi, isPrivate: boolean): Promise<readonly Diagnostic[]> {
  const permissions = await ask.one<Permissions>(base, "administration");
  if (permissions === "denied") return [];
  if (permissions === "absent" || !permissions.enabled) return [differs("settings-actions-off")];
  const isSelected = permissions.allowed_actions === "selected";
  const selected = isSelected ? await ask.one<Selected>(`${base}/selected-actions`, "administration") : "absent";
  return [
    ...(selected === "denied" || isOwnedByGithub(selected) ? [] : [differs("settings-actions-allowed")]),
    ...(permissions.sha_pinning_required === true ? [] : [differs("settings-actions-pinned")]),
    ...(await tokenDiffers(ask)),
    ...(await forksDiffer(ask, isPrivate)),
  ];
}

function differs(code: SettingsCode): Diagnostic<SettingsCode> {
  return fault(code, "", { place: places.actions });
}

function isOwnedByGithub(selected: Selected | "absent"): boolean {
  if (selected === "absent") return false;
  const { github_owned_allowed: owned, verified_allowed: verified, patterns_allowed: patterns } = selected;
  return owned === true && verified !== true && (patterns ?? []).length === 0;
}

async function tokenDiffers(ask: SettingsApi): Promise<readonly Diagnostic[]> {
  const token = await ask.one<WorkflowToken>(`${base}/workflow`, "administration");
  if (token === "denied" || token === "absent") return [];
  return [
    ...(token.default_workflow_permissions === "read" ? [] : [differs("settings-workflow-token")]),
    ...(token.can_approve_pull_request_reviews ? [differs("settings-workflow-pulls")] : []),
  ];
}

/** GitHub has one setting for public repositories and another for private ones. */
async function forksDiffer(ask: SettingsApi, isPrivate: boolean): Promise<readonly Diagnostic[]> {
  if (!isPrivate) {
    const policy = await ask.one<{ readonly approval_policy: string }>(`${base}/fork-pr-contributor-approval`, "administration");
    if (policy === "denied" || policy === "absent") return [];
    const enough = [ask.file.actions.forks, "all_external_contributors"];
    return enough.includes(policy.approval_policy) ? [] : [differs("settings-forks")];
  }
  const forks = await ask.one<PrivateForks>(`${base}/fork-pr-workflows-private-repos`, "administration");
  if (forks === "denied" || forks === "absent" || !forks.run_workflows_from_fork_pull_requests) return [];
  const isSafe =
    forks.require_approval_for_fork_pr_workflows === true && !forks.send_write_tokens_to_workflows && !forks.send_secrets_and_variables;
  return isSafe ? [] : [differs("settings-forks")];
}

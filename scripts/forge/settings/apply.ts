// Sets on GitHub what an administrator's token can. Apps, secrets and what only GitHub's pages can set is left to people.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { realTransport, type Transport } from "../github/github-api.ts";
import { openSettingsApi, type SettingsApi } from "./ask.ts";
import { withNetworkFaults } from "./check.ts";
import { listRulesets, teamDiffers, wantedRulesets } from "./compare-rulesets.ts";
import type { SettingsFile } from "./file.ts";
import type { SettingsCode } from "./messages.ts";
import { places } from "./places.ts";

interface SettingsApply {
  readonly file: SettingsFile;
  readonly token: string;
  readonly transport?: Transport;
}

const permissions = "PUT /repos/{owner}/{repo}/actions/permissions";
const environmentRoute = "/repos/{owner}/{repo}/environments/{environment_name}";

/** Sets everything that can be set; safe to repeat. Returns what stopped it. A check of the settings shows what is left. */
export function applySettings({ file, token, transport = realTransport }: SettingsApply): Promise<readonly Diagnostic[]> {
  return withNetworkFaults(file, async () => {
    const ask = openSettingsApi(file, token, transport);
    const repository = await ask.one<{ readonly private: boolean }>("GET /repos/{owner}/{repo}", "repository");
    if (repository === "denied") return ask.tokenFaults();
    if (repository === "absent")
      return [fault<SettingsCode>("settings-repository", "", { repository: `${file.owner}/${file.repository}` })];
    const team = await teamDiffers(ask);
    if (team.length > 0) return team;
    const unknown: Diagnostic[] = [];
    for (const name of Object.keys(file.environments)) unknown.push(...(await applyEnvironment(ask, name)));
    await applyRulesets(ask);
    if (file.site === "pages") await applyPages(ask);
    // Last: a workflow that runs before its environment exists would make one that nobody guards.
    await applyActions(ask, repository.private);
    return [...unknown, ...ask.tokenFaults().filter((one) => one.severity === "error")];
  });
}

async function applyActions(ask: SettingsApi, isPrivate: boolean): Promise<void> {
  await ask.change(permissions, { enabled: true, allowed_actions: "selected", sha_pinning_required: true });
  await ask.change(`${permissions}/selected-actions`, { github_owned_allowed: true, verified_allowed: false, patterns_allowed: [] });
  await ask.change(`${permissions}/workflow`, { default_workflow_permissions: "read", can_approve_pull_request_reviews: false });
  if (isPrivate) {
    await ask.change(`${permissions}/fork-pr-workflows-private-repos`, {
      run_workflows_from_fork_pull_requests: true,
      send_write_tokens_to_workflows: false,
      send_secrets_and_variables: false,
      require_approval_for_fork_pr_workflows: true,
    });
  } else await ask.change(`${permissions}/fork-pr-contributor-approval`, { approval_policy: ask.file.actions.forks });
}

async function applyEnvironment(ask: SettingsApi, name: string): Promise<readonly Diagnostic[]> {
  const wanted = ask.file.environments[name]?.reviewers ?? [];
  const ids = await Promise.all(wanted.map((one) => reviewerId(ask, one)));
  const unknown = wanted.filter((_, index) => ids[index] === undefined);
  if (unknown.length > 0) {
    return unknown.map((reviewer) =>
      fault<SettingsCode>("settings-reviewer-unknown", "", { environment: name, reviewer, place: places.teams }),
    );
  }
  const at = { environment_name: name };
  await ask.change(`PUT ${environmentRoute}`, {
    ...at,
    reviewers: ids,
    prevent_self_review: wanted.length > 0,
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  });
  await restrictToMain(ask, at);
  if (name === "accept") await setVariable(ask, at, { name: "ACCEPT_APP", value: ask.file.apps.accept.client });
  return [];
}

type Reviewer = { readonly type: "User" | "Team"; readonly id: number };

async function reviewerId(ask: SettingsApi, reviewer: string): Promise<Reviewer | undefined> {
  const [kind, name = ""] = reviewer.split(":");
  const found =
    kind === "team"
      ? await ask.one<{ readonly id: number }>("GET /orgs/{org}/teams/{team_slug}", "members", { team_slug: name })
      : await ask.one<{ readonly id: number }>("GET /users/{username}", "repository", { username: name });
  return typeof found === "string" ? undefined : { type: kind === "team" ? "Team" : "User", id: found.id };
}

type At = { readonly environment_name: string };

async function restrictToMain(ask: SettingsApi, at: At): Promise<void> {
  const route = `${environmentRoute}/deployment-branch-policies`;
  const listed = await ask.all<{ readonly id: number; readonly name: string }>(`GET ${route}`, "actions", { ...at, per_page: 100 });
  const policies = listed === "denied" ? [] : listed;
  if (!policies.some((one) => one.name === "main")) await ask.change(`POST ${route}`, { ...at, name: "main", type: "branch" });
  for (const { id, name } of policies) {
    if (name !== "main") await ask.change(`DELETE ${route}/{branch_policy_id}`, { ...at, branch_policy_id: id });
  }
}

async function setVariable(ask: SettingsApi, at: At, variable: { readonly name: string; readonly value: string }): Promise<void> {
  const route = `${environmentRoute}/variables`;
  const listed = await ask.all<{ readonly name: string }>(`GET ${route}`, "environments", { ...at, per_page: 30 });
  const isThere = listed !== "denied" && listed.some((one) => one.name === variable.name);
  await ask.change(isThere ? `PATCH ${route}/{name}` : `POST ${route}`, { ...at, ...variable });
}

async function applyRulesets(ask: SettingsApi): Promise<void> {
  const listed = await listRulesets(ask);
  if (listed === "denied") return;
  const route = "/repos/{owner}/{repo}/rulesets";
  for (const ruleset of Object.values(wantedRulesets(ask))) {
    const id = listed.find((one) => one.name === ruleset.name)?.id;
    await ask.change(id === undefined ? `POST ${route}` : `PUT ${route}/{ruleset_id}`, {
      ...ruleset,
      ...(id === undefined ? {} : { ruleset_id: id }),
    });
  }
}

/** The address is left to a person: whose domain it is must be proven to GitHub first. */
async function applyPages(ask: SettingsApi): Promise<void> {
  const page = await ask.one<{ readonly build_type?: string | null }>("GET /repos/{owner}/{repo}/pages", "pages");
  if (page === "denied") return;
  const isThere = page !== "absent";
  if (isThere && page.build_type === "workflow") return;
  await ask.change(`${isThere ? "PUT" : "POST"} /repos/{owner}/{repo}/pages`, { build_type: "workflow" });
}

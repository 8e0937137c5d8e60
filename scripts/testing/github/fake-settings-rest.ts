// The fake GitHub's answers to the operations that read a repository's settings.
import type { Answer } from "./fake-rest.ts";
import { exampleOf } from "./openapi-contract.ts";
import type { SettingsState } from "./settings-state.ts";

interface Call {
  readonly operation: string;
  readonly values: Readonly<Record<string, string>>;
}

type Body = Record<string, unknown>;
type Handler = (state: SettingsState, call: { readonly name: string; readonly id: number }) => Answer;

const absent: Answer = { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" } };
const ok = (body: unknown): Answer => ({ status: 200, body });
const at = { created_at: "2026-11-01T08:00:00Z", updated_at: "2026-11-01T08:00:00Z" };
const listed = (key: string, entries: readonly unknown[]): Answer => ok({ total_count: entries.length, [key]: entries });

/** Ids of accounts and teams: any number will do, as long as it is the same each time. */
function idOf(name: string): number {
  return [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 100_000;
}

function environmentBody(state: SettingsState, name: string): Body {
  const environment = state.environments[name] as SettingsState["environments"][string];
  const example = exampleOf("repos/get-environment") as Record<string, Body[]>;
  const { reviewers = [] } = (example.protection_rules?.[1] ?? {}) as { reviewers?: { type: string; reviewer: Body }[] };
  const asReviewer = (written: string): Body => {
    const [kind, who = ""] = written.split(":");
    const isTeam = kind === "team";
    const model = reviewers.find((one) => one.type === (isTeam ? "Team" : "User"));
    return { type: model?.type, reviewer: { ...model?.reviewer, id: idOf(who), ...(isTeam ? { slug: who, name: who } : { login: who }) } };
  };
  const rule = { id: 1, node_id: "R_1", type: "required_reviewers", prevent_self_review: environment.preventsSelfReview };
  const branches = environment.branches === "all" ? [] : [{ id: 2, node_id: "R_2", type: "branch_policy" }];
  return {
    ...example,
    name,
    protection_rules: [
      ...(environment.reviewers.length > 0 ? [{ ...rule, reviewers: environment.reviewers.map(asReviewer) }] : []),
      ...branches,
    ],
    deployment_branch_policy: environment.branches === "all" ? null : { protected_branches: false, custom_branch_policies: true },
    ...(environment.canAdminsBypass === undefined ? {} : { can_admins_bypass: environment.canAdminsBypass }),
  };
}

function variablesOf(variables: Record<string, string>): Answer {
  const all = Object.entries(variables).map(([name, value]) => ({ name, value, ...at }));
  return listed("variables", all);
}

function branchesOf({ environments }: SettingsState, name: string) {
  const branches = environments[name]?.branches ?? [];
  return branches === "all"
    ? []
    : branches.map((branch, index) => {
        const type = branch.startsWith("tag:") ? "tag" : "branch";
        return { id: index + 1, node_id: `B_${index}`, name: branch.replace("tag:", ""), type };
      });
}

/** A ruleset is listed without what it says. */
function brief({ id, name, target, enforcement }: SettingsState["rulesets"][number]): Body {
  return { id, name, target, enforcement, source_type: "Repository", source: "myndigheten/infosaktrappan" };
}

function ofActions({ id, name, enforcement }: SettingsState["policies"][number]): Body {
  return { id, name, enforcement, target: "actions", source_type: "Repository", source: "myndigheten/infosaktrappan" };
}

const reading: Readonly<Record<string, Handler>> = {
  "repos/get": ({ repository }) => {
    // GitHub's example lacks a property that its description requires.
    const example: Body = { ...exampleOf("repos/get"), language: null };
    return repository ? ok({ ...example, ...repository, owner: { ...(example.owner as Body), type: repository.owner } }) : absent;
  },
  "actions/get-github-actions-permissions-repository": ({ actions }) =>
    ok({ enabled: actions.enabled, allowed_actions: actions.allowed, sha_pinning_required: actions.pinned }),
  "actions/get-allowed-actions-repository": ({ actions }) =>
    ok({ github_owned_allowed: actions.owned, verified_allowed: actions.verified, patterns_allowed: actions.patterns }),
  "actions/get-github-actions-default-workflow-permissions-repository": ({ token }) =>
    ok({ default_workflow_permissions: token.write ? "write" : "read", can_approve_pull_request_reviews: token.pulls }),
  "actions/get-fork-pr-contributor-approval-permissions-repository": ({ forks }) => ok({ approval_policy: forks }),
  "actions/get-private-repo-fork-pr-workflows-settings-repository": ({ privateForks }) => ok(privateForks),
  "repos/get-environment": (state, { name }) => (state.environments[name] ? ok(environmentBody(state, name)) : absent),
  "repos/list-deployment-branch-policies": (state, { name }) => listed("branch_policies", branchesOf(state, name)),
  "actions/list-environment-secrets": ({ environments }, { name }) =>
    listed(
      "secrets",
      (environments[name]?.secrets ?? []).map((secret) => ({ name: secret, ...at })),
    ),
  "actions/list-environment-variables": ({ environments }, { name }) => variablesOf(environments[name]?.variables ?? {}),
  "actions/list-repo-secrets": ({ secrets }) =>
    listed(
      "secrets",
      secrets.map((name) => ({ name, ...at })),
    ),
  "actions/list-repo-variables": ({ variables }) => variablesOf(variables),
  "repos/get-repo-rulesets": ({ rulesets }) => ok(rulesets.map(brief)),
  "repos/get-repo-ruleset": ({ rulesets }, { id }) => {
    const found = rulesets.find((one) => one.id === id);
    return found ? ok({ ...exampleOf("repos/get-repo-ruleset"), ...brief(found), ...found }) : absent;
  },
  // Listed without what it says, as some of GitHub's answers are.
  "actions/list-repository-actions-policies": ({ policies }) => listed("policies", policies.map(ofActions)),
  "actions/get-repository-actions-policy": ({ policies }, { id }) => {
    const found = policies.find((one) => one.id === id);
    return found ? ok({ ...ofActions(found), ...found }) : absent;
  },
  "repos/get-pages": ({ pages }) => (pages ? ok({ ...exampleOf("repos/get-pages"), ...pages }) : absent),
  "orgs/list-app-installations": ({ apps }) => {
    const { installations = [] } = exampleOf("orgs/list-app-installations") as { installations?: Body[] };
    const all = apps.map((app) => ({ ...installations[0], ...app }));
    return listed("installations", all);
  },
  "repos/codeowners-errors": ({ ownerErrors }) =>
    ok({
      errors: ownerErrors.map((one) => ({
        ...one,
        column: 1,
        source: "*",
        suggestion: null,
        message: "Unknown owner",
        path: ".github/CODEOWNERS",
      })),
    }),
  "teams/get-by-name": ({ teams }, { name }) => {
    const id = teams[name];
    const { organization, ...example } = exampleOf("teams/get-by-name");
    // As above.
    const whole = { ...example, type: "organization", organization: { ...(organization as Body), archived_at: null } };
    return id === undefined ? absent : ok({ ...whole, id, slug: name, name });
  },
};

export function answerSettings(state: SettingsState, { operation, values }: Call): Answer {
  const { owner, org, repo } = values;
  if ((owner ?? org) !== "myndigheten" || (repo ?? "infosaktrappan") !== "infosaktrappan") return absent;
  const name = values.environment_name ?? values.team_slug ?? "";
  return reading[operation]?.(state, { name, id: Number(values.ruleset_id ?? values.policy_id ?? 0) }) ?? absent;
}

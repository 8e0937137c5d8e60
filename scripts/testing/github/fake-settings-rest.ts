// The fake GitHub's answers to the operations that read and change a repository's settings.
import type { Answer } from "./fake-rest.ts";
import { exampleOf } from "./openapi-contract.ts";
import type { SettingsState } from "./settings-state.ts";

interface Call {
  readonly operation: string;
  readonly values: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Body = Record<string, unknown>;
type Handler = (state: SettingsState, call: { readonly name: string; readonly body: Body; readonly id: number }) => Answer;

const absent: Answer = { status: 404, body: { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" } };
const done: Answer = { status: 204, body: undefined };
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
  return listed(
    "variables",
    Object.entries(variables).map(([name, value]) => ({ name, value, ...at })),
  );
}

function branchesOf({ environments }: SettingsState, name: string) {
  const branches = environments[name]?.branches ?? [];
  return branches === "all"
    ? []
    : branches.map((branch, index) => ({ id: index + 1, node_id: `B_${index}`, name: branch, type: "branch" }));
}

/** A ruleset is listed without what it says. */
function brief({ id, name, target, enforcement }: SettingsState["rulesets"][number]): Body {
  return { id, name, target, enforcement, source_type: "Repository", source: "myndigheten/infosaktrappan" };
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
  "repos/get-pages": ({ pages }) => (pages ? ok({ ...exampleOf("repos/get-pages"), ...pages }) : absent),
  "orgs/list-app-installations": ({ apps }) => {
    const { installations = [] } = exampleOf("orgs/list-app-installations") as { installations?: Body[] };
    return listed(
      "installations",
      apps.map((app) => ({ ...installations[0], ...app })),
    );
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
  "users/get-by-username": (_, { name }) =>
    name === "okand" ? absent : ok({ ...exampleOf("users/get-by-username"), login: name, id: idOf(name) }),
};

const changing: Readonly<Record<string, Handler>> = {
  "actions/set-github-actions-permissions-repository": ({ actions }, { body }) => {
    Object.assign(actions, { enabled: body.enabled, allowed: body.allowed_actions, pinned: body.sha_pinning_required });
    return done;
  },
  "actions/set-allowed-actions-repository": ({ actions }, { body }) => {
    Object.assign(actions, { owned: body.github_owned_allowed, verified: body.verified_allowed, patterns: body.patterns_allowed });
    return done;
  },
  "actions/set-github-actions-default-workflow-permissions-repository": ({ token }, { body }) => {
    Object.assign(token, { write: body.default_workflow_permissions === "write", pulls: body.can_approve_pull_request_reviews });
    return done;
  },
  "actions/set-fork-pr-contributor-approval-permissions-repository": (state, { body }) => {
    state.forks = String(body.approval_policy);
    return done;
  },
  "actions/set-private-repo-fork-pr-workflows-settings-repository": ({ privateForks }, { body }) => {
    Object.assign(privateForks, body);
    return done;
  },
  "repos/create-or-update-environment": (state, { name, body }) => {
    const known = [...Object.keys(state.teams).map((team) => [state.teams[team], `team:${team}`] as const)];
    const people = ["forsta", "andra", "tredje"].map((login) => [idOf(login), `user:${login}`] as const);
    const reviewers = (body.reviewers as { type: string; id: number }[]).map(({ type, id }) => {
      const found = (type === "Team" ? known : people).find((one) => one[0] === id);
      return found?.[1] ?? "user:?";
    });
    const before = state.environments[name] ?? { canAdminsBypass: true, branches: [], secrets: [], variables: {} };
    const branches = before.branches === "all" ? [] : before.branches;
    state.environments[name] = { ...before, branches, reviewers, preventsSelfReview: body.prevent_self_review === true };
    return ok(environmentBody(state, name));
  },
  "repos/create-deployment-branch-policy": (state, { name, body }) => {
    const { branches } = state.environments[name] as SettingsState["environments"][string];
    if (branches !== "all") branches.push(String(body.name));
    return ok(branchesOf(state, name).at(-1));
  },
  "repos/delete-deployment-branch-policy": ({ environments }, { name, id }) => {
    const environment = environments[name];
    if (environment && environment.branches !== "all") environment.branches = environment.branches.filter((_, index) => index + 1 !== id);
    return done;
  },
  "actions/create-environment-variable": ({ environments }, { name, body }) => {
    Object.assign(environments[name]?.variables ?? {}, { [String(body.name)]: body.value });
    return { status: 201, body: {} };
  },
  "repos/create-repo-ruleset": ({ rulesets }, { body }) => {
    const ruleset = { id: rulesets.length + 40, ...body } as unknown as SettingsState["rulesets"][number];
    rulesets.push(ruleset);
    return { status: 201, body: { ...exampleOf("repos/get-repo-ruleset"), ...brief(ruleset), ...ruleset } };
  },
  "repos/update-repo-ruleset": ({ rulesets }, { id, body }) => {
    const found = rulesets.find((one) => one.id === id);
    if (!found) return absent;
    return ok({ ...exampleOf("repos/get-repo-ruleset"), ...Object.assign(found, body), ...brief(found) });
  },
  "repos/create-pages-site": (state, { body }) => {
    state.pages = { build_type: String(body.build_type), html_url: "https://myndigheten.github.io/infosaktrappan/", https_enforced: true };
    return { status: 201, body: { ...exampleOf("repos/get-pages"), ...state.pages } };
  },
  "repos/update-information-about-pages-site": ({ pages }, { body }) => {
    Object.assign(pages ?? {}, body);
    return done;
  },
};

export function answerSettings(state: SettingsState, { operation, values, body }: Call): Answer {
  const given = (body ?? {}) as Body;
  const name = values.environment_name ?? values.team_slug ?? values.username ?? "";
  const id = Number(values.ruleset_id ?? values.branch_policy_id ?? 0);
  if (operation === "actions/update-environment-variable") {
    Object.assign(state.environments[name]?.variables ?? {}, { [String(values.name)]: given.value });
    return done;
  }
  return (reading[operation] ?? changing[operation])?.(state, { name, body: given, id }) ?? absent;
}

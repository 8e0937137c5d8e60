// What GitHub must be set to, by the names that the workflows use. Who they belong to is in .github/settings/settings.yaml.

interface EnvironmentModel {
  /** How many may approve: one person alone, several people or teams, or nobody has to. */
  readonly reviewers: "one" | "several" | "none";
  readonly secrets: readonly string[];
  readonly variables: readonly string[];
}

const holder: EnvironmentModel = { reviewers: "one", secrets: ["HOLDER_KEY"], variables: ["TOOLS"] };
const counter: EnvironmentModel = { reviewers: "one", secrets: ["RELEASE_KEY"], variables: ["TOOLS"] };

/** Each environment may be deployed to from `main` only, and no administrator bypasses its rules. */
export const environmentModels = {
  accept: { reviewers: "several", secrets: ["ACCEPT_APP_KEY", "LOG_KEY"], variables: ["ACCEPT_APP", "INTAKE_LOGIN", "TOOLS"] },
  "holder-1": holder,
  "holder-2": holder,
  "holder-3": holder,
  count: counter,
  countersign: counter,
  "github-pages": { reviewers: "none", secrets: [], variables: [] },
  production: { reviewers: "several", secrets: ["DEPLOY_KEY"], variables: [] },
} as const satisfies Readonly<Record<string, EnvironmentModel>>;

export type EnvironmentName = keyof typeof environmentModels;

/** The environments of each way to show the site, and the repository's variables. */
export const siteModels = {
  pages: { without: "production", environment: "github-pages", variables: ["RELEASE_RUNNER"] },
  ssh: {
    without: "github-pages",
    environment: "production",
    variables: ["RELEASE_RUNNER", "DEPLOY_HOST", "DEPLOY_HOST_KEY"],
  },
} as const;

/** Environments whose reviewers must be different people. */
export const differentReviewers: readonly (readonly EnvironmentName[])[] = [
  ["holder-1", "holder-2", "holder-3"],
  ["count", "countersign"],
];

/** Variables that may be absent: nobody has approved any tools yet, and without runners of its own an authority uses GitHub's. */
export const mayBeAbsent: readonly string[] = ["INTAKE_LOGIN", "RELEASE_RUNNER", "TOOLS"];

/** What a variable's value must look like, and how that is said. */
export const variableForms: Readonly<Record<string, { readonly isRight: (value: string) => boolean; readonly form: string }>> = {
  TOOLS: { isRight: (value) => /^([0-9a-f]{64})?$/.test(value), form: "64 hex" },
  INTAKE_LOGIN: { isRight: (value) => /^[a-z0-9-]+\[bot\]$/.test(value), form: "name-of-the-app[bot]" },
  RELEASE_RUNNER: { isRight: isRunner, form: '"label" / {"group": "…", "labels": ["…"]}' },
  DEPLOY_HOST: { isRight: (value) => /^[a-z0-9_-]+@[A-Za-z0-9.-]+$/.test(value), form: "user@host.example.org" },
  DEPLOY_HOST_KEY: { isRight: (value) => /^\S+ (ssh|ecdsa)-\S+ \S+/.test(value), form: "host.example.org ssh-ed25519 AAAA…" },
};

function isRunner(value: string): boolean {
  if (value === "") return true;
  try {
    const runner = JSON.parse(value) as unknown;
    if (typeof runner === "string") return runner !== "";
    return typeof runner === "object" && runner !== null && Object.keys(runner).every((key) => key === "group" || key === "labels");
  } catch {
    return false;
  }
}

// `pull_requests` is enough for a pull request's labels (docs.github.com, "Permissions required for GitHub Apps"). Without `workflows`,
// GitHub refuses a commit that changes a workflow.
const proposing = { contents: "write", metadata: "read", pull_requests: "write" } as const;
/** Rights of each App. They are the same: they differ in which branches the rulesets let them write to. */
export const appRights = { intake: proposing, accept: proposing } as const;

export type AppName = keyof typeof appRights;
export const appNames = Object.keys(appRights) as readonly AppName[];

/** The App of GitHub Actions: a check of the same name by another App does not count. The id is from GitHub's examples. */
const githubActions = 15368;

/** Jobs, by the names that GitHub shows, that must pass before anything is merged into `main`. */
export const requiredChecks = ["Test on Node 20", "Test on Node 26", "Check the envelopes"] as const;

interface BypassActor {
  readonly actor_id: number;
  readonly actor_type: "Integration" | "Team";
  readonly bypass_mode: "always";
}

interface Rule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** A ruleset as GitHub imports it and as its REST API takes it. */
export interface Ruleset {
  readonly name: string;
  readonly target: "branch";
  readonly enforcement: "active";
  readonly bypass_actors: readonly BypassActor[];
  readonly conditions: { readonly ref_name: { readonly include: readonly string[]; readonly exclude: readonly string[] } };
  readonly rules: readonly Rule[];
}

// GitHub's `*` stops at a slash, and so does `**` at the end of a pattern: intake/<round>/<id> needs the form of its documentation.
const below = (folder: string): string => `refs/heads/${folder}/**/*`;
const intakeBranches = [below("intake"), below("acknowledged")];
// Written by the workflows of release and rehearsal and by Dependabot, with tokens that a ruleset cannot name, so that all who may write
// can write here, the intake's App included. What comes from there needs a review like anything else.
const workflowBranches = [below("release"), below("dependabot"), "refs/heads/ovning"];
const closed: readonly Rule[] = [{ type: "creation" }, { type: "update" }, { type: "deletion" }];

/**
 * The three rulesets by file name. Ids are GitHub's own of the two Apps and the maintainers' team: a team, since GitHub documents no ids of
 * roles (github/rest-api-description, issue 7111).
 */
export function rulesetsFor(ids: {
  readonly intake: number;
  readonly accept: number;
  readonly maintainers: number;
}): Readonly<Record<string, Ruleset>> {
  const app = (id: number): BypassActor => ({ actor_id: id, actor_type: "Integration", bypass_mode: "always" });
  const ruleset = (
    name: string,
    include: readonly string[],
    rest: Pick<Ruleset, "bypass_actors" | "rules">,
    exclude: readonly string[] = [],
  ) => ({ name, target: "branch", enforcement: "active", ...rest, conditions: { ref_name: { include, exclude } } }) as const;
  return {
    "main.json": ruleset("main", ["refs/heads/main"], { bypass_actors: [app(ids.accept)], rules: mainRules }),
    "intake-branches.json": ruleset("intake branches", intakeBranches, { bypass_actors: [app(ids.intake)], rules: closed }),
    "other-branches.json": ruleset(
      "other branches",
      ["~ALL"],
      {
        bypass_actors: [{ actor_id: ids.maintainers, actor_type: "Team", bypass_mode: "always" }, app(ids.accept)],
        rules: closed,
      },
      [...intakeBranches, ...workflowBranches],
    ),
  };
}

const mainRules: readonly Rule[] = [
  { type: "deletion" },
  { type: "non_fast_forward" },
  {
    type: "pull_request",
    parameters: {
      required_approving_review_count: 1,
      require_code_owner_review: true,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: false,
      required_review_thread_resolution: false,
    },
  },
  {
    type: "required_status_checks",
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: requiredChecks.map((context) => ({ context, integration_id: githubActions })),
    },
  },
];

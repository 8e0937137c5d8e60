// The state of a fake GitHub's settings: as they should be, until a test changes them.
import { madePolicies, madeRulesets } from "./made-settings.ts";

interface InventedEnvironment {
  reviewers: string[];
  preventsSelfReview: boolean;
  /** As GitHub's undocumented property; absent in the answers of a GitHub that does not give it. */
  canAdminsBypass: boolean | undefined;
  /** A tag's name begins with `tag:`. */
  branches: string[] | "all";
  secrets: string[];
  variables: Record<string, string>;
}

interface InventedRuleset {
  id: number;
  name: string;
  target: string;
  enforcement: string;
  bypass_actors: { actor_id: number; actor_type: string; bypass_mode: string }[] | undefined;
  conditions: { ref_name: { include: string[]; exclude: string[] } };
  rules: { type: string; parameters?: Record<string, unknown> }[];
}

interface InventedPolicy {
  id: number;
  name: string;
  enforcement: string;
  conditions: { workflow_path: { include: string[]; exclude: string[] } };
  rules: { type: string; parameters: Record<string, unknown> }[];
}

interface InventedApp {
  app_id: number;
  app_slug: string;
  client_id: string;
  permissions: Record<string, string>;
  events: string[];
  repository_selection: string;
  suspended_at: string | null;
}

/** Everything that a test may change. */
export interface SettingsState {
  repository: { private: boolean; default_branch: string; owner: string } | undefined;
  actions: { enabled: boolean; allowed: string; pinned: boolean; owned: boolean; verified: boolean; patterns: string[] };
  token: { write: boolean; pulls: boolean };
  forks: string;
  privateForks: Record<string, boolean>;
  environments: Record<string, InventedEnvironment>;
  secrets: string[];
  variables: Record<string, string>;
  rulesets: InventedRuleset[];
  policies: InventedPolicy[];
  apps: InventedApp[];
  teams: Record<string, number>;
  pages: { build_type: string; html_url: string; https_enforced: boolean } | undefined;
  ownerErrors: { line: number; kind: string }[];
  /** Operations that answer 403, or another status. */
  refuses: Record<string, number>;
  /** The scopes of a classic token; none for a fine-grained one. */
  scopes: string;
}

const code = "0123456789abcdef".repeat(4);

/** As the files of `madeSettings` say. */
export function correctState(): SettingsState {
  const environment = (reviewer: string, secrets: string[], variables: Record<string, string> = { CODE: code }): InventedEnvironment => ({
    reviewers: reviewer ? [reviewer] : [],
    preventsSelfReview: true,
    canAdminsBypass: false,
    branches: ["main"],
    secrets,
    variables,
  });
  const app = (name: string, app_id: number, client_id: string): InventedApp => ({
    app_id,
    app_slug: `myndigheten-${name}`,
    client_id,
    permissions: { contents: "write", metadata: "read", pull_requests: "write" },
    events: [],
    repository_selection: "selected",
    suspended_at: null,
  });
  return {
    repository: { private: false, default_branch: "main", owner: "Organization" },
    actions: { enabled: true, allowed: "selected", pinned: true, owned: true, verified: false, patterns: [] },
    token: { write: false, pulls: false },
    forks: "first_time_contributors",
    privateForks: {
      run_workflows_from_fork_pull_requests: true,
      send_write_tokens_to_workflows: false,
      send_secrets_and_variables: false,
      require_approval_for_fork_pr_workflows: true,
    },
    environments: {
      accept: environment("team:maintainers", ["ACCEPT_APP_KEY", "LOG_KEY"], { ACCEPT_APP: "Iv23liaccept0000", CODE: code }),
      "holder-1": environment("user:forsta", ["HOLDER_KEY"]),
      "holder-2": environment("user:andra", ["HOLDER_KEY"]),
      "holder-3": environment("user:tredje", ["HOLDER_KEY"]),
      count: environment("user:forsta", ["RELEASE_KEY"]),
      countersign: environment("user:andra", ["RELEASE_KEY"]),
      "github-pages": environment("", [], {}),
    },
    secrets: [],
    variables: { RELEASE_RUNNER: '{"group":"own","labels":["release"]}' },
    rulesets: Object.values(madeRulesets()).map(
      (ruleset, index) => structuredClone({ id: index + 1, ...ruleset }) as unknown as InventedRuleset,
    ),
    policies: Object.values(madePolicies()).map(
      (policy, index) => structuredClone({ id: index + 1, ...policy }) as unknown as InventedPolicy,
    ),
    apps: [app("intake", 101, "Iv23liintake0000"), app("accept", 102, "Iv23liaccept0000")],
    teams: { maintainers: 7 },
    pages: { build_type: "workflow", html_url: "https://infosak.example.org/", https_enforced: true },
    ownerErrors: [],
    refuses: {},
    scopes: "",
  };
}

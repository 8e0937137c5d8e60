// The shape of .github/settings. What it must say, a test states (testing/github/promises.test.ts).
import { type Static, Type } from "../../core/type.ts";

const word = Type.String({ minLength: 1, maxLength: 100 });
const id = Type.Integer({ minimum: 0 });
const names = Type.Array(word);
const values = Type.Record(Type.String(), Type.Unknown());

const installed = { app_slug: word, app_id: id, permissions: values, events: names, repository_selection: word, suspended_at: Type.Null() };
const rules = Type.Array(Type.Closed({ type: word, parameters: Type.Optional(values) }), { minItems: 1 });
const environment = { can_admins_bypass: Type.Literal(false), branches: names, secrets: names, variables: names };
/** GitHub takes six reviewers, of whom one is enough. */
const approvedBy = (maxItems: 1 | 6) =>
  Type.Closed({ reviewers: Type.Array(word, { minItems: 1, maxItems }), prevent_self_review: Type.Literal(true), ...environment });

const answer = Type.Closed({
  get: Type.String({ pattern: "^/repos/\\{owner\\}/\\{repo\\}(/[a-z-]+)*$" }),
  only: Type.Optional(Type.Union([Type.Literal("public"), Type.Literal("private"), Type.Literal("selected")])),
  right: word,
  page: Type.String({ maxLength: 300 }),
  should: values,
});

/** settings.yaml. Keys below `should`, `maintainers`, `apps` and `pages` are those of the REST API's answers. */
export const SettingsShape = Type.Closed({
  owner: Type.String({ pattern: "^([A-Za-z0-9][A-Za-z0-9-]{0,38}|TODO.*)$" }),
  repository: Type.String({ pattern: "^([A-Za-z0-9._-]{1,100}|TODO.*)$" }),
  /** Base address of the REST API. Unencrypted only on this machine: every call carries the token. */
  api: Type.String({ pattern: "^(https://|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/|$))" }),
  site: Type.Union([Type.Literal("pages"), Type.Literal("ssh")]),
  answers: Type.Array(answer),
  maintainers: Type.Closed({ slug: word, id }),
  apps: Type.Closed({ intake: Type.Closed(installed), accept: Type.Closed({ ...installed, client_id: word }) }),
  environments: Type.Closed({
    accept: approvedBy(6),
    "holder-1": approvedBy(1),
    "holder-2": approvedBy(1),
    "holder-3": approvedBy(1),
    count: approvedBy(1),
    countersign: approvedBy(1),
    "github-pages": Type.Optional(Type.Closed(environment)),
    production: Type.Optional(approvedBy(6)),
  }),
  variables: names,
  pages: Type.Closed({ build_type: word, https_enforced: Type.Literal(true) }),
});

/** A ruleset as GitHub imports it, without what an export adds. */
export const RulesetShape = Type.Closed({
  name: word,
  target: Type.Union([Type.Literal("branch"), Type.Literal("tag")]),
  enforcement: Type.Literal("active"),
  conditions: Type.Closed({ ref_name: Type.Closed({ include: names, exclude: names }) }),
  bypass_actors: Type.Array(Type.Closed({ actor_id: id, actor_type: word, bypass_mode: word })),
  rules,
});

/** A policy of GitHub Actions as the REST API takes it: on which events workflows start, or who may start them. */
export const PolicyShape = Type.Closed({ name: word, enforcement: Type.Literal("active"), conditions: values, rules });

export type SettingsFile = Static<typeof SettingsShape>;
export type Ruleset = Static<typeof RulesetShape>;
export type Policy = Static<typeof PolicyShape>;

/** What is declared: settings.yaml, and each ruleset and policy by the name of its file. */
export interface Settings {
  readonly file: SettingsFile;
  readonly rulesets: Readonly<Record<string, Ruleset>>;
  readonly policies: Readonly<Record<string, Policy>>;
}

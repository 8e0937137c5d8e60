// Policy for workflows: least rights, pinned actions, secrets only in approved code without network, none of a proposer's words in a command.

/** A workflow as its YAML reads, and its text, which holds the comments. */
export interface Workflow {
  readonly text: string;
  readonly value: unknown;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: unknown;
  readonly environment?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
}

interface Shape {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly defaults?: { readonly run?: { readonly shell?: unknown } };
  readonly jobs?: Readonly<Record<string, Job>>;
}

type Rule = (workflow: Shape, text: string) => boolean;

const jobsOf = (workflow: Shape): readonly Job[] => Object.values(workflow.jobs ?? {});
/** Jobs with steps: those that call another workflow have its. */
const ownJobs = (workflow: Shape): readonly Job[] => jobsOf(workflow).filter((job) => job.uses === undefined);
const stepsOf = (workflow: Shape): readonly Step[] => jobsOf(workflow).flatMap((job) => job.steps ?? []);
const usesOf = (workflow: Shape): readonly string[] => [...jobsOf(workflow), ...stepsOf(workflow)].flatMap((one) => one.uses ?? []);

/** Events that run with the base's rights on somebody else's words. */
const unsafeEvents = ["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion", "discussion_comment"];

function eventsOf({ on }: Shape): readonly string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(on ?? {});
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Rights that only publish what other jobs have made. */
const publishing = ["attestations", "id-token", "pages"];
/** Actions of GitHub's that such a job needs; they get no code of the project's. */
const publishers = /^actions\/(attest-build-provenance|deploy-pages|download-artifact)@/;

function writes({ permissions }: Job): readonly string[] {
  if (typeof permissions !== "object" || permissions === null) return ["everything"];
  return Object.entries(permissions).flatMap(([right, level]) => (level === "write" ? [right] : []));
}

const runsCode = ({ run = "" }: Step): boolean => /\b(npm|npx|node)\b/.test(run);

function keepsToWriting(job: Job): boolean {
  const rights = writes(job);
  if (rights.length === 0) return true;
  const steps = job.steps ?? [];
  const onlyPublishes = rights.every((right) => publishing.includes(right));
  return steps.every((step) => !runsCode(step) && (step.uses === undefined || (onlyPublishes && publishers.test(step.uses))));
}

/** The value of a secret, and not only whether there is one. */
const secretsIn = ({ env = {}, with: given = {} }: Step): number =>
  [...Object.values(env), ...Object.values(given)].filter(
    (value) => /\$\{\{ *secrets\./.test(String(value)) && !/!= *''/.test(String(value)),
  ).length;
const hasSecret = (job: Job): boolean => (job.steps ?? []).some((step) => secretsIn(step) > 0);

/** How code is run beside a secret: as another user, without network, with an empty environment. */
const apart = "exec sudo -n unshare --net -- setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs env -i ";

function installsNothing({ steps = [] }: Job): boolean {
  return steps.every(
    ({ uses = "", run = "" }) =>
      !uses.startsWith("actions/checkout@") && !/\b(npm|npx|pip|curl|wget)\b/.test(run.replaceAll(/::error::.*/g, "")),
  );
}

/** The project's code is started through the program `apart` alone, of an archive whose digest was approved. */
function runsApart({ steps = [] }: Job): boolean {
  const text = steps.map(({ run = "" }) => run).join("\n");
  const starts = text.split("\n").filter((line) => /\$AT\/tools|\$at\/tools\/scripts/.test(line));
  if (starts.length === 0) return !/\bnode\b/.test(text);
  const isApproved = /\[ "\$TOOLS" != "\$APPROVED" \]/.test(text) && text.includes('echo "$TOOLS  tools.tar" | sha256sum --check --quiet');
  return isApproved && text.includes(apart) && starts.every((line) => /printf '%s\\n' "\$key" \| "\$AT\/apart" "\$AT\/tools\//.test(line));
}

function usesCache({ uses = "", with: given = {} }: Step): boolean {
  return /^actions\/cache/.test(uses) || "cache" in given || (/^actions\/setup-/.test(uses) && given["package-manager-cache"] !== false);
}

/** Each rule by name; true where the workflow keeps it. */
export const workflowRules = {
  "the workflow itself has no rights": (workflow) => isEmpty(workflow.permissions),
  "every job states its rights one by one": (workflow) =>
    jobsOf(workflow).length > 0 && jobsOf(workflow).every((job) => typeof job.permissions === "object" && job.permissions !== null),
  "a job that may write fetches no code and runs none of the project's": (workflow) => ownJobs(workflow).every(keepsToWriting),
  "a job with a secret installs nothing and checks nothing out": (workflow) => jobsOf(workflow).filter(hasSecret).every(installsNothing),
  "a job with a secret has an environment, and no right to write": (workflow) =>
    jobsOf(workflow)
      .filter(hasSecret)
      .every((job) => job.environment !== undefined && writes(job).length === 0),
  "code beside a secret is approved, another user's, and without network": (workflow) =>
    jobsOf(workflow).filter(hasSecret).every(runsApart),
  "every job has a time limit": (workflow) => ownJobs(workflow).every((job) => Number.isInteger(job["timeout-minutes"])),
  "every action is pinned to a commit": (workflow) =>
    usesOf(workflow).every((uses) => /^([\w.-]+\/[\w./-]+@[0-9a-f]{40}|\.\/\.github\/workflows\/[a-z-]+\.yml)$/.test(uses)),
  "every pin says its release": (_, text) =>
    text.split("\n").every((line) => !/^\s*(-\s+)?uses: +[^. ]/.test(line) || /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
  "no event runs with the base's rights on a proposer's words": (workflow) =>
    eventsOf(workflow).every((event) => !unsafeEvents.includes(event)),
  "no expression stands in a command": (workflow) => stepsOf(workflow).every((step) => !step.run?.includes("${{")),
  "a command fails with any part of its pipes": ({ defaults }) => defaults?.run?.shell === "bash",
  "no checkout leaves its credentials behind": (workflow) =>
    stepsOf(workflow).every((step) => !step.uses?.startsWith("actions/checkout@") || step.with?.["persist-credentials"] === false),
  "nothing is taken from a cache": (workflow) => !stepsOf(workflow).some(usesCache),
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof workflowRules;

/** Names of the rules that a workflow breaks. */
export function brokenRules({ text, value }: Workflow): readonly RuleName[] {
  const shape = (typeof value === "object" && value !== null ? value : {}) as Shape;
  return (Object.entries(workflowRules) as [RuleName, Rule][]).flatMap(([name, keeps]) => (keeps(shape, text) ? [] : [name]));
}

// Policy for workflows: least rights, pinned actions, and none of a proposer's words in a command.

/** A workflow as its YAML reads, and its text, which holds the comments. */
export interface Workflow {
  readonly text: string;
  readonly value: unknown;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
}

interface Shape {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

type Rule = (workflow: Shape, text: string) => boolean;

const jobsOf = (workflow: Shape): readonly Job[] => Object.values(workflow.jobs ?? {});
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

function mayWrite({ permissions }: Job): boolean {
  return typeof permissions !== "object" || permissions === null || Object.values(permissions).includes("write");
}

function usesCache({ uses = "", with: given = {} }: Step): boolean {
  return /^actions\/cache/.test(uses) || "cache" in given || (/^actions\/setup-/.test(uses) && given["package-manager-cache"] !== false);
}

/** Each rule by name; true where the workflow keeps it. */
export const workflowRules = {
  "the workflow itself has no rights": (workflow) => isEmpty(workflow.permissions),
  "every job states its rights one by one": (workflow) =>
    jobsOf(workflow).length > 0 && jobsOf(workflow).every((job) => typeof job.permissions === "object" && job.permissions !== null),
  "a job that may write fetches no code and runs none of the project's": (workflow) =>
    jobsOf(workflow)
      .filter(mayWrite)
      .every((job) => (job.steps ?? []).every((step) => step.uses === undefined && !/\b(npm|npx|node)\b/.test(step.run ?? ""))),
  "every job has a time limit": (workflow) => jobsOf(workflow).every((job) => Number.isInteger(job["timeout-minutes"])),
  "every action is pinned to a commit": (workflow) => usesOf(workflow).every((uses) => /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)),
  "every pin says its release": (_, text) =>
    text.split("\n").every((line) => !/^\s*(-\s+)?uses:/.test(line) || /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
  "no event runs with the base's rights on a proposer's words": (workflow) =>
    eventsOf(workflow).every((event) => !unsafeEvents.includes(event)),
  "no expression stands in a command": (workflow) => stepsOf(workflow).every((step) => !step.run?.includes("${{")),
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

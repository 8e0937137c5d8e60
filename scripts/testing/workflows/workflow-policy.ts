// Policy for workflows: least rights, pinned actions, secrets only in approved code without network, none of a proposer's words in a
// command.
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";

/** A workflow as its YAML reads, and its text, which holds the comments. */
export interface Workflow {
  readonly text: string;
  readonly value: unknown;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: unknown;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: unknown;
  readonly environment?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly secrets?: unknown;
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

/** Events that run with the base's rights on somebody else's input. */
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

/** Programs of the machine that a job with a secret or a right to write may use. Anything else may be anybody's code. */
const plainPrograms = new Set(
  `: base64 break cat cd chmod chown cmp command cp cut date diff echo encoded exit export find gh git grep id ln mapfile mkdir mktemp mv openssl
  printf read readlink rm sed sha256sum sleep sort ssh stat sudo tail tar tee test timeout touch tr trap true ulimit umask uniq unset wc xargs`.split(
    /\s+/,
  ),
);
/** Those that run the program that their arguments name. */
const starters = new Set(["command", "sudo", "timeout", "xargs"]);

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve("tree-sitter-bash/tree-sitter-bash.wasm")));

/** The names of all commands in a script, as written. Null if it is no Bash. */
function programsIn(run: string): readonly string[] | null {
  const root = parser.parse(run)?.rootNode;
  if (!root || root.hasError) return null;
  return root.descendantsOfType("command").flatMap((node) => {
    const name = node?.childForFieldName("name")?.text ?? "";
    const words = node?.childrenForFieldName("argument").map((one) => one?.text ?? "") ?? [];
    if (name === "find" && words.some((word) => /^-(exec|ok)/.test(word))) return ["find -exec"];
    // `command -v` starts nothing.
    const started = starters.has(name) && !words.includes("-v") ? words.find((word) => !/^(-.*|\d+)$/.test(word)) : undefined;
    return started === undefined ? [name] : [name, started];
  });
}

const runsPlainly = ({ steps = [] }: Job): boolean =>
  steps.every(({ run = "" }) => programsIn(run)?.every((word) => plainPrograms.has(word) || word === '"$AT/apart"') ?? false);

function onlyWrites(job: Job): boolean {
  const rights = writes(job);
  if (rights.length === 0) return true;
  const onlyPublishes = rights.every((right) => publishing.includes(right));
  return runsPlainly(job) && (job.steps ?? []).every(({ uses }) => uses === undefined || (onlyPublishes && publishers.test(uses)));
}

/** Whether an expression in it names secrets; the language does not tell capitals apart. */
const mentions = (value: unknown): boolean => /\$\{\{(?:(?!\}\}).)*\bsecrets\b|"if":"[^"]*\bsecrets\b/i.test(JSON.stringify(value));
const hasSecret = (job: Job): boolean => job.uses === undefined && mentions(job);
const secretAlone = /^\$\{\{ secrets\.[A-Z_]+ \}\}$/;
const isThere = /^\$\{\{ (secrets|vars)\.[A-Z_]+ != ''( (&&|\|\|) (secrets|vars)\.[A-Z_]+ != '')* \}\}$/;

/** Each secret is the entire value of a variable of one step, or compared with nothing. */
function namesSecretsPlainly(job: Job): boolean {
  const { steps = [], ...rest } = job;
  if (rest.secrets !== undefined) return /^\.\/\.github\/workflows\/(accept|count)\.yml$/.test(rest.uses ?? "") && !mentions(rest);
  if (mentions(rest)) return false;
  return steps.every(({ env = {}, ...step }) => {
    const isPlain = Object.values(env).every((value) => !mentions(value) || secretAlone.test(String(value)) || isThere.test(String(value)));
    return isPlain && !mentions(step);
  });
}

/** How code is run beside a secret: as another user, without network, with an empty environment. */
const apart = "exec sudo -n unshare --net -- setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs env -i ";
const helpers = /^actions\/(download-artifact|setup-node|upload-artifact)@/;

/** The project's code is started through the program `apart` alone, and only if its digest was approved. */
function runsApart({ steps = [] }: Job): boolean {
  const text = steps.map(({ run = "" }) => run).join("\n");
  const starts = text.split("\n").filter((line) => line.includes("$AT/apart"));
  if (starts.length === 0) return true;
  const isApproved = text.includes('[ "$CODE" != "$APPROVED" ]') && /sha256sum/.test(text);
  return (
    isApproved && text.includes(apart) && starts.every((line) => /printf '%s\\n' "(\$key)?" \| "\$AT\/apart" "\$AT\/code\//.test(line))
  );
}

function usesCache({ uses = "", with: given = {} }: Step): boolean {
  return /^actions\/cache/.test(uses) || "cache" in given || (/^actions\/setup-/.test(uses) && given["package-manager-cache"] !== false);
}

const runId = "$" + "{{ github.run_id }}";

/** Each rule by name; true where the workflow keeps it. */
export const workflowRules = {
  "the workflow itself has no rights": (workflow) => isEmpty(workflow.permissions),
  "every job states its rights one by one": (workflow) =>
    jobsOf(workflow).length > 0 && jobsOf(workflow).every((job) => typeof job.permissions === "object" && job.permissions !== null),
  "a job that may write fetches no code and runs none of the project's": (workflow) => ownJobs(workflow).every(onlyWrites),
  "a secret is the whole of one step's variable": (workflow) => jobsOf(workflow).every(namesSecretsPlainly),
  "a job with a secret runs the machine's own programs and approved code, and checks nothing out": (workflow) =>
    jobsOf(workflow)
      .filter(hasSecret)
      .every((job) => runsPlainly(job) && (job.steps ?? []).every(({ uses }) => uses === undefined || helpers.test(uses))),
  "a job with a secret has an environment, and no right to write": (workflow) =>
    jobsOf(workflow)
      .filter(hasSecret)
      .every((job) => job.environment !== undefined && writes(job).length === 0),
  "code beside a secret is approved, another user's, and without network": (workflow) =>
    jobsOf(workflow).filter(hasSecret).every(runsApart),
  "every job has a time limit": (workflow) => ownJobs(workflow).every((job) => Number.isInteger(job["timeout-minutes"])),
  "every action is GitHub's own and pinned to a commit": (workflow) =>
    usesOf(workflow).every((uses) => /^(actions\/[\w-]+@[0-9a-f]{40}|\.\/\.github\/workflows\/[a-z-]+\.yml)$/.test(uses)),
  "every pin says its release": (_, text) =>
    text.split("\n").every((line) => !/^\s*(-\s+)?uses: +[^. ]/.test(line) || /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
  "no event runs with the base's rights on a proposer's words": (workflow) =>
    eventsOf(workflow).every((event) => !unsafeEvents.includes(event)),
  "no expression stands in a command": (workflow) => stepsOf(workflow).every((step) => !step.run?.includes("${{")),
  "a command fails with any part of its pipes": (workflow) =>
    workflow.defaults?.run?.shell === "bash" && stepsOf(workflow).every((step) => step.shell === undefined),
  "no checkout leaves its credentials behind": (workflow) =>
    stepsOf(workflow).every((step) => !step.uses?.startsWith("actions/checkout@") || step.with?.["persist-credentials"] === false),
  "nothing is taken from another run": (workflow) =>
    stepsOf(workflow).every(
      ({ run = "", with: given = {}, env = {} }) =>
        !/\bgh run (?!download "\$RUN" )/.test(run) && !("run-id" in given) && (env["RUN"] ?? runId) === runId,
    ),
  "nothing is taken from a cache": (workflow) => !stepsOf(workflow).some(usesCache),
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof workflowRules;

/** Names of the rules that a workflow breaks. */
export function brokenRules({ text, value }: Workflow): readonly RuleName[] {
  const shape = (typeof value === "object" && value !== null ? value : {}) as Shape;
  return (Object.entries(workflowRules) as [RuleName, Rule][]).flatMap(([name, keeps]) => (keeps(shape, text) ? [] : [name]));
}

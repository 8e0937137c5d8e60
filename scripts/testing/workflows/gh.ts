// Stands in for GitHub's `gh` in a job on the local runner: artefacts are folders, the interface for Git works on the repository itself.
// Started with the file of an `Access` and gh's own arguments. What a token may not do is refused, as by GitHub.
import { spawnSync } from "node:child_process";
import { verify } from "node:crypto";
import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Access, PullOnForge } from "./local-forge.ts";

const [, , accessFile = "", ...words] = process.argv;
const access = JSON.parse(readFileSync(accessFile, "utf8")) as Access;

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}

/** What the App's own installation may do, once it has asked for its token. */
const appToken = "ghs_token_of_the_app";
const rights: Readonly<Record<string, string>> =
  process.env["GH_TOKEN"] === appToken ? { contents: "write", "pull-requests": "write" } : access.permissions;

function need(right: string, level: "read" | "write"): void {
  if (right === "app") {
    needApp();
    return;
  }
  const has = rights[right];
  if (!(has === "write" || (level === "read" && has === "read")))
    fail(`gh: Resource not accessible by integration (HTTP 403): ${right}: ${level}`);
}

/** The JWT of an App: RS256 by its key, for ten minutes at most. */
function needApp(): void {
  const [head = "", body = "", signature = ""] = (process.env["GH_TOKEN"] ?? "").split(".");
  const { alg } = JSON.parse(Buffer.from(head, "base64url").toString() || "{}") as { alg?: string };
  const {
    iat = 0,
    exp = 0,
    iss,
  } = JSON.parse(Buffer.from(body, "base64url").toString() || "{}") as { iat?: number; exp?: number; iss?: string };
  const { id = "", publicKey = "" } = access.app ?? {};
  const now = Date.now() / 1000;
  const isSigned = alg === "RS256" && verify("sha256", Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, "base64url"));
  if (!isSigned || iss !== id || iat > now || exp <= now || exp > now + 600) fail("gh: A JSON web token could not be decoded (HTTP 401)");
}

function git(args: readonly string[], input?: string | Buffer, more: NodeJS.ProcessEnv = {}): string {
  const who = { GIT_AUTHOR_NAME: "github-actions[bot]", GIT_AUTHOR_EMAIL: "actions@example.invalid" };
  const env = { PATH: process.env["PATH"], ...who, GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME, GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL };
  const { status, stdout, stderr } = spawnSync("git", ["--git-dir", access.repository, ...args], {
    env: { ...env, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", ...more },
    ...(input === undefined ? {} : { input }),
  });
  if (status !== 0) fail(`gh: ${String(stderr)} (HTTP 422)`);
  return String(stdout).trim();
}

/** `a=1`, `a[]=1` and `a[][b]=1` as gh reads them: a repeated key of an item begins the next item. */
function bodyOf(raw: readonly string[], typed: readonly string[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const fromFile = typed.map((one) => one.replace(/=@(.*)$/s, (_, file: string) => `=${readFileSync(file, "utf8")}`));
  for (const one of [...raw, ...fromFile]) {
    const [, key = "", list, item, value = ""] = /^(\w+)(\[\])?(?:\[(\w+)\])?=(.*)$/s.exec(one) ?? [];
    if (!list) body[key] = value;
    else if (item === undefined) body[key] = [...((body[key] as string[]) ?? []), value];
    else {
      const items = (body[key] ?? []) as Record<string, string>[];
      body[key] = items;
      const last = items.at(-1);
      if (!last || item in last) items.push({ [item]: value });
      else last[item] = value;
    }
  }
  return body;
}

type Answer = unknown;
type Body = Record<string, unknown>;

const routes: readonly (readonly [RegExp, string, "read" | "write", (match: RegExpExecArray, body: Body) => Answer])[] = [
  [/^GET pulls$/, "pull-requests", "read", () => readPulls().filter((one) => one.state === "open" && one.base.ref === query("base"))],
  [/^POST issues\/(\d+)\/(comments|labels)$/, "pull-requests", "write", () => ({})],
  [/^PATCH pulls\/(\d+)$/, "pull-requests", "write", ([, number]) => closePull(Number(number))],
  [/^GET installation$/, "app", "read", () => ({ id: 7 })],
  [/^POST app\/installations\/7\/access_tokens$/, "app", "read", () => ({ token: appToken })],
  [/^GET actions\/runs\/(\d+)\/jobs$/, "actions", "read", () => JSON.parse(readFileSync(access.jobs, "utf8")) as Answer],
  [/^GET git\/ref\/(heads\/.+)$/, "contents", "read", ([, ref = ""]) => ({ object: { sha: git(["rev-parse", `refs/${ref}`]) } })],
  [/^GET git\/matching-refs\/(heads\/.+)$/, "contents", "read", ([, start]) => git(["for-each-ref", `refs/${start}*`]).split("\n")],
  [
    /^POST git\/blobs$/,
    "contents",
    "write",
    (_, { content }) => ({ sha: git(["hash-object", "-w", "--stdin"], Buffer.from(String(content), "base64")) }),
  ],
  [/^POST git\/trees$/, "contents", "write", (_, body) => ({ sha: treeOf(body) })],
  [
    /^POST git\/commits$/,
    "contents",
    "write",
    (_, { tree, parents, message }) => ({
      sha: git(["commit-tree", String(tree), ...(parents as string[]).flatMap((one) => ["-p", one]), "-m", String(message)]),
    }),
  ],
  [/^POST git\/refs$/, "contents", "write", (_, { ref, sha }) => ({ ref: git(["update-ref", String(ref), String(sha), "0".repeat(40)]) })],
];

function readPulls(): readonly PullOnForge[] {
  return existsSync(access.pulls) ? (JSON.parse(readFileSync(access.pulls, "utf8")) as readonly PullOnForge[]) : [];
}

function closePull(number: number): Answer {
  writeFileSync(access.pulls, JSON.stringify(readPulls().map((one) => (one.number === number ? { ...one, state: "closed" } : one))));
  return {};
}

/** A parameter of the address. */
function query(name: string): string | null {
  return new URLSearchParams(words.find((one) => one.includes("?"))?.split("?")[1]).get(name);
}

function treeOf({ base_tree, tree }: Body): string {
  const index = join(access.artifacts, "..", `index-${process.pid}`);
  const run = (args: readonly string[], input?: string): string => git(args, input, { GIT_INDEX_FILE: index });
  run(["read-tree", String(base_tree)]);
  const lines = (tree as Record<string, string>[]).map(({ mode, sha, path }) => `${mode} ${sha}\t${path}\n`);
  run(["update-index", "--index-info"], lines.join(""));
  return run(["write-tree"]);
}

function api(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      jq: { type: "string" },
      header: { type: "string" },
      paginate: { type: "boolean" },
      slurp: { type: "boolean" },
      method: { type: "string" },
      silent: { type: "boolean" },
      "raw-field": { type: "string", multiple: true, default: [] },
      field: { type: "string", multiple: true, default: [] },
    },
  });
  const [path = ""] = positionals;
  const body = bodyOf(values["raw-field"], values.field);
  const method = values.method ?? (Object.keys(body).length > 0 ? "POST" : "GET");
  const asked = `${method} ${path.replace(`repos/${access.name}/`, "").replace(/\?.*$/, "")}`;
  for (const [pattern, right, level, answer] of routes) {
    const match = pattern.exec(asked);
    if (!match) continue;
    need(right, level);
    if (level === "write") appendFileSync(access.asked, `${JSON.stringify({ asked, body: { ...body, content: undefined } })}\n`);
    const found = answer(match, body);
    if (values.silent) return;
    const [, own] =
      /^\.\[\] \| select\(\.head\.repo\.full_name == env\.GH_REPO and \(\.head\.ref \| startswith\("(.+)"\)\)/.exec(values.jq ?? "") ?? [];
    const isOwn = ({ head }: PullOnForge): boolean => head.repo.full_name === process.env["GH_REPO"] && head.ref.startsWith(own ?? "");
    const isWanted = (one: PullOnForge): boolean => own === undefined || isOwn(one) !== values.jq?.includes(" | not");
    if (values.jq?.endsWith(".number"))
      console.log(
        (found as readonly PullOnForge[])
          .filter(isWanted)
          .map(({ number }) => number)
          .join("\n"),
      );
    else console.log(values.jq === undefined ? JSON.stringify(values.slurp ? [found] : found) : String(pick(found, values.jq)));
    return;
  }
  fail(`gh: Not Found (HTTP 404): the stand-in does not know ${asked}`);
}

/** `.a.b`. */
function pick(value: unknown, path: string): unknown {
  if (!/^(\.\w+)+$/.test(path)) fail(`the stand-in does not know the filter ${path}`);
  return path
    .slice(1)
    .split(".")
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], value);
}

if (words[0] === "api") api(words.slice(1));
else if (words[0] === "run" && words[1] === "download") {
  need("actions", "read");
  const options = { name: { type: "string" }, dir: { type: "string" } } as const;
  const { name = "", dir = "" } = parseArgs({ args: words.slice(3), options }).values;
  const artifact = join(access.artifacts, "..", "..", `run-${words[2]}`, "artifacts", name);
  if (!existsSync(artifact)) fail("no artifact matches any of the names or patterns provided");
  cpSync(artifact, dir, { recursive: true });
} else if (words[0] === "pr" && words[1] === "comment") {
  need("pull-requests", "write");
  appendFileSync(access.asked, `${JSON.stringify({ asked: words })}\n`);
} else fail(`the stand-in does not know gh ${words.join(" ")}`);

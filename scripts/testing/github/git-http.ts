// Serves a repository over HTTP with `git http-backend`.
import { execFile, spawn } from "node:child_process";
import type { IncomingHttpHeaders } from "node:http";
import { basename, dirname } from "node:path";
import type { Git } from "../../forge/git/git.ts";

// Read once: a test that puts another `git` first in PATH means the adapter, not the server.
const environment = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", LC_ALL: "C" };

export interface GitRequest {
  readonly method: string;
  /** Below the repository: /info/refs, /git-upload-pack, /git-receive-pack. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface GitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Runs the CGI program; pushes are allowed to every ref but those of pull requests. */
export function serveGit(git: Git, { method, path, query, headers, body }: GitRequest): Promise<GitAnswer> {
  const settings = { "http.receivepack": "true", "receive.hideRefs": "refs/pull" };
  const env = {
    ...environment,
    ...Object.fromEntries(
      Object.entries(settings).flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
    GIT_PROJECT_ROOT: dirname(git.directory),
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: `/${basename(git.directory)}${path}`,
    QUERY_STRING: query,
    REQUEST_METHOD: method,
    CONTENT_TYPE: headers["content-type"] ?? "",
    CONTENT_LENGTH: String(body.length),
    HTTP_CONTENT_ENCODING: headers["content-encoding"] ?? "",
    GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
    REMOTE_USER: "app",
  };
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["http-backend"], { env, stdio: ["pipe", "pipe", "inherit"] });
    const out: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", () => resolve(parseCgi(Buffer.concat(out))));
    child.stdin.end(body);
  });
}

function parseCgi(out: Buffer): GitAnswer {
  const end = out.indexOf("\r\n\r\n");
  const lines = out.toString("latin1", 0, Math.max(end, 0)).split("\r\n");
  const headers = Object.fromEntries(
    lines.flatMap((line) => [/^([^:]+): (.*)$/.exec(line)?.slice(1) ?? []]).filter((one) => one.length === 2),
  );
  const { Status: status = "200", ...rest } = headers as Record<string, string>;
  return { status: Number.parseInt(status, 10), headers: rest, body: out.subarray(end + 4) };
}

/** Runs a Git command in the served repository, not counted as the adapter's. */
export function gitOfServer(git: Git, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...environment, GIT_DIR: git.directory };
    execFile("git", [...args], { env, maxBuffer: 64 << 20 }, (error, out) => (error ? reject(error) : resolve(out.trim())));
  });
}

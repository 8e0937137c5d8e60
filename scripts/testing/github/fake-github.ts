// A fake GitHub over a real repository, checked against GitHub's own OpenAPI description.
import { createPublicKey, generateKeyPairSync, randomBytes, verify } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Git } from "../../forge/git/git.ts";
import type { GithubSettings } from "../../forge/github/github-settings.ts";
import { addPull, followBranches, type Repository, type StoredPull } from "./fake-pulls.ts";
import { type Answer, answerOperation } from "./fake-rest.ts";
import { serveGit } from "./git-http.ts";
import { answerFaults, matchRequest } from "./openapi-contract.ts";

/** A fault at the next call of one operation: `pulls/create`, `git-receive-pack` and so on. */
export interface Planted {
  readonly at: string;
  /** `before`: the call has no effect. `after`: it has its effect, and only the answer is lost. */
  readonly when: "before" | "after";
  /** A status (500, 403 with `headers`), a reset connection, or no answer at all. */
  readonly how: number | "reset" | "silence";
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly times?: number;
}

export interface InventedGithub {
  readonly settings: (mirror: string) => GithubSettings;
  readonly repository: Repository;
  /** The operation of each call, in order. */
  readonly calls: readonly string[];
  /** Everything that was sent here, in order: address, headers and body of each call, without its credentials. */
  readonly sent: readonly string[];
  /** Where a request or an answer departed from the OpenAPI description. */
  readonly contractFaults: readonly string[];
  /** Planted faults that have not occurred yet. */
  readonly planted: readonly Planted[];
  readonly plant: (...planted: readonly Planted[]) => void;
  /** Aborts, as the adapter's own time limit does, as soon as a call meets a planted silence: no test waits for the limit. */
  readonly silence: () => AbortSignal;
  /** Somebody with another account proposes a commit from their fork. */
  readonly openFromFork: (
    pull: Pick<StoredPull, "branch" | "head" | "openedAt"> & Partial<Pick<StoredPull, "title" | "text">>,
  ) => Promise<StoredPull>;
  /** Changes the app's installation and permissions. */
  readonly grant: (installation: Partial<Installation>) => void;
  readonly close: () => Promise<void>;
}

interface Installation {
  readonly isInstalled: boolean;
  readonly isSuspended: boolean;
  readonly permissions: Readonly<Record<string, string>>;
}

const [owner, name, slug, appId] = ["myndigheten", "infosaktrappan", "infosaktrappan", "4711"];
// One key for all tests of a process: generating one is slow.
const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

interface State {
  readonly repository: Repository;
  readonly calls: string[];
  readonly sent: string[];
  readonly contractFaults: string[];
  readonly planted: Planted[];
  readonly tokens: Set<string>;
  installation: Installation;
  /** Replaced each time that it has aborted. */
  silence: AbortController;
}

export async function inventGithub(git: Git): Promise<InventedGithub> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = `${origin}/api/v3`;
  const repository: Repository = { git, owner, name, address: api, pulls: [] };
  const installation = {
    isInstalled: true,
    isSuspended: false,
    permissions: { contents: "write", pull_requests: "write", metadata: "read" },
  };
  const state: State = {
    repository,
    calls: [],
    sent: [],
    contractFaults: [],
    planted: [],
    tokens: new Set(),
    installation,
    silence: new AbortController(),
  };
  server.on("request", (request, response) => {
    receive(state, request, response).catch((error: unknown) => {
      state.contractFaults.push(String(error));
      response.destroy();
    });
  });
  return {
    settings: (mirror) => ({ api, appId, privateKey, owner, name, mirror }),
    repository,
    calls: state.calls,
    sent: state.sent,
    contractFaults: state.contractFaults,
    planted: state.planted,
    plant: (...planted) => state.planted.push(...planted),
    silence: () => state.silence.signal,
    openFromFork: (pull) =>
      addPull(repository, { title: "Kuvert", text: null, ...pull, owner: "kommunen", openedBy: "kommunen", base: "main" }),
    grant: (changes) => {
      state.installation = { ...state.installation, ...changes };
    },
    close: () => stop(server),
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

async function receive(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const call = { request, url, body: Buffer.concat(chunks) };
  const { authorization: _, ...headers } = request.headers;
  state.sent.push([request.method, request.url, JSON.stringify(headers), call.body.toString("latin1")].join("\n"));
  const isRest = url.pathname.startsWith("/api/v3/");
  const name = isRest ? restName(state, call) : `git${url.pathname.slice(url.pathname.lastIndexOf("/")).replace("/git", "")}`;
  state.calls.push(name);
  const planted = takePlanted(state, name);
  if (planted?.when === "before") return answerWithFault(state, response, planted);
  const answer = isRest ? await answerRest(state, call) : await answerGit(state, call);
  if (planted) return answerWithFault(state, response, planted);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

interface Call {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
}

function takePlanted({ planted }: State, name: string): Planted | undefined {
  const at = planted.findIndex((one) => one.at === name);
  const [found] = at < 0 ? [] : planted.splice(at, 1);
  if (found && (found.times ?? 1) > 1) planted.splice(at, 0, { ...found, times: (found.times ?? 1) - 1 });
  return found;
}

function answerWithFault(state: State, response: ServerResponse, { how, headers, message = "Something went wrong" }: Planted): void {
  if (how === "silence") {
    const { silence } = state;
    state.silence = new AbortController();
    silence.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
  } else if (how === "reset") response.socket?.resetAndDestroy();
  else {
    response.writeHead(how, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(JSON.stringify({ message, documentation_url: "https://docs.github.com/rest", status: String(how) }));
  }
}

const exchangeOf = ({ request, url, body }: Call) => ({
  method: request.method ?? "",
  path: url.pathname.slice("/api/v3".length),
  query: url.searchParams,
  body: body.length === 0 ? undefined : (JSON.parse(body.toString("utf8")) as unknown),
});

function restName(state: State, call: Call): string {
  const matched = matchRequest(exchangeOf(call));
  if (!matched) state.contractFaults.push(`${call.request.method} ${call.url.pathname} is no operation of the description`);
  state.contractFaults.push(...(matched?.faults ?? []).map((one) => `${matched?.operation}: ${one}`));
  return matched?.operation ?? "unknown";
}

async function answerRest(state: State, call: Call): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const exchange = exchangeOf(call);
  const matched = matchRequest(exchange);
  const {
    status,
    body,
    headers = {},
  }: Answer = !matched
    ? { status: 404, body: { message: "Not Found" } }
    : !mayCall(state, matched.operation, call.request.headers.authorization ?? "")
      ? { status: 401, body: { message: "Bad credentials" } }
      : await answerOperation(
          { repository: state.repository, app: { ...state.installation, slug }, newToken: () => newToken(state.tokens) },
          { ...exchange, ...matched },
        );
  state.contractFaults.push(...answerFaults(exchange, status, body).map((one) => `${matched?.operation} ${status}: ${one}`));
  return { status, headers: { "content-type": "application/json; charset=utf-8", ...headers }, body: JSON.stringify(body) };
}

/** The app authenticates with its key (a JWT); every other operation needs a token issued here. */
function mayCall({ tokens }: State, operation: string, authorization: string): boolean {
  const [, given = ""] = /^(?:bearer|token) (\S+)$/i.exec(authorization) ?? [];
  if (!operation.startsWith("apps/")) return tokens.has(given);
  const [head = "", claims = "", signature = ""] = given.split(".");
  const isSigned = verify("sha256", Buffer.from(`${head}.${claims}`), createPublicKey(publicKey), Buffer.from(signature, "base64url"));
  if (!isSigned) return false;
  const { iss, iat, exp } = JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as Record<string, number | string>;
  const now = Date.now() / 1000;
  return String(iss) === appId && Number(iat) <= now && Number(exp) > now && Number(exp) - Number(iat) <= 600;
}

function newToken(tokens: Set<string>): string {
  const token = `ghs_${randomBytes(18).toString("hex")}`;
  tokens.add(token);
  return token;
}

async function answerGit({ repository, tokens }: State, { request, url, body }: Call) {
  const [, basic = ""] = /^basic (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  const [user, token = ""] = Buffer.from(basic, "base64").toString("utf8").split(":");
  if (user !== "x-access-token" || !tokens.has(token)) return { status: 401, headers: { "www-authenticate": "Basic" }, body: "" };
  const prefix = `/${owner}/${name}.git`;
  if (!url.pathname.startsWith(prefix)) return { status: 404, headers: {}, body: "" };
  const path = url.pathname.slice(prefix.length);
  const answer = await serveGit(repository.git, {
    method: request.method ?? "",
    path,
    query: url.search.slice(1),
    headers: request.headers,
    body,
  });
  if (path === "/git-receive-pack") await followBranches(repository);
  return answer;
}

// A fake GitHub's settings of one repository: correct from the start, changed by tests, and checked against GitHub's own OpenAPI
// description.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Transport } from "../../forge/github/github-api.ts";
import { answerSettings } from "./fake-settings-rest.ts";
import { answerFaults, matchRequest } from "./openapi-contract.ts";
import { correctState, type SettingsState } from "./settings-state.ts";

export interface InventedSettings {
  readonly state: SettingsState;
  readonly transport: Transport;
  /** Operations called, in order. */
  readonly calls: string[];
  readonly contractFaults: string[];
}

export const inventedToken = "github_pat_invented0123456789";

export function inventSettings(): InventedSettings {
  const state = correctState();
  const calls: string[] = [];
  const contractFaults: string[] = [];
  const fetch: Transport["fetch"] = async (url, init = {}) => {
    const { pathname, searchParams } = new URL(url);
    const body = init.body === undefined || init.body === null ? undefined : (JSON.parse(String(init.body)) as unknown);
    const exchange = { method: init.method ?? "GET", path: pathname, query: searchParams, body };
    const matched = matchRequest(exchange);
    if (!matched) throw new Error(`${exchange.method} ${pathname} is no operation of the description`);
    calls.push(matched.operation);
    contractFaults.push(...matched.faults.map((one) => `${matched.operation}: ${one}`));
    const isKnown = new Headers(init.headers).get("authorization") === `token ${inventedToken}`;
    const refused = isKnown ? state.refuses[matched.operation] : 401;
    const answer =
      refused === undefined ? answerSettings(state, { ...exchange, ...matched }) : { status: refused, body: { message: "No" } };
    contractFaults.push(
      ...answerFaults(exchange, answer.status, answer.body).map((one) => `${matched.operation} ${answer.status}: ${one}`),
    );
    const headers = { "content-type": "application/json; charset=utf-8", ...(state.scopes ? { "x-oauth-scopes": state.scopes } : {}) };
    const response = new Response(JSON.stringify(answer.body), { status: answer.status, headers });
    // Octokit's paging reads it.
    return Object.defineProperty(response, "url", { value: url });
  };
  let now = 0;
  const sleep = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
  };
  const clock = { now: () => now, sleep };
  return { state, calls, contractFaults, transport: { fetch, clock, retryUnit: 1, timeout: 600_000 } };
}

/** Serves it over HTTP, for a command in a process of its own. */
export async function serveSettings({
  transport,
}: InventedSettings): Promise<{ readonly api: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { method = "GET", url = "/", headers } = request;
    const { authorization = "" } = headers;
    transport.fetch(`http://127.0.0.1${url}`, { method, headers: { authorization } }).then(
      async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(await answer.text());
      },
      () => response.destroy(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

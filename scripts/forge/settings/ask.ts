// Asks GitHub with a person's token. What the token may not see, or what is not there, is an answer; anything else is thrown.
import { type Diagnostic, fault, warning } from "../../core/diagnostic.ts";
import { rateLimitedOctokit, statusOf, type Transport } from "../github/github-api.ts";
import type { SettingsFile } from "./file.ts";
import type { SettingsCode } from "./messages.ts";
import { places } from "./places.ts";

type Parameters = Readonly<Record<string, unknown>>;

export interface SettingsApi {
  readonly file: SettingsFile;
  /** The body of one answer. `right`: what the token needs to see it. */
  one<T>(route: string, right: Right, parameters?: Parameters): Promise<T | "absent" | "denied">;
  /** Every entry of a list, from all its pages. */
  all<T>(route: string, right: Right, parameters?: Parameters): Promise<readonly T[] | "denied">;
  /** Notes a right whose absence only shows in what an answer leaves out. */
  reportMissingRight(right: Right): void;
  /** A call that changes something. */
  change(route: string, parameters?: Parameters): Promise<void>;
  /** Rights that the token turned out to lack, and rights that no check needs. */
  tokenFaults(): readonly Diagnostic<SettingsCode>[];
}

/** Rights of a fine-grained token, as GitHub's page names them. */
const rights = {
  repository: "Repository → Metadata: read",
  actions: "Repository → Actions: read",
  administration: "Repository → Administration: read",
  rulesets: "Repository → Administration: write",
  environments: "Repository → Environments: read",
  secrets: "Repository → Secrets: read",
  variables: "Repository → Variables: read",
  contents: "Repository → Contents: read",
  pages: "Repository → Pages: read",
  installations: "Organization → Administration: read",
  members: "Organization → Members: read",
} as const;

type Right = keyof typeof rights;

export function openSettingsApi(file: SettingsFile, token: string, transport: Transport): SettingsApi {
  const octokit = new (rateLimitedOctokit({ api: file.api }, transport))({ auth: token });
  const names: Parameters = { owner: file.owner, repo: file.repository, org: file.owner };
  /** A name that the address does not have would be sent as a query or in the body. */
  const where = (route: string, parameters: Parameters = {}): Parameters => ({
    ...Object.fromEntries(Object.entries(names).filter(([name]) => route.includes(`{${name}}`))),
    ...parameters,
  });
  const missingRights = new Set<Right>();
  let scopes = "";
  octokit.hook.after("request", ({ headers }) => {
    scopes = String(headers["x-oauth-scopes"] ?? scopes);
  });
  /** A list is there even when it is empty, so that 404 too is a right that the token lacks. */
  async function seen<T>(right: Right, ask: () => Promise<T>, isList = false): Promise<T | "absent" | "denied"> {
    try {
      return await ask();
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 && !isList) return "absent";
      if (status !== 403 && status !== 404) throw error;
      missingRights.add(right);
      return "denied";
    }
  }
  return {
    file,
    one: <T>(route: string, right: Right, parameters?: Parameters) =>
      seen(right, async () => (await octokit.request(route, where(route, parameters))).data as T),
    all: async <T>(route: string, right: Right, parameters?: Parameters) => {
      const found = await seen(right, () => octokit.paginate(route, where(route, parameters)) as Promise<readonly T[]>, true);
      return found === "absent" ? "denied" : found;
    },
    reportMissingRight: (right) => missingRights.add(right),
    change: async (route, parameters) => {
      await octokit.request(route, where(route, parameters));
    },
    tokenFaults: () => [
      ...[...missingRights].map((right) => fault<SettingsCode>("settings-token-few", "", { right: rights[right], place: places.tokens })),
      // Only a token that reaches every repository of its owner lists scopes.
      ...(scopes === "" ? [] : [warning<SettingsCode>("settings-token-many", "", { scopes, place: places.tokens })]),
    ],
  };
}

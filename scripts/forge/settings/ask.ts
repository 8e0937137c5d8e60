// Asks GitHub with a person's token. What the token may not see, or what is not there, is an answer; anything else is thrown.
import { type Diagnostic, fault, warning } from "../../core/diagnostic.ts";
import { rateLimitedOctokit, statusOf, type Transport } from "../github/github-api.ts";
import type { SettingsFile } from "./file.ts";
import type { SettingsCode } from "./messages.ts";

/** Stands for what GitHub did not show, which is never compared. */
export const unseen = Symbol("unseen");
export type Answer<T> = T | null | typeof unseen;

export const isThere = <T>(answer: Answer<T>): answer is T => answer !== null && answer !== unseen;

/** Addresses may have {owner}, {repo} and {org}. `right`: what a fine-grained token needs, as GitHub's page names it. */
export interface SettingsApi {
  /** The answer to GET; null where there is nothing. */
  one<T>(address: string, right: string): Promise<Answer<T>>;
  /** Every entry of a list, from all its pages. */
  all<T>(address: string, right: string): Promise<readonly T[] | typeof unseen>;
  /** Notes a right whose absence only shows in what an answer leaves out. */
  missing(right: string): typeof unseen;
  /** Rights that the token turned out to lack, and rights that no check needs. */
  tokenFaults(): readonly Diagnostic<SettingsCode>[];
}

export function openSettingsApi({ api, owner, repository }: SettingsFile, token: string, transport: Transport): SettingsApi {
  const octokit = new (rateLimitedOctokit({ api }, transport))({ auth: token });
  const get = (address: string) => `GET ${address.replace("{owner}", owner).replace("{repo}", repository).replace("{org}", owner)}`;
  const rights = new Set<string>();
  let scopes = "";
  octokit.hook.after("request", ({ headers }) => {
    scopes = String(headers["x-oauth-scopes"] ?? scopes);
  });
  const missing = (right: string): typeof unseen => {
    rights.add(right);
    return unseen;
  };
  async function seen<T>(right: string, ask: () => Promise<T>): Promise<Answer<T>> {
    try {
      return await ask();
    } catch (error) {
      const status = statusOf(error);
      if (status === 404) return null;
      if (status === 403) return missing(right);
      throw error;
    }
  }
  return {
    one: <T>(address: string, right: string) => seen(right, async () => (await octokit.request(get(address))).data as T),
    // A list is there even when it is empty, so that 404 too is a right that the token lacks.
    all: async <T>(address: string, right: string) =>
      (await seen(right, () => octokit.paginate(get(address)) as Promise<readonly T[]>)) ?? missing(right),
    missing,
    tokenFaults: () => [
      ...[...rights].map((right) => fault<SettingsCode>("settings-token-few", "", { right })),
      // Only a token that reaches every repository of its owner lists scopes.
      ...(scopes === "" ? [] : [warning<SettingsCode>("settings-token-many", "", { scopes })]),
    ],
  };
}

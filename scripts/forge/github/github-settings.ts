// Decides whether the place has what it takes to work as a GitHub App: every fault at once, and never a word of the key.

import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { ForgeCode } from "../messages.ts";

export interface GithubSettings {
  /** Address of the REST interface, without a closing slash: https://api.github.com, or https://<host>/api/v3. */
  readonly api: string;
  /** The app's number or client id, as its page states it. */
  readonly appId: string;
  /** The app's RSA key, PKCS #8 in PEM. */
  readonly privateKey: string;
  readonly owner: string;
  readonly name: string;
  /** A folder of our own: a copy of the repository, made anew where it is missing. */
  readonly mirror: string;
}

/** Names in the environment. The key is a file, so that it stands in no list of processes and no log of a service. */
export const settingNames = {
  api: "INFOSAK_GITHUB_API",
  appId: "INFOSAK_GITHUB_APP",
  key: "INFOSAK_GITHUB_KEY_FILE",
  mirror: "INFOSAK_GITHUB_MIRROR",
  repository: "INFOSAK_GITHUB_REPOSITORY",
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

const patterns = {
  appId: /^([1-9][0-9]{0,15}|Iv[A-Za-z0-9.]{6,40})$/,
  repository: /^(?<owner>[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/(?<name>[A-Za-z0-9._-]{1,100})$/,
};

/** True where the environment asks for GitHub at all; without any of the names the forge is a bare repository. */
export function wantsGithub(environment: Environment): boolean {
  return Object.values(settingNames).some((name) => environment[name]);
}

/** The settings, or everything that is missing or wrong with them. Reads the key's file; calls nobody. */
export function readGithubSettings(environment: Environment): Checked<GithubSettings> {
  const given = (name: keyof typeof settingNames): string => environment[settingNames[name]]?.trim() ?? "";
  const api = (given("api") || "https://api.github.com").replace(/\/+$/, "");
  const repository = patterns.repository.exec(given("repository"))?.groups;
  const key = readKey(given("key"));
  const faults: Diagnostic<ForgeCode>[] = (["appId", "repository", "key", "mirror"] as const)
    .filter((name) => given(name) === "")
    .map((name) => fault("forge-setting-missing", "", { name: settingNames[name] }));
  const misshapen = (name: keyof typeof settingNames, form: string): Diagnostic<ForgeCode> =>
    fault("forge-setting-form", "", { name: settingNames[name], form });
  if (!isSafeAddress(api)) faults.push(misshapen("api", "https://api.github.com"));
  if (given("appId") && !patterns.appId.test(given("appId"))) faults.push(misshapen("appId", "123456"));
  if (given("repository") && !repository) faults.push(misshapen("repository", "myndigheten/infosaktrappan"));
  if (given("key") && typeof key === "string") faults.push(fault(key, "", { name: settingNames.key }));
  if (faults.length > 0 || typeof key === "string" || !repository) return refused(...faults);
  const { owner = "", name = "" } = repository;
  return accepted({
    api,
    appId: given("appId"),
    privateKey: key.export({ type: "pkcs8", format: "pem" }).toString(),
    owner,
    name,
    mirror: given("mirror"),
  });
}

/** The app's token travels with every call: in the clear only to this very machine, where the tests' GitHub stands. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (username || password || search || hash) return false;
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(hostname));
}

// What the library says of a key may quote it; only which kind of fault it is goes further.
function readKey(file: string): KeyObject | "forge-key-file" | "forge-key-kind" {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return "forge-key-file";
  }
  try {
    const key = createPrivateKey(text);
    return key.asymmetricKeyType === "rsa" ? key : "forge-key-kind";
  } catch {
    return "forge-key-kind";
  }
}

/** Where Git finds the repository: at the host that answers the REST interface, never where an answer points. */
export function gitAddressOf({ api, owner, name }: Pick<GithubSettings, "api" | "owner" | "name">): string {
  const { protocol, host } = new URL(api);
  // api.github.com, and api.<name>.ghe.com for those whose data stays in a region.
  const gitHost = /^api\.(github\.com|[a-z0-9-]+\.ghe\.com)$/.test(host) ? host.slice("api.".length) : host;
  return `${protocol}//${gitHost}/${owner}/${name}.git`;
}

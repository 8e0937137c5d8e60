// Reads the settings of the GitHub App from the environment. Reports all faults together, and nothing of the key.
import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { GithubCode } from "./messages.ts";

export interface GithubSettings {
  /** Base URL of the REST API without a trailing slash: https://api.github.com, or https://<host>/api/v3. */
  readonly api: string;
  /** The app's id or client id, as shown on its page. */
  readonly appId: string;
  /** The app's RSA key, PKCS #8 in PEM. */
  readonly privateKey: string;
  readonly owner: string;
  readonly name: string;
  /** Folder for the mirror of the repository; created if missing. */
  readonly mirror: string;
}

/** Environment variables. The key is given as a file, so that it appears in no process list and no service log. */
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

/** Whether any of the variables is set; otherwise the forge is a bare repository. */
export function wantsGithub(environment: Environment): boolean {
  return Object.values(settingNames).some((name) => environment[name]);
}

/** The settings, or everything that is missing or wrong. Reads the key file; makes no network calls. */
export function readGithubSettings(environment: Environment): Checked<GithubSettings> {
  const given = (name: keyof typeof settingNames): string => environment[settingNames[name]]?.trim() ?? "";
  const api = (given("api") || "https://api.github.com").replace(/\/+$/, "");
  const repository = patterns.repository.exec(given("repository"))?.groups;
  const key = readKey(given("key"));
  const faults: Diagnostic<GithubCode>[] = (["appId", "repository", "key", "mirror"] as const)
    .filter((name) => given(name) === "")
    .map((name) => fault("forge-setting-missing", "", { name: settingNames[name] }));
  const malformed = (name: keyof typeof settingNames, form: string): Diagnostic<GithubCode> =>
    fault("forge-setting-form", "", { name: settingNames[name], form });
  if (!isSafeAddress(api)) faults.push(malformed("api", "https://api.github.com"));
  if (given("appId") && !patterns.appId.test(given("appId"))) faults.push(malformed("appId", "123456"));
  if (given("repository") && !repository) faults.push(malformed("repository", "myndigheten/infosaktrappan"));
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

/** Every call carries the app's token: unencrypted HTTP is allowed only to this machine, for the tests' GitHub. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (username || password || search || hash) return false;
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(hostname));
}

// The library's message may quote the key: only the kind of fault is passed on.
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

/** The repository's address for Git: on the host of the REST API, never one taken from a response. */
export function gitAddressOf({ api, owner, name }: Pick<GithubSettings, "api" | "owner" | "name">): string {
  const { protocol, host } = new URL(api);
  // api.github.com, or api.<name>.ghe.com with data residency.
  const gitHost = /^api\.(github\.com|[a-z0-9-]+\.ghe\.com)$/.test(host) ? host.slice("api.".length) : host;
  return `${protocol}//${gitHost}/${owner}/${name}.git`;
}

// Names everything in which GitHub differs from .github/settings, all at once, each with where on GitHub it is changed.
import { join } from "node:path";
import { type Diagnostic, fault, warning } from "../../core/diagnostic.ts";
import { withLines } from "../../repository/read-file.ts";
import { realTransport, statusOf, type Transport } from "../github/github-api.ts";
import type { GithubCode } from "../github/messages.ts";
import { isThere, openSettingsApi, type SettingsApi, unseen } from "./ask.ts";
import { differences } from "./compare.ts";
import { readEnvironment, readVariables } from "./environments.ts";
import type { Settings, SettingsFile } from "./file.ts";
import type { SettingsCode } from "./messages.ts";
import { policyFile, rulesetFile, settingsFile } from "./read-settings.ts";

interface SettingsCheck {
  readonly settings: Settings;
  /** The project's root: a difference names the line that declares it. */
  readonly root: string;
  readonly token: string;
  /** The site's address as the authority publishes it; null if it is not written yet. */
  readonly website: string | null;
  readonly transport?: Transport;
}

interface Compared {
  /** settings.yaml if absent. */
  readonly file?: string;
  readonly name?: string;
  readonly pointer: string;
  readonly should: unknown;
  readonly is: unknown;
  /** Where on GitHub. */
  readonly page: string;
}

/** What differs, and what the token could not see. */
export async function checkSettings(request: SettingsCheck): Promise<readonly Diagnostic[]> {
  const { settings, root, token, website, transport = realTransport } = request;
  const { file } = settings;
  try {
    const ask = openSettingsApi(file, token, transport);
    const repository = await ask.one<{ readonly private: boolean }>(repo, "Repository → Metadata: read");
    if (repository === null) return [fault<SettingsCode>("settings-repository", "", { repository: `${file.owner}/${file.repository}` })];
    if (repository === unseen) return ask.tokenFaults();
    const compared = [
      ...(await readAnswers(ask, file, repository.private ? "private" : "public")),
      ...(await readOrganisation(ask, file)),
      ...(await readEnvironments(ask, file)),
      ...(file.site === "pages" ? [await readPages(ask, file, website)] : []),
      ...(await readNamed(ask, settings, "rulesets")),
      ...(await readNamed(ask, settings, "policies")),
    ];
    const found = compared.flatMap((one) => toDiagnostics(one).map((each) => ({ ...each, file: join(root, one.file ?? settingsFile) })));
    return [...ask.tokenFaults(), ...withLines(found)];
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw error;
    if (status === 401) return [fault<SettingsCode>("settings-token-refused")];
    if (status < 500) return [fault<SettingsCode>("settings-answer", "", { status })];
    return [fault<GithubCode>("forge-unreachable", "", { host: new URL(file.api).host })];
  }
}

function toDiagnostics({ name: whole, pointer: base, should: declared, is: given, page }: Compared): readonly Diagnostic<SettingsCode>[] {
  const isHidden = (given as { readonly can_admins_bypass?: unknown } | null)?.can_admins_bypass === unseen;
  const found = differences(declared, given, base).map(({ pointer, should, is }): Diagnostic<SettingsCode> => {
    const { name, type } = (should ?? {}) as { readonly name?: string; readonly type?: string };
    if (is === null) return fault("settings-absent", pointer, { name: whole ?? name ?? type ?? pointer, page });
    const text = (value: unknown): string => JSON.stringify(value) ?? "nothing";
    return fault("settings-differs", pointer, { is: text(is), should: text(should), page });
  });
  return isHidden ? [...found, warning("settings-bypass-unseen", `${base}/can_admins_bypass`, { page })] : found;
}

const repo = "/repos/{owner}/{repo}";
const appsPage = "Organization → Settings → GitHub Apps. A right is changed on the App's own page, and then approved here";
const administration = "Repository → Administration: write";
const rulesetPage = "Settings → Rules → Rulesets. Or delete it there, and choose Import a ruleset and this file";
/** Where each is listed, what a token needs to read it, and where it is set. */
const listings = {
  rulesets: [`${repo}/rulesets?includes_parents=false`, "Repository → Metadata: read", rulesetPage, rulesetFile],
  policies: [`${repo}/actions/policies?has_parents=false`, administration, "Settings → Actions → Policies", policyFile],
} as const;

async function readAnswers(ask: SettingsApi, { answers }: SettingsFile, visibility: string): Promise<readonly Compared[]> {
  const [compared, kinds]: [Compared[], unknown[]] = [[], [undefined, visibility]];
  for (const [index, { get, only, right, page, should }] of answers.entries()) {
    const is = kinds.includes(only) ? await ask.one<{ readonly allowed_actions?: string }>(get, right) : unseen;
    if (isThere(is) && is.allowed_actions) kinds.push(is.allowed_actions);
    compared.push({ name: `answer to GET ${get}`, pointer: `/answers/${index}/should`, should, is, page });
  }
  return compared;
}

async function readOrganisation(ask: SettingsApi, { apps, maintainers }: SettingsFile): Promise<readonly Compared[]> {
  const installed = await ask.all<{ readonly app_slug: string }>("/orgs/{org}/installations", "Organization → Administration: read");
  const compared = Object.entries(apps).map(([name, should]) => {
    const found = installed === unseen ? unseen : installed.find((one) => one.app_slug === should.app_slug);
    // An older server of one's own does not say a client id.
    const is = typeof found === "object" ? { client_id: unseen, ...found } : (found ?? null);
    return { pointer: `/apps/${name}`, should, is, page: appsPage };
  });
  const team = await ask.one(`/orgs/{org}/teams/${encodeURIComponent(maintainers.slug)}`, "Organization → Members: read");
  return [...compared, { pointer: "/maintainers", should: maintainers, is: team, page: "Organization → Teams" }];
}

async function readEnvironments(ask: SettingsApi, { environments, variables, apps }: SettingsFile): Promise<readonly Compared[]> {
  const client = apps.accept.client_id;
  const own = await readVariables(ask, `${repo}/actions`, variables, client);
  const compared: Compared[] = [{ ...own, pointer: "/variables", page: "Settings → Secrets and variables → Actions → Variables" }];
  for (const [name, { variables: declared, ...should }] of Object.entries(environments)) {
    const [address, at] = [`${repo}/environments/${name}`, { pointer: `/environments/${name}`, page: `Settings → Environments → ${name}` }];
    const is = await readEnvironment(ask, address, "reviewers" in should ? should.reviewers : []);
    compared.push({ ...at, should, is });
    if (isThere(is)) compared.push({ ...at, pointer: `${at.pointer}/variables`, ...(await readVariables(ask, address, declared, client)) });
  }
  return compared;
}

/** GitHub writes the address without a slash at the end, and whether https is enforced is a setting of its own. */
async function readPages(ask: SettingsApi, { pages }: SettingsFile, website: string | null): Promise<Compared> {
  const is = await ask.one<{ readonly html_url?: string }>(`${repo}/pages`, "Repository → Pages: read");
  const bare = (address: unknown) => /^(?:https?:\/\/)?(.*?)\/*$/.exec(String(address).toLowerCase())?.[1];
  const isSame = isThere(is) && bare(is.html_url) === bare(website);
  const html_url = isSame ? is.html_url : (website ?? "contact.website, which is not written yet");
  return { pointer: "/pages", should: { ...pages, html_url }, is, page: "Settings → Pages, or contact.website in content/authority.yaml" };
}

/** The organisation's own come on top, and make nothing weaker. GitHub shows who may pass a ruleset by to those who may change it. */
async function readNamed(ask: SettingsApi, settings: Settings, kind: keyof typeof listings): Promise<readonly Compared[]> {
  const [list, right, page, fileOf] = listings[kind];
  const listed = await ask.all<{ readonly id: number; readonly name: string }>(list, right);
  const compared = Object.entries(settings[kind]).map(async ([name, should]) => {
    const known = listed === unseen ? unseen : (listed.find((one) => one.name === should.name) ?? null);
    const is = isThere(known) ? await ask.one<object>(list.replace(/\?.*/, `/${known.id}`), right) : known;
    const isHidden = kind === "rulesets" && isThere(is) && !("bypass_actors" in is);
    const shown = isHidden ? { ...is, bypass_actors: ask.missing(administration) } : is;
    return { file: fileOf(name), pointer: "", should, is: shown, page };
  });
  return Promise.all(compared);
}

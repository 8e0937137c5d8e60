// Stand-ins for the actions that the workflows use, by name: each does on this machine what the action's documentation says.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Access } from "./local-forge.ts";

export interface ActionCall {
  readonly access: Access;
  readonly workspace: string;
  readonly with: Readonly<Record<string, string>>;
  /** The commit or branch that the event is about. */
  readonly ref: string;
}

interface Done {
  readonly ok: boolean;
  readonly said: string;
}

const fine: Done = { ok: true, said: "" };
const failed = (said: string): Done => ({ ok: false, said });

export const actions: Readonly<Record<string, (call: ActionCall) => Done>> = {
  "actions/checkout": ({ access, workspace, with: { ref, "fetch-depth": depth }, ref: own }) => {
    if (!/^(read|write)$/.test(access.permissions["contents"] ?? "")) return failed("checkout needs contents: read");
    const run = (...args: readonly string[]) => spawnSync("git", [...args], { cwd: workspace, encoding: "utf8", env: gitEnvironment });
    run("init", "--quiet", "--initial-branch", "none");
    run("remote", "add", "origin", access.repository);
    const wanted = ref || own;
    const isBranch = !/^[0-9a-f]{40}$/.test(wanted);
    const spec = isBranch ? `+refs/heads/${wanted}:refs/remotes/origin/${wanted}` : wanted;
    const { status, stderr } = run("fetch", "--quiet", "--no-tags", ...(depth === "0" ? [] : ["--depth=1"]), "origin", spec);
    if (status !== 0) return failed(stderr);
    const from = isBranch ? ["-B", wanted, `refs/remotes/origin/${wanted}`] : [wanted];
    const checked = run("checkout", "--quiet", "--force", ...from);
    return checked.status === 0 ? fine : failed(checked.stderr);
  },
  "actions/setup-node": () => fine,
  "actions/upload-artifact": ({ access, with: { name = "artifact", path = "" } }) => put(access, name, path),
  "actions/upload-pages-artifact": ({ access, with: { name = "github-pages", path = "", "include-hidden-files": all }, workspace }) => {
    // Its one file is a tar, without what is hidden (its action.yml).
    const folder = mkdtempSync(join(access.artifacts, "..", "pages-"));
    const hidden = ["--exclude=.git", "--exclude=.github", ...(all === "true" ? [] : ["--exclude=.[^/]*"])];
    const { status, stderr } = spawnSync("tar", ["-cf", join(folder, "artifact.tar"), "-C", join(workspace, path), ...hidden, "."], {
      encoding: "utf8",
    });
    return status === 0 ? put(access, name, folder) : failed(stderr);
  },
  "actions/download-artifact": ({ access, with: { name = "", path = "" } }) => {
    const from = join(access.artifacts, name);
    if (!existsSync(from)) return failed(`Unable to find the artifact ${name}`);
    mkdirSync(path, { recursive: true });
    cpSync(from, path, { recursive: true });
    return fine;
  },
  "actions/attest-build-provenance": ({ access, with: { "subject-path": subject = "" } }) => {
    const { attestations, "id-token": token } = access.permissions;
    if (attestations !== "write" || token !== "write") return failed("attesting needs attestations: write and id-token: write");
    if (!existsSync(subject)) return failed(`Could not find subject at path ${subject}`);
    cpSync(subject, join(access.artifacts, "..", "attested"));
    return fine;
  },
  "actions/deploy-pages": ({ access }) => {
    const { pages, "id-token": token } = access.permissions;
    if (pages !== "write" || token !== "write") return failed("deploying needs pages: write and id-token: write");
    const from = join(access.artifacts, "github-pages", "artifact.tar");
    if (!existsSync(from)) return failed("No artifact named github-pages");
    const to = join(access.artifacts, "..", "deployed");
    mkdirSync(to);
    return spawnSync("tar", ["-xf", from, "-C", to]).status === 0 ? fine : failed("the artifact is no tar");
  },
};

const gitEnvironment = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };

/** An artefact is complete at once, and a second one of the same name is refused (actions/upload-artifact, v4 and later). */
function put({ artifacts }: Access, name: string, path: string): Done {
  const to = join(artifacts, name);
  if (existsSync(to)) return failed(`an artifact with this name already exists: ${name}`);
  if (!existsSync(path)) return failed(`No files were found with the provided path: ${path}`);
  cpSync(path, `${to}.part`, { recursive: true });
  renameSync(`${to}.part`, to);
  return fine;
}

// The tools of a job that has a secret: all code that counts and opens, copied as it is into one archive, whose digest its keeper approves.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { sourceFiles } from "../core/source-digest.ts";
import { sha256 } from "../shared/digests.ts";

const project = join(import.meta.dirname, "..", "..");

/** The commands that such a job runs. */
const commands = ["holder", "log", "release"];

/** Read while they run, and no module. */
const others = ["package.json", "package-lock.json", "site/styles/tokens.css"];

/**
 * Writes a tar archive with the project's modules, and of npm's packages exactly the files that the commands load. The same commit, with
 * what its lockfile names installed, gives the same bytes anywhere (GNU tar): whoever keeps a job's secret makes it at home and compares.
 * @returns its SHA-256
 */
export function makeTools(archive: string): Checked<string> {
  const folder = mkdtempSync(join(tmpdir(), "tools-"));
  try {
    const paths = [...others, ...sourceFiles().map((file) => join("scripts", file)), ...commands.flatMap(packagesFilesOf)];
    for (const path of new Set(paths)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      cpSync(join(project, path), join(folder, path), { dereference: true });
    }
    mkdirSync(dirname(archive), { recursive: true });
    const same = ["--sort=name", "--format=ustar", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "--mode=u=rwX,go=rX"];
    execFileSync("tar", [...same, "-cf", archive, "-C", folder, "."]);
    return accepted(sha256(readFileSync(archive)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notes every module that is loaded, in a process of its own. */
const hook = `import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
registerHooks({ load: (url, context, next) => { appendFileSync(process.env.LOADED, url + "\\n"); return next(url, context); } });
`;

/** Paths in the project of what a command loads from npm's packages, with each package.json on the way, and WebAssembly beside a module. */
function packagesFilesOf(command: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "loaded-"));
  const list = join(folder, "list");
  try {
    const words = ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, join(project, "scripts", "commands", `${command}.ts`)];
    execFileSync(process.execPath, [...words, "--help"], { cwd: project, env: { ...process.env, LOADED: list }, stdio: "ignore" });
    const loaded = readFileSync(list, "utf8").matchAll(/^file:.*?\/(node_modules\/.*)$/gm);
    return [...loaded].flatMap(([, path = ""]) => [path, ...besides(path)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function besides(path: string): readonly string[] {
  const folders = path
    .split("/")
    .slice(0, -1)
    .map((_, at, all) => all.slice(0, all.length - at).join("/"));
  const manifests = folders.map((folder) => `${folder}/package.json`).filter((file) => existsSync(join(project, file)));
  return [...manifests, ...globSync(`${dirname(path)}/*.wasm`, { cwd: project })];
}

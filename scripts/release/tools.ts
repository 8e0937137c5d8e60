// The tools of a job that has a secret: the code that it runs, copied as it is into one archive, whose digest its keeper approves.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { sourceFiles } from "../core/source-digest.ts";
import { sha256 } from "../repository/digests.ts";

const project = realpathSync(join(import.meta.dirname, "..", ".."));

interface Kind {
  /** All are loaded in one process; only the last one, a command, runs, with --help. */
  readonly modules: readonly string[];
  /** Data files that they read at run time. */
  readonly others: readonly string[];
}

/**
 * `release`: opening and counting. With every module of the project and the lockfile, since a release names them by digest. `record`:
 * accepting and logging, with no more than is loaded, so that it seldom needs a new approval.
 */
const kinds = {
  release: {
    modules: [],
    // The solver is all of npm that a release loads.
    others: [
      "package-lock.json",
      ...["package.json", "build/highs.mjs", "build/highs.wasm"].map((name) => `node_modules/highs/${name}`),
      ...sourceFiles(),
    ],
  },
  record: { modules: ["commands/log", "commands/accept"], others: [] },
} as const satisfies Readonly<Record<string, Kind>>;

export type ToolsKind = keyof typeof kinds;
export const toolsKinds = Object.keys(kinds) as readonly ToolsKind[];

/**
 * Writes a tar archive. The same commit, with what its lockfile names installed, gives the same bytes anywhere (GNU tar): whoever keeps a
 * job's secret makes it at home and compares.
 * @returns its SHA-256
 */
export function makeTools(kind: ToolsKind, archive: string): Checked<string> {
  const folder = mkdtempSync(join(tmpdir(), "tools-"));
  try {
    for (const path of new Set(["package.json", ...kinds[kind].others, ...loadedBy(kinds[kind].modules)])) {
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

/** Paths in the project of all that the modules load: nothing of npm's. */
function loadedBy(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), "loaded-"));
  const list = join(folder, "list");
  const modules = names.map((name) => join(project, "scripts", `${name}.ts`));
  try {
    const hooks = [`data:text/javascript,${encodeURIComponent(hook)}`, ...modules.slice(0, -1)].flatMap((one) => ["--import", one]);
    const words = [...hooks, ...modules.slice(-1), "--help"];
    execFileSync(process.execPath, words, { cwd: project, env: { ...process.env, LOADED: list }, stdio: "ignore" });
    const urls = readFileSync(list, "utf8").split("\n");
    const own = `${pathToFileURL(project).href}/`;
    return urls.flatMap((url) =>
      /^(scripts|content)\//.test(url.slice(own.length)) && url.startsWith(own) ? [url.slice(own.length)] : [],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

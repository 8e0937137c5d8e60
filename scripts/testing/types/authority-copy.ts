// A copy of the project, as another authority's own, in which only content is changed: one more type of organisation.
import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placeAt } from "../../repository/place.ts";
import { populationText } from "../../repository/population-text.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readOrganisationTypes } from "../../repository/read-organisation-types.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { linkPackages } from "../link-packages.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { withOperator } from "./operator.ts";

export interface AuthorityCopy {
  readonly root: string;
  /** Below `content/population/`. */
  readonly write: (name: string, text: string) => void;
  /** A program of the copy, in the copy. Throws an Error where it does not end with the code. */
  readonly run: (code: number, ...args: readonly string[]) => string;
  /** The value of an expression in which modules of the copy have these names. `at`: the content root that they read. */
  readonly ask: (modules: Readonly<Record<string, string>>, expression: string, at: string) => unknown;
}

/** The copy, sound: the list of types and the population have the type. It is removed after the file's last test. */
export function copyForAuthority(): AuthorityCopy {
  const root = temporaryFolder("authority-copy");
  for (const name of ["content", "scripts", "site", "package.json", "package-lock.json", "tsconfig.json", "astro.config.mjs"])
    cpSync(name, join(root, name), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  linkPackages(root);
  const write = (name: string, text: string) => writeFileSync(join(root, "content/population", name), text);
  const run = (code: number, ...args: readonly string[]): string => start(root, code, args);
  write("types.json", `${JSON.stringify(withOperator(unwrap(readOrganisationTypes(placeAt(root)))), null, 2)}\n`);
  const population = unwrap(readPopulation(placeAt(root), "2026"));
  const operators = [1, 2, 3].map((at) => ({ id: `o-000${at}`, name: `Utövare ${at} (påhittad)`, type: "operator", size: "0-249" }));
  const organisations = [...population.organisations, ...operators].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  write("2026.json", populationText({ ...population, organisations }));
  return {
    root,
    write,
    run,
    ask: (modules, expression, at) => {
      const imports = Object.entries(modules).map(([name, path]) => `const ${name} = await import(${JSON.stringify(join(root, path))});`);
      const text = `${imports.join("\n")}\nconsole.log(JSON.stringify(${expression}));`;
      return JSON.parse(start(root, 0, ["--input-type=module", "--eval", text], { INFOSAK_ROOT: at }));
    },
  };
}

function start(cwd: string, code: number, args: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const { INFOSAK_ROOT: _, ...inherited } = process.env;
  const done = spawnSync(process.execPath, args, { cwd, encoding: "utf8", env: { ...inherited, ...more }, maxBuffer: 2 ** 28 });
  if (done.status !== code) throw new Error(`${args.join(" ")} ended with ${done.status}:\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

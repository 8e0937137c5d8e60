import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packagesIn, reachOf } from "../reach.ts";
import { commandRound, makeCommandPlace, rootKeyOf, trusteeNames } from "../rehearsal/command-place.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { forgetCode, runCommand } from "./run-command.ts";

/** The programs that have keys, codes or answers in their memory, or tell somebody what to trust. */
const programs = ["keys", "invite", "holder", "trust", "round", "release", "audit", "log", "verify", "witness"] as const;
const auditProcess = "scripts/release/audit-process.ts";

test.each(programs)("%s and the processes and threads that it starts load no package, but for the audit's", (name) => {
  const entry = `scripts/commands/${name}.ts`;
  const own = reachOf(entry, undefined, auditProcess);
  expect(packagesIn(own.keys())).toEqual([]);
  expect([...own.keys()].filter((path) => path.startsWith("scripts/statistics/disclosure/audit.ts"))).toEqual([]);
  const ofAudit = reachOf(entry).has(auditProcess) ? packagesIn(reachOf(auditProcess).keys()) : [];
  expect(ofAudit).toEqual(name === "release" || name === "audit" ? ["scripts/statistics/solver.ts → highs"] : []);
});

test("No package brings a program by a name that a command line or a program of ours starts", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { bin?: object }> };
  const names = Object.values(packages).flatMap(({ bin = {} }) => Object.keys(bin));
  expect(names).toContain("astro");
  expect(["node", "npm", "npx", "git", "sh", "bash", "env", "tar"].filter((name) => names.includes(name))).toEqual([]);
});

const folder = temporaryFolder("packages");

test.each([
  ["a package", 'import { Ajv2020 } from "ajv/dist/2020.js";', "ajv/dist/2020.js"],
  ["a package for its effects", 'import "yaml";', "yaml"],
  ["a package that is named for types one by one, which Node loads", 'import { type Scalar } from "yaml";', "yaml"],
  ["a package passed on", 'export * from "@noble/hashes/sha2.js";', "@noble/hashes/sha2.js"],
  ["a package when it is needed", 'const yaml = await import("yaml");', "yaml"],
  ["a package by a name that is put together", "const yaml = await import(`ya` + `ml`);", "computed"],
  ["a package as in old modules", 'const yaml = require("yaml");', "computed"],
])("It is found out when a module imports %s", (_, line, target) => {
  writeFileSync(join(folder, "planted.ts"), `import { join } from "node:path";\nimport type { Node } from "yaml";\n${line}\n`);
  expect(packagesIn(["planted.ts"], folder)).toEqual([`planted.ts → ${target}`]);
});

/** A copy of the code in which every package, once loaded, leaves its name in `loaded`. */
function withHostilePackages(name: string): { readonly code: string; readonly loaded: () => string } {
  const [code, loaded] = [join(folder, name), join(folder, `${name}.loaded`)];
  for (const part of ["scripts", "package.json", "package-lock.json", "content/population/types.json"])
    cpSync(part, join(code, part), { recursive: true, filter: (path) => !path.includes("node_modules") });
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, object>;
  for (const one of Object.keys({ ...dependencies, ...devDependencies })) {
    const at = join(code, "node_modules", one);
    mkdirSync(at, { recursive: true });
    const entry = "./index.cjs";
    writeFileSync(join(at, "package.json"), JSON.stringify({ name: one, exports: { ".": entry, "./*": entry } }));
    writeFileSync(join(at, entry), `require("node:fs").appendFileSync(${JSON.stringify(loaded)}, ${JSON.stringify(`${one}\n`)});`);
  }
  return { code, loaded: () => (existsSync(loaded) ? readFileSync(loaded, "utf8") : "") };
}

test("Hostile packages are not run while keys are made, a list and a round are signed, and letters are written", async () => {
  const { code, loaded } = withHostilePackages("hostile");
  for (const name of programs) expect(runCommand(name, ["--help"], { code }), name).toMatchObject({ status: 0, stderr: "" });
  const root = join(folder, "place");
  const place = await makeCommandPlace({ root, organisations: ["m-0001", "r-01"], code });
  writeFileSync(join(root, "register.csv"), "id;namn\nm-0001;x\nr-01;y\n");
  const at = ["--round", commandRound];
  expect(place.run("invite", [...at, "--register", join(root, "register.csv")])).toMatchObject({ status: 0 });
  for (const one of trusteeNames) expect(place.run("round", ["sign", ...at, "--key", rootKeyOf(place, one)])).toMatchObject({ status: 0 });
  expect(place.run("round", ["verify", ...at])).toMatchObject({ status: 0 });
  expect(existsSync(join(place.folder, "letters", "m-0001.html"))).toBe(true);
  expect(loaded()).toBe("");
  forgetCode(code);
});

test("A package that a module far down loads is found, whoever starts", () => {
  const { code, loaded } = withHostilePackages("planted");
  const file = join(code, "scripts/core/canonical.ts");
  writeFileSync(file, `import "ajv/dist/2020.js";\n${readFileSync(file, "utf8")}`);
  expect(packagesIn(reachOf("scripts/commands/keys.ts", code).keys(), code)).toEqual(["scripts/core/canonical.ts → ajv/dist/2020.js"]);
  runCommand("keys", ["--help"], { code });
  expect(loaded()).toBe("ajv\n");
  forgetCode(code);
});

import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { audit } from "../statistics/disclosure/audit.ts";
import { cubeOf, tableOf, variableOf } from "../testing/statistics/enumerated-rows.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { auditApart, auditLimits, solverFaults } from "./audit-apart.ts";

const variable = variableOf(2);

test("The process reports what the audit finds of the tables that it gets, and how far it has come", async () => {
  const parts = [1, 2, 3].map(() => [16, 24]);
  const table = tableOf(parts, variable);
  const done: number[] = [];
  for (const parent of [
    [50, 70],
    [45, 75],
  ]) {
    const cube = cubeOf(table, variable, [parent, ...parts.map(() => [20, 20])]);
    const input = { publications: [{ cube, table }], links: [] };
    expect(await auditApart({ ...input, progress: (at) => done.push(at) })).toEqual(await audit(input));
  }
  expect(done).toEqual([1, 1]);
});

test("A process that ends without a report is an error, not a passed audit", async () => {
  await expect(auditApart({ publications: [], links: [] })).rejects.toThrow("ended without a report");
});

test.each(["package.json", "build/highs.mjs", "build/highs.wasm"])("A solver with one byte more in %s is refused", (name) => {
  const folder = temporaryFolder("solver");
  cpSync("node_modules/highs", folder, { recursive: true, dereference: true });
  expect(solverFaults(folder)).toEqual([]);
  appendFileSync(join(folder, name), "\n");
  expect(solverFaults(folder).map(({ code }) => code)).toEqual(["release-solver"]);
});

test.each([
  ["read a key", 'require("node:fs").readFileSync("package-lock.json")'],
  ["read another folder", 'require("node:fs").readdirSync("/")'],
  ["write", 'require("node:fs").writeFileSync("scripts/planted.ts", "")'],
  ["start a program", 'require("node:child_process").spawnSync("true")'],
  ["start a thread", 'new (require("node:worker_threads").Worker)("0", { eval: true })'],
])("What runs in it cannot %s", (_, code) => {
  const done = spawnSync(process.execPath, [...auditLimits, "-e", code], { encoding: "utf8" });
  expect([done.status === 0, /ERR_ACCESS_DENIED/.test(done.stderr)]).toEqual([false, true]);
});

test("What runs in it cannot connect", () => {
  const code = 'require("node:net").connect(9, "127.0.0.1").on("error", ({ code }) => console.log(code))';
  expect(spawnSync(process.execPath, [...auditLimits, "-e", code], { encoding: "utf8" }).stdout.trim()).toBe("ERR_ACCESS_DENIED");
});

import { expect, test } from "vitest";
import { audit } from "../statistics/disclosure/audit.ts";
import { cubeOf, tableOf, variableOf } from "../testing/statistics/enumerated-rows.ts";
import { auditApart } from "./audit-apart.ts";

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

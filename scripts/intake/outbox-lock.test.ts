import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownOutbox } from "./owner.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "owner-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a free folder is locked and unlocked", async () => {
  const owned = await ownOutbox(folder);
  expect([owned.ok, readdirSync(folder)]).toEqual([true, ["owner"]]);
  if (owned.ok) await owned.value();
  expect(readdirSync(folder)).toEqual([]);
});

test("a folder whose owner is alive is refused", async () => {
  writeFileSync(join(folder, "owner"), String(process.ppid));
  expect(await ownOutbox(folder)).toMatchObject({ ok: false, diagnostics: [{ code: "intake-outbox-owned" }] });
});

test.each(["", "0", "4194999", "not a number"])("a lock of a dead process, containing %j, is replaced", async (left) => {
  writeFileSync(join(folder, "owner"), left);
  expect(await ownOutbox(folder)).toMatchObject({ ok: true });
});

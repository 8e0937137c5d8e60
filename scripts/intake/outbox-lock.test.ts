import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { canUnshare, type Started, startNode } from "../testing/intake/processes.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { lockOutbox } from "./outbox-lock.ts";

let folder: string;
let started: Started[];
beforeEach(() => {
  folder = temporaryFolder("lock");
  started = [];
});
afterEach(async () => {
  for (const one of started) await one.end();
});

interface LockAttempt {
  readonly pid: number;
  readonly isLocked: boolean;
  readonly codes: readonly string[];
}

/** Another process that tries to lock the folder, and holds it if it can. */
async function tryElsewhere(isApart = false): Promise<LockAttempt> {
  const other = startNode(["scripts/testing/intake/lock-holder.ts", folder], isApart);
  started.push(other);
  return JSON.parse(await other.until(/^\{.*\}$/m)) as LockAttempt;
}
const refusal = { isLocked: false, codes: ["intake-outbox-owned"] };

test("a folder is locked once in a process, and can be locked again when it has been unlocked", () => {
  const unlock = passed(lockOutbox(folder));
  expect(codesOf(lockOutbox(folder))).toEqual(["intake-outbox-owned"]);
  unlock();
  passed(lockOutbox(folder))();
});

test("nothing is written: the lock is one empty file", () => {
  const unlock = passed(lockOutbox(folder));
  expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size])).toEqual([["lock", 0]]);
  unlock();
});

test("a second process is refused while the first lives, and a killed one leaves nothing in the way", async () => {
  expect(await tryElsewhere()).toMatchObject({ isLocked: true });
  expect(await tryElsewhere()).toMatchObject(refusal);
  expect(codesOf(lockOutbox(folder))).toEqual(["intake-outbox-owned"]);
  await started[0]?.end("SIGKILL");
  passed(lockOutbox(folder))();
});

test.skipIf(!canUnshare)(
  "two containers, each of whose intakes is process 1, cannot hold it together (needs the right to unshare)",
  async () => {
    expect(await tryElsewhere(true)).toMatchObject({ pid: 1, isLocked: true });
    expect(await tryElsewhere(true)).toMatchObject({ pid: 1, ...refusal });
    expect(await tryElsewhere()).toMatchObject(refusal);
    await started[0]?.end("SIGKILL");
    expect(await tryElsewhere(true)).toMatchObject({ pid: 1, isLocked: true });
  },
);

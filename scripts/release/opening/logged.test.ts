import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { itemKinds } from "../../holder/items.ts";
import { batchRecordPath, batchRecordText } from "../../log/batch-record.ts";
import { codesOf, passed } from "../../testing/envelope/invented-round.ts";
import { closedRound, type InventedClosed, inventClosedRound, sessionOf } from "../../testing/release/closed-round.ts";
import { gather } from "./gather.ts";

let closed: InventedClosed;
beforeAll(async () => {
  closed = await inventClosedRound();
});
afterAll(() => rmSync(closed.place.root, { recursive: true, force: true }));

async function count() {
  const session = await sessionOf(closed, [1, 2]);
  expect([...session.rounds.keys()]).toEqual([closedRound]);
  expect(session.session.rounds[0]?.kinds).toEqual(itemKinds);
  return gather({ place: closed.place, round: closedRound, session, progress: () => undefined });
}

async function logBatch(batch: number, envelopes: readonly string[]): Promise<void> {
  const contents = batchRecordText({
    batch,
    envelopes: [...envelopes],
    round: closedRound,
    salt: Buffer.alloc(32, batch).toString("base64url"),
  });
  await closed.put([{ path: batchRecordPath(closedRound, batch), contents }]);
}

test("An envelope that was logged and is not in the store stops the count; those that are there do not", async () => {
  await logBatch(
    1,
    closed.envelopes.map(({ digest }) => digest),
  );
  passed(await count());
  await logBatch(2, ["0".repeat(64)]);
  const refused = await count();
  expect(codesOf(refused)).toEqual(["release-logged-missing"]);
  expect(refused.diagnostics[0]?.values).toEqual({ count: 1 });
});

test("A batch whose record is gone or changed stops the count", async () => {
  const folder = join(closed.place.content, "log", "batches", closedRound);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "3.txt"), `${"2".repeat(64)}\n`);
  expect(codesOf(await count())).toEqual(["log-batch-record"]);
});

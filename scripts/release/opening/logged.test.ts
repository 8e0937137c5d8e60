import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { envelopePath } from "../../envelope/verify.ts";
import { batchRecordPath, batchRecordText } from "../../log/batch-record.ts";
import { codesOf, passed } from "../../testing/envelope/invented-round.ts";
import { closedRound, inventClosedRound, sessionOf } from "../../testing/release/closed-round.ts";
import { gather } from "./gather.ts";

const closed = await inventClosedRound();

async function count(meanwhile = () => Promise.resolve()) {
  const session = await sessionOf(closed, [1, 2]);
  await meanwhile();
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
  const digests = closed.envelopes.map(({ digest }) => digest);
  await logBatch(1, digests);
  passed(await count());
  await logBatch(2, ["0".repeat(64)]);
  expect((await count()).diagnostics).toMatchObject([{ code: "release-logged-missing", values: { count: 1 } }]);
});

test("A batch whose record is gone or changed stops the count", async () => {
  const folder = join(closed.place.content, "log", "batches", closedRound);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "3.txt"), `${"2".repeat(64)}\n`);
  expect(codesOf(await count())).toEqual(["log-batch-record"]);
});

test("One acknowledged envelope that is written over once holders have read the store stops the count", async () => {
  const path = envelopePath(closedRound, closed.envelopes[0]?.digest ?? "");
  const refused = await count(() => closed.put([{ path, contents: "{}" }]));
  expect(refused.diagnostics).toMatchObject([{ code: "release-acknowledged-missing", values: { count: 1 } }]);
});

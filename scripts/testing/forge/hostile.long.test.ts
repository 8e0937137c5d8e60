import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptProposal } from "../../forge/accept.ts";
import { writeBlob } from "../../forge/git/commit.ts";
import { listFiles } from "../../forge/git/objects.ts";
import { passed } from "../envelope/invented-round.ts";
import { trust } from "../trust/trustees.ts";
import { commitEntries, fileOf, type InventedStore, inventedDay, inventStore } from "./invented-store.ts";

const { verifyRound } = trust;

let store: InventedStore;
beforeAll(async () => {
  store = await inventStore(50);
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

test("two hundred valid proposals are all accepted, and the main branch then holds their two hundred envelopes and no other", async () => {
  const paths: string[] = [];
  for (let count = 0; count < 200; count++) {
    const envelope = await store.sealOne(count % 50);
    const { path } = fileOf(envelope);
    const head = await commitEntries(store.git, [{ mode: "100644", blob: await writeBlob(store.git, envelope.bytes), path }]);
    const { number } = await store.forge.openProposal({ branch: `b-${count}`, head, day: inventedDay });
    passed(await acceptProposal({ forge: store.forge, proposal: number, verifyRound, now: 1_790_100_000 + count }));
    paths.push(path);
  }
  expect((await listFiles(store.git, "main", "submissions")).map((file) => file.path)).toEqual(paths.sort());
});

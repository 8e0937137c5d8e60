import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closeAndRelease } from "../../rehearsal/close-round.ts";
import { holdSession } from "../../rehearsal/holders.ts";
import { secondRound as round } from "../../rehearsal/make.ts";
import { readTrustees, trusteeNames } from "../../rehearsal/open-round.ts";
import { itemsToCount } from "../../release/items-to-open.ts";
import { makeRelease } from "../../release/make-release.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { resignedFiles } from "../trust/resign.ts";
import { sealCorrectly, sealToStranger, sendTo } from "./odd-envelopes.ts";
import { outcomesOf } from "./own-reply.ts";
import { relog } from "./relog.ts";
import { copyRehearsal } from "./shared.ts";
import { write } from "./two-machines.ts";

// A round to which somebody sent envelopes that one of the holders cannot open, each another one.
const root = temporaryFolder("lost-holder");
const made = await copyRehearsal("tiny", join(root, "made"));
const place = made.place;
const codes = made.unused.map(({ code }) => code);
const { document } = unwrap(readRound(place, round));
const strange = ([1, 2, 3] as const).map((stranger) => sealToStranger(document, codes[0] ?? "", stranger));
await sendTo(place, document, [...(await Promise.all(strange)), await sealCorrectly(document, codes[1] ?? "")]);
const now = Math.floor(Date.now() / 1000);
const release = unwrap(await closeAndRelease({ place, round, keys: join(place.root, "keys"), now, progress: () => undefined }));

test("whoever cannot open, each envelope is set aside by the pair that releases and by the one that countersigns, and its sender is told", async () => {
  expect([release.counts.setAside, release.wrongHolders]).toEqual([{ "open-not-as-sealed": 3 }, []]);
  expect(await outcomesOf(place, round, codes[0] ?? "")).toEqual([3, "not-as-sealed", "not-as-sealed", "not-as-sealed"]);
  expect(await outcomesOf(place, round, codes[1] ?? "")).toEqual([1, "declined"]);
});

test("where a holder's key is lost, each pair that is left makes the same tables and the same replies", async () => {
  for (const lost of trusteeNames) {
    cpSync(place.root, join(root, `lost-${lost}`), { recursive: true });
    const copy = placeAt(join(root, `lost-${lost}`));
    for (const path of [`statistics/${round}`, `rounds/${round}/counted.sealed`, `rounds/${round}/private-r1.sealed`])
      rmSync(join(copy.content, path), { recursive: true });
    const keys = join(copy.root, "keys");
    const acts = [...unwrap(readRound(copy, round)).document.acts, { act: "lose" as const, decision: "d", date: "2026-12-02" }];
    for (const file of resignedFiles(copy, round, readTrustees(keys), { newest: { lost: [lost], acts } }))
      write(copy, file.path, file.contents);
    await relog(copy, keys);
    const holders = trusteeNames.filter((name) => name !== lost);
    const session = unwrap(await holdSession({ place: copy, wanted: itemsToCount(copy, round), keys, holders }));
    const again = unwrap(await makeRelease({ place: copy, round, session, signer: join(keys, "forsta"), progress: () => undefined }));
    for (const name of ["cube.json", "replies.bin"]) {
      const [one, other] = [again, release].map(({ files }) => files.find(({ path }) => path.endsWith(name))?.contents ?? "");
      expect(Buffer.from(one as string).equals(Buffer.from(other as string)), `${name} without ${lost}`).toBe(true);
    }
  }
});

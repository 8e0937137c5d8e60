import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { formatCode, makeCode } from "../../envelope/invitation/invitation.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { updateRefs } from "../../forge/git/commit.ts";
import { resolveCommit } from "../../forge/git/git.ts";
import { listFiles } from "../../forge/git/objects.ts";
import { closeAndRelease } from "../../rehearsal/close-round.ts";
import { holdSession } from "../../rehearsal/holders.ts";
import { itemsToCount } from "../../release/items-to-open.ts";
import type { Place } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { trustDigestFor } from "../../trust/pinned.ts";
import { trustRound } from "../../trust/trust-round.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { addToMain, commitEntries, plain } from "../forge/invented-store.ts";
import { keysOf, sealCorrectly } from "../rehearsal/odd-envelopes.ts";
import { outcomesOf } from "../rehearsal/own-reply.ts";
import { inventTrust } from "../trust/trustees.ts";
import { close, makeWorld, now, put, refusedBy, repliesPath, round, withOtherFigures } from "./world.ts";

// Whoever may write to the repository, past every check of a proposal: any commit on main, and no key.
const world = await makeWorld();
const held = async (place: Place) => codesOf(await holdSession({ place, wanted: itemsToCount(place, round), keys: world.allKeys }));
const removed = async (place: Place, path: string): Promise<void> => {
  const git = { directory: place.git };
  const to = await commitEntries(git, [{ mode: "0", blob: "0".repeat(40), path }]);
  await updateRefs(git, [{ ref: "refs/heads/main", to, from: await resolveCommit(git, "refs/heads/main") }]);
};
const anyEnvelope = async (place: Place): Promise<string> =>
  (await listFiles({ directory: place.git }, "refs/heads/main", `submissions/${round}`))[0]?.path ?? "";

test("adds no answer: one by an uninvited key is set aside, and a key of its own does not get into the roster", async () => {
  const place = world.open("maintainer-forges");
  const text = utf8(await sealCorrectly(world.document, formatCode(makeCode())));
  await addToMain({ directory: place.git }, [plain(envelopePath(round, await digestOf(text)), text)], now);
  const { counts } = await close(place);
  expect(counts.setAside).toEqual({ "envelope-unknown-key": 1 });
  const { sub } = await keysOf(world.document, formatCode(makeCode()));
  const open = world.open("maintainer-roster");
  const version = join(open.content, "rounds", round, "versions", "0001.json");
  const { roster } = JSON.parse(readFileSync(version, "utf8")) as { readonly roster: readonly string[] };
  const part = join(open.content, "rounds", round, "roster", `${roster[0]}.json`);
  writeFileSync(part, readFileSync(part, "utf8").replace(/"sub":"[^"]+"/, `"sub":"${sub}"`));
  expect(codesOf(readRound(open, round))).toEqual(["round-part-digest"]);
});

test("removes no answer after the round has closed: holders open nothing but the store that two trustees closed", async () => {
  const place = world.released("maintainer-drops");
  await removed(place, await anyEnvelope(place));
  expect(await held(place)).toEqual(["holder-other-store"]);
  const added = world.released("maintainer-adds");
  const text = utf8(await sealCorrectly(world.document, world.silent[0]));
  await addToMain({ directory: added.git }, [plain(envelopePath(round, await digestOf(text)), text)], now);
  expect(await held(added)).toEqual(["holder-other-store"]);
});

test("removes none before that unseen: what the intake acknowledged is missed, and else the sender's reply says that nothing came", async () => {
  const acknowledged = [await digestOf(utf8(world.envelope))];
  const without = async (name: string): Promise<Place> => {
    const place = world.open(name);
    const git = { directory: place.git };
    for (const { path } of await listFiles(git, "refs/heads/main", `submissions/${round}`))
      if (path.includes(acknowledged[0] ?? "")) await removed(place, path);
    // The branch with the proposal is gone as well.
    rmSync(join(place.git, "refs", "heads", "intake"), { recursive: true, force: true });
    rmSync(join(place.git, "refs", "pull"), { recursive: true, force: true });
    rmSync(join(place.git, "packed-refs"), { force: true });
    return place;
  };
  const place = await without("maintainer-early");
  const request = { round, keys: world.allKeys, now, progress: () => undefined };
  const missed = await closeAndRelease({ ...request, place: await without("maintainer-missed"), acknowledged });
  expect(codesOf(missed)).toEqual(["release-acknowledged-missing"]);
  await close(place);
  expect(await outcomesOf(place, round, world.honest)).toEqual([0]);
});

test("changes no figure and no reply, lowers no threshold, and exchanges no trustee", async () => {
  const place = world.released("maintainer-figures");
  withOtherFigures(place);
  expect(await refusedBy(place)).toEqual(["manifest-cube-digest"]);
  const replies = world.released("maintainer-replies");
  const file = join(replies.content, repliesPath);
  writeFileSync(file, readFileSync(file).fill(1, 0, 1));
  expect(await refusedBy(replies)).toEqual(["manifest-replies"]);
  const charter = world.released("maintainer-charter");
  const path = join(charter.content, "rounds", round, "charter.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"signatures":2', '"signatures":3'));
  expect(await refusedBy(charter)).toContain("round-charter");
  // Another list is not the pinned one. In a rehearsal the pin lies in content, for whoever makes one; else it lies in the code.
  const other = inventTrust(["forsta", "andra", "tredje"]);
  const lists = world.released("maintainer-lists");
  put(lists, "trust/1.json", `${JSON.stringify(other.list)}\n`);
  expect(await refusedBy(lists)).not.toEqual([]);
  const { trust } = unwrap(readRound(charter, round)).charter;
  const folder = unwrap(readRound(world.released("maintainer-pin"), round));
  expect(codesOf(await trustRound({ authority: { rehearsal: true, trust: other.digest }, folder, round }))).toContain("trust-not-pinned");
  expect(codesOf(trustDigestFor({ rehearsal: false, trust }, trust))).toEqual(["trust-only-in-rehearsal"]);
});

test("sees keys, and not whose they are: no file of the round names an organisation beside its key", async () => {
  const place = world.released("maintainer-who");
  const { sub } = await keysOf(world.document, world.honest);
  const { population } = unwrap(readRound(place, round)).document;
  const ids = (
    JSON.parse(readFileSync(join(place.content, "population", `${population.id}.json`), "utf8")) as { organisations: { id: string }[] }
  ).organisations;
  const git = { directory: place.git };
  const files = await listFiles(git, "refs/heads/main", `content/rounds/${round}`);
  const naming = files.map(({ path }) => readFileSync(join(place.root, path), "latin1")).filter((text) => text.includes(sub));
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.flatMap((text) => ids.filter(({ id }) => text.includes(`"${id}"`)))).toEqual([]);
});

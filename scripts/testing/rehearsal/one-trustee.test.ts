// Attack: one trustee, with their real key files and the power to change everything in content/, tries to publish altered figures.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { canonicalize } from "../../core/canonical.ts";
import { toBase64url } from "../../envelope/base64url.ts";
import { signingKeysIn } from "../../keys/key-folder.ts";
import { firstRound } from "../../rehearsal/make.ts";
import { newKey, type Trustee } from "../../rehearsal/open-round.ts";
import { manifestFile, signatureOf } from "../../release/signer.ts";
import { sha256 } from "../../repository/digests.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { readRelease } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readReleaseFiles } from "../../repository/read-release.ts";
import { readRound } from "../../repository/read-round.ts";
import { canonicalText } from "../../repository/round-files.ts";
import type { Cube } from "../../statistics/schema.ts";
import { canonicalDigest, signedMessage } from "../../trust/chain.ts";
import { nextList } from "../../trust/lists.ts";
import type { TrustList } from "../../trust/schema.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { resignedFiles } from "../trust/resign.ts";
import { cubePath, inventTwoMachines, manifestPath, text, write } from "./two-machines.ts";

const root = temporaryFolder("one-trustee");
const keyOf = <T>(found: readonly T[]): T => found[0] as T;
const world = await inventTwoMachines(root);
const stolen = join(root, "stolen");
cpSync(join(world.done.root, "keys", "forsta"), stolen, { recursive: true });
const keys = { folder: stolen, round: "", rehearsal: true };
/** What the attacker has: the files of one trustee's folder. */
const own = { name: "forsta", root: keyOf(signingKeysIn(keys, "root")), release: keyOf(signingKeysIn(keys, "release")) };
/** Keys that the attacker has made under the other trustees' names. */
const impostors = [own, ...["andra", "tredje"].map((name) => ({ name, root: newKey().key, release: newKey().key }))];

let copies = 0;
function copy(): Place {
  const folder = join(root, `copy-${copies++}`);
  cpSync(join(world.done.root, "content"), join(folder, "content"), { recursive: true });
  return placeAt(folder);
}
const countsOf = (cube: Pick<Cube, "cells">, category: string) =>
  cube.cells.filter((one) => one.variable === "level" && one.category === category).map(({ count }) => count);

/** Those at level 1 and those at level 2 change places: every sum is still right. The manifest is signed anew by these trustees. */
function alter(place: Place, signers: readonly Pick<Trustee, "name" | "release">[], changes: Readonly<Record<string, string>> = {}): void {
  const { cube, manifest } = unwrap(readReleaseFiles(place, firstRound, "r1"));
  const other = { "1": "2", "2": "1" } as Readonly<Record<string, string>>;
  const count = new Map(cube.cells.map((one) => [`${one.variable} ${one.row} ${one.category}`, one]));
  const cells = cube.cells.map((one) => {
    const from = one.variable === "level" ? count.get(`level ${one.row} ${other[one.category] ?? one.category}`) : one;
    return { ...one, ...from, category: one.category };
  });
  const contents = canonicalize({ ...cube, cells } as never);
  const { signatures: _, ...rest } = manifest;
  const body = { ...rest, digests: { ...rest.digests, cube: sha256(contents), ...changes } };
  const signatures = signers.map(({ name, release }) => [name, signatureOf(body, { name, key: release })]);
  write(place, cubePath, contents);
  write(place, manifestPath, manifestFile(body, Object.fromEntries(signatures) as Record<string, string>));
}
const read = (place: Place) => readRelease(place, firstRound, "r1");
const newest = (place: Place): string => canonicalDigest(unwrap(readRound(place, firstRound)).versions.at(-1)?.document ?? {});
const signatures = (kind: "round" | "trust", document: object, by: readonly Trustee[]) =>
  canonicalText(Object.fromEntries(by.map((one) => [one.name, toBase64url(one.root.sign(signedMessage(kind, document)))])));
function putList(place: Place, list: TrustList, by: readonly Trustee[]): void {
  write(place, `trust/${list.version}.json`, canonicalText(list));
  write(place, `trust/${list.version}.signatures.json`, signatures("trust", list, by));
}
const cards = (people: readonly Trustee[]) =>
  people.map(({ name, root, release }) => ({ name, root: root.publicKey, release: release.publicKey }));

test("The altered figures themselves have nothing wrong: two trustees together could publish them", async () => {
  const place = copy();
  const before = unwrap(await read(place)).cube;
  alter(place, world.trustees.slice(0, 2));
  const after = unwrap(await read(place)).cube;
  expect(countsOf(before, "1")).not.toEqual(countsOf(before, "2"));
  expect([countsOf(after, "1"), countsOf(after, "2")]).toEqual([countsOf(before, "2"), countsOf(before, "1")]);
});

const falseOnes = ["release-signature-false", "release-signature-false"];

describe("One trustee alone publishes no altered figure", () => {
  test("by signing the manifest, once or under two names", async () => {
    const [once, twice] = [copy(), copy()];
    alter(once, [own]);
    alter(twice, [own, { ...own, name: "andra" }]);
    expect(codesOf(await read(once))).toEqual(["manifest-signatures"]);
    expect(codesOf(await read(twice))).toEqual(["release-signature-false", "manifest-signatures"]);
  });

  test("by a new version of the round, whose manifest is signed with release keys under the others' names", async () => {
    for (const [by, codes] of [
      // With one signature it waits, and the manifest names a version that is not in force.
      [[own], [...falseOnes, "manifest-other-round", "manifest-signatures"]],
      [impostors, ["round-signatures"]],
      [[own, { ...own, name: "andra" }], ["round-signatures"]],
    ] as const) {
      const place = copy();
      const { versions } = unwrap(readRound(place, firstRound));
      const last = versions.at(-1)?.document;
      const next = { ...last, version: versions.length + 1, previous: canonicalDigest(last ?? {}) };
      const file = `rounds/${firstRound}/versions/000${next.version}`;
      write(place, `${file}.json`, canonicalText(next));
      write(place, `${file}.signatures.json`, signatures("round", next, by));
      alter(place, impostors, { round: canonicalDigest(next) });
      expect(codesOf(await read(place))).toEqual(codes);
    }
  });

  test("by a new trust list, with release keys of its own under the others' names", async () => {
    for (const [by, codes] of [
      [[own], [...falseOnes, "manifest-signatures"]],
      [impostors, ["trust-signatures"]],
      [[own, { ...own, name: "andra" }], ["trust-signatures"]],
    ] as const) {
      const place = copy();
      putList(place, nextList(unwrap(readRound(place, firstRound)).lists, cards(impostors)), by);
      alter(place, impostors);
      expect(codesOf(await read(place))).toEqual(codes);
    }
  });

  test("by another first trust list, with a charter and versions that rest on it", async () => {
    const place = copy();
    const list = nextList([], cards(impostors));
    const files = resignedFiles(place, firstRound, impostors, { charter: { trust: canonicalDigest(list) } });
    putList(place, list, impostors);
    for (const file of files) write(place, file.path, file.contents);
    alter(place, impostors, { round: newest(place) });
    expect(codesOf(await read(place))).toEqual(["trust-not-pinned"]);
    // Nor by naming that list in authority.yaml: outside a rehearsal only the code names one.
    const authority = parse(text(place, "authority.yaml")) as object;
    const forged = { ...authority, rehearsal: false, trust: canonicalDigest(list) };
    write(place, "authority.yaml", stringify(forged, { lineWidth: 0, aliasDuplicateObjects: false }));
    expect(codesOf(await read(place))).toContain("trust-only-in-rehearsal");
  });

  test("by another charter, which asks for fewer signatures or rests on another method", async () => {
    const [fewer, other] = [copy(), copy()];
    for (const [place, charter] of [
      [fewer, { signatures: 1 }],
      [other, { editionDigest: "0".repeat(64) }],
    ] as const) {
      for (const file of resignedFiles(place, firstRound, impostors, { charter })) write(place, file.path, file.contents);
      alter(place, impostors);
    }
    expect(codesOf(await read(fewer))).toEqual(["shape-range"]);
    expect(codesOf(await read(other))).toEqual(["round-signatures", "round-signatures"]);
  });
});

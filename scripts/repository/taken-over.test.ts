import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { codesOf, inventRound, passed } from "../testing/envelope/invented-round.ts";
import { putFile, putFiles } from "../testing/files.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { filesOfRound, firstVersion, nextVersion, rosterFile, trust } from "../testing/trust/trustees.ts";
import { canonicalDigest } from "../trust/chain.ts";
import { placeAt } from "./place.ts";
import { canonicalText } from "./round-files.ts";
import { takenOver } from "./taken-over.ts";

const root = temporaryFolder("taken-over");
const place = placeAt(root);
const round = "ovning-1";
const { charter, roster } = await inventRound(1, round);
const part = rosterFile(round, roster.keys);
const first = firstVersion(charter, { roster: [part.digest] });
const second = nextVersion(first);
const put = (path: string, contents: string | Uint8Array): void => putFile(join(place.content, path), contents);
const release = (id: string, names: readonly string[]): void =>
  put(`statistics/${round}/${id}/manifest.json`, JSON.stringify({ signatures: Object.fromEntries(names.map((name) => [name, "x"])) }));
beforeEach(() => {
  rmSync(place.content, { recursive: true, force: true });
  putFiles(place.content, filesOfRound(charter, [first, second], new Map([[part.path, part.text]])));
});
const at = () => passed(takenOver(place));

test("A round is taken over after its newest signed version and its newest complete release", () => {
  expect(at()).toEqual({ [round]: { version: 2, release: 0 } });
  const signatures = `rounds/${round}/versions/0002.signatures.json`;
  put(signatures, canonicalText(trust.sign("round", second, [0])));
  expect(at()).toEqual({ [round]: { version: 1, release: 0 } });
  // A release whose figures wait counts as one, unless it counted an older version.
  for (const [version, taken] of [
    [first, 1],
    [second, 0],
  ] as const) {
    const signatures = { first: "x", second: "x" };
    put(`rounds/${round}/replies/manifest.json`, JSON.stringify({ signatures, digests: { round: canonicalDigest(version) } }));
    expect(at()[round]?.release).toBe(taken);
  }
  for (const id of ["r1", "r2", "r10"]) release(id, ["first", "second"]);
  expect(at()[round]?.release).toBe(10);
  release("r10", ["first"]);
  expect(at()[round]?.release).toBe(2);
});

test("A round that has not opened is not taken over: its own people hold its keys", () => {
  put(`rounds/${round}/versions/0001.signatures.json`, canonicalText(trust.sign("round", first, [0, 1])));
  expect(at()).toEqual({});
});

test("A round or a release that cannot be read is named, and nothing is taken over", () => {
  put(`statistics/${round}/r1/manifest.json`, "{");
  mkdirSync(join(place.content, "statistics", round, "r2"));
  expect(codesOf(takenOver(place))).toEqual(["not-yaml", "file-missing"]);
  put(`rounds/${round}/charter.json`, "{}\n");
  expect(takenOver(place).ok).toBe(false);
});

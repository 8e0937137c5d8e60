import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { submissionsInHistory } from "../forge/git/history.ts";
import { coverageFaults } from "../log/coverage.ts";
import { dueEntries, readOwnLog } from "../log/due.ts";
import { logFolder, readBatches } from "../log/log-file.ts";
import type { VerifiedLog } from "../log/read-log.ts";
import { batchesInStore } from "../log/stored-batches.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { codesOf } from "../testing/envelope/invented-round.ts";
import { editFile } from "../testing/files.ts";
import { copyRehearsal } from "../testing/rehearsal/shared.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { firstRound, secondRound } from "./make.ts";

const root = temporaryFolder("rehearsal-log");
const made = (await copyRehearsal("tiny", join(root, "made"))).place;
const log = unwrap(await readOwnLog(made)) as VerifiedLog;

let copies = 0;
function copy(): Place {
  const folder = join(root, `copy-${copies++}`);
  cpSync(made.root, folder, { recursive: true });
  return placeAt(folder);
}
const coverage = (place: Place) => coverageFaults(log, unwrap(dueEntries(place))).map(({ code, values }) => [code, values?.["subject"]]);

test("A rehearsal's log has everything that its repository has, and nothing else", () => {
  expect(coverage(made)).toEqual([]);
  const kinds = new Set(log.entries.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(["batch", "release", "round", "trust"]);
});

test("Every accepted envelope is in one batch, whose line does not tell how many it has", async () => {
  for (const round of [firstRound, secondRound]) {
    const batches = unwrap(await batchesInStore(made, round));
    const { submissions } = await submissionsInHistory({ git: { directory: made.git }, commit: "refs/heads/main", round });
    const listed = [...batches.values()].flatMap(({ envelopes }) => envelopes);
    expect(submissions.length).toBeGreaterThan(0);
    if (round === firstRound) expect([...listed].sort()).toEqual(submissions.map(({ digest }) => digest).sort());
    expect(new Set(listed).size).toBe(listed.length);
  }
  for (const [name, text] of readBatches(logFolder(made.content))) expect(text, name).toMatch(/^[0-9a-f]{64}\n$/);
});

test("What is changed or gone after it was logged is named, and so is what is not logged", () => {
  const [rolled, forged, gone, renamed] = [copy(), copy(), copy(), copy()];
  const versions = (place: Place): string => join(place.content, "rounds", firstRound, "versions");
  const newest =
    readdirSync(versions(rolled))
      .filter((name) => /^\d+\.json$/.test(name))
      .sort()
      .at(-1) ?? "";
  for (const name of [newest, newest.replace(".json", ".signatures.json")]) rmSync(join(versions(rolled), name));
  const number = Number(newest.slice(0, 4));
  expect(coverage(rolled)).toContainEqual(["log-gone", `round ${firstRound} ${number}`]);
  const file = join(versions(forged), "0001.json");
  editFile(file, /"roster":\["./, (found) => `${found.slice(0, -1)}${found.endsWith("0") ? "1" : "0"}`);
  const named = coverage(forged);
  expect(named).toContainEqual(["log-gone", `round ${firstRound} 1`]);
  expect(named).toContainEqual(["log-not-logged", `round ${firstRound} 1`]);
  rmSync(join(gone.content, "statistics", firstRound), { recursive: true });
  expect(coverage(gone)).toEqual([["log-gone", `release ${firstRound} r1`]]);
  const batch = join(logFolder(renamed.content), "batches", firstRound, "1.txt");
  editFile(batch, /^./, (first) => (first === "0" ? "1" : "0"));
  const codes = coverage(renamed).map(([code]) => code);
  expect(codes.sort()).toEqual(["log-gone", "log-not-logged"]);
});

test("A log that was cut or changed is refused, however it is read", async () => {
  const [cut, changed] = [copy(), copy()];
  const entries = (place: Place): string => join(logFolder(place.content), "entries.txt");
  writeFileSync(entries(cut), readFileSync(entries(cut), "utf8").split("\n").slice(0, -2).join("\n").concat("\n"));
  editFile(entries(changed), /[0-9a-f]\n$/, (end) => (end[0] === "0" ? "1\n" : "0\n"));
  for (const place of [cut, changed]) expect(codesOf(await readOwnLog(place))).not.toEqual([]);
});

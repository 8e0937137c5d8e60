import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firstRound as round } from "../rehearsal/make.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { copyRehearsal } from "../testing/rehearsal/shared.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { assembleReport } from "./assemble.ts";
import { readDecided } from "./decided.ts";
import { readMaterial } from "./material/material.ts";
import { reportMarkdown } from "./output/to-markdown.ts";

const release = "r1";
const folder = `content/rounds/${round}/report/${release}`;
const root = temporaryFolder("decided");
let copies = 0;

const made = (await copyRehearsal("middle", join(root, "made"))).place;

function copy(): Place {
  copies += 1;
  const to = join(root, `copy-${copies}`);
  cpSync(made.content, join(to, "content"), { recursive: true });
  return placeAt(to);
}
const bytesIn = (place: Place) =>
  Object.fromEntries(readdirSync(join(place.root, folder)).map((name) => [name, readFileSync(join(place.root, folder, name), "latin1")]));
const decide = (place: Place, more: readonly string[] = []) =>
  runCommand("report", ["--round", round, "--release", release, "--root", place.root, "--decide", "--no-pdf", ...more]);

test("A decided report is the same, byte for byte, after an error is announced, which a draft made now would state", async () => {
  const place = copy();
  const before = bytesIn(place);
  const decided = unwrap(readDecided(place, { round, release }));
  const error = `errors:\n  - round: ${round}\n    releases: [r1]\n    kinds: [level]\n    direction: up\n    date: "2026-10-01"\n    text: { sv: Fel i nivåerna., en: Wrong levels. }\n`;
  writeFileSync(join(place.content, "statistics", "known-errors.yaml"), error);
  const draft = unwrap(await readMaterial({ place, round, release, today: "2026-10-02" }));
  expect(reportMarkdown(assembleReport(draft))).toContain("Fel i nivåerna.");
  expect(unwrap(readDecided(place, { round, release }))).toEqual(decided);
  expect(decide(place).status).toBe(1);
  expect(bytesIn(place)).toEqual(before);
  expect(Object.keys(before).toSorted()).toEqual(["decided.json", "rapport.docx", "rapport.md", "sida.json"]);
  for (const text of [before["rapport.md"], before["sida.json"]]) expect(text).not.toMatch(/Utkast|Fel i niv/);
});

test("It is decided once: the second time a sentence says when, where it lies and where an error is announced", () => {
  const place = copy();
  const again = decide(place);
  expect([again.status, again.stderr]).toEqual([
    1,
    expect.stringMatching(new RegExp(`was decided on 2026-08-20.* files are in ${folder}\\. .*known-errors\\.yaml`)),
  ]);
});

test("What is not there yet, a day to come and a file that is changed are named, and nothing is written", () => {
  const place = copy();
  const words = join(place.content, "rounds", round, "report");
  for (const name of ["bedomning.sv.mdx", "sma-typer.sv.mdx"]) rmSync(join(words, name));
  rmSync(join(words, release), { recursive: true });
  const refused = decide(place);
  expect(refused.status).toBe(1);
  for (const part of ["your overall assessment", "the types of organisations that are few"])
    expect(refused.stderr).toContain(`cannot be decided without ${part === "your overall assessment" ? "" : "your assessment of "}${part}`);
  expect(readdirSync(words)).not.toContain(release);

  const letter = join(words, "missiv.yaml");
  writeFileSync(letter, readFileSync(letter, "utf8").replace("2026-08-20", "2999-01-01"));
  expect(decide(place).stderr).toMatch(/dated 2999-01-01, but today is/);

  const other = copy();
  writeFileSync(join(other.root, folder, "rapport.md"), "Ändrad\n");
  rmSync(join(other.root, folder, "rapport.docx"));
  const { diagnostics } = readDecided(other, { round, release });
  expect(diagnostics.map(({ code, file }) => [code, file?.replace(/.*\//, "")])).toEqual([
    ["report-decided-changed", "rapport.md"],
    ["report-decided-changed", "rapport.docx"],
  ]);
});

test("The command freezes what the rehearsal froze", () => {
  const place = copy();
  rmSync(join(place.root, folder), { recursive: true });
  mkdirSync(join(place.root, "report"), { recursive: true });
  expect(decide(place).status).toBe(0);
  expect(Object.keys(bytesIn(place))).toEqual(Object.keys(bytesIn(made)));
  expect(unwrap(readDecided(place, { round, release }))?.date).toBe("2026-08-20");
});

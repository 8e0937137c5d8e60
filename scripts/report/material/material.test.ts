import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { closeAndRelease } from "../../rehearsal/close-round.ts";
import { firstRound, secondRound } from "../../rehearsal/make.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { readRound } from "../../repository/read-round.ts";
import { putFile, putFiles } from "../../testing/files.ts";
import { longTest } from "../../testing/long-test.ts";
import { copyRehearsal } from "../../testing/rehearsal/shared.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { assembleReport } from "../assemble.ts";
import { reportMarkdown } from "../output/to-markdown.ts";
import { readMaterial } from "./material.ts";

const root = temporaryFolder("report");
let copies = 0;

const made = (await copyRehearsal("middle", join(root, "made"))).place;

/** A copy of the rehearsal with some files replaced; paths are relative to the content folder. */
function copyWith(files: Readonly<Record<string, string>>): Place {
  copies += 1;
  const folder = join(root, `copy-${copies}`);
  cpSync(made.content, join(folder, "content"), { recursive: true });
  putFiles(join(folder, "content"), Object.entries(files));
  return placeAt(folder);
}

const words = `rounds/${firstRound}/report`;
const read = (place: Place, more: object = {}) =>
  readMaterial({ place, round: firstRound, release: "r1", today: "2026-09-01", decides: true, ...more });
/** Errors as "file:line code", the file relative to the content folder. */
async function faultsOf(files: Readonly<Record<string, string>>, more: object = {}): Promise<readonly string[]> {
  const place = copyWith(files);
  const { ok, diagnostics } = await read(place, more);
  expect(ok).toBe(!diagnostics.some(({ severity }) => severity === "error"));
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, code }) => `${file?.replace(`${place.content}/`, "") ?? ""}:${line ?? ""} ${code}`);
}

describe("a rehearsal's report", () => {
  it("is made from the release, the registers and the invented words, and warns of measures without support", async () => {
    const material = await read(made);
    expect(material.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning support-measure-without"]);
    if (!material.ok) throw new Error("the rehearsal's report should be made");
    const { population } = unwrap(readRound(made, firstRound)).document;
    expect(material.value.now.frame).toBe(unwrap(readPopulation(made, population.id)).date);
    const text = reportMarkdown(assembleReport(material.value));
    expect(text.startsWith("**Övning – påhittade organisationer**")).toBe(true);
    expect(text).toContain("Övningsförbundet för kommuner (påhittat)");
    expect(text).toContain("i en pilot med minst tjugo organisationer");
    expect(text).toMatch(/ÖVN 2026-0001/);
  });

  it("is the same each time", async () => {
    const [one, two] = await Promise.all([read(made), read(made)]);
    if (!one.ok || !two.ok) throw new Error("the rehearsal's report should be made");
    expect(reportMarkdown(assembleReport(one.value))).toBe(reportMarkdown(assembleReport(two.value)));
  });
});

describe("a second round", () => {
  longTest("is compared with the first by default, and must say what became of its recommendations", async () => {
    const folder = join(root, "second");
    cpSync(made.root, folder, { recursive: true });
    const place = placeAt(folder);
    const now = Date.parse("2027-06-01") / 1000;
    const released = await closeAndRelease({ place, round: secondRound, keys: join(folder, "keys"), now, progress: () => undefined });
    expect(released.ok).toBe(true);
    const second = { ...(await read(place, { round: secondRound, today: "2027-06-10", decides: false })) };
    if (!second.ok) throw new Error(second.diagnostics.map(({ code }) => code).join());
    expect(second.value.before?.cube.round).toBe(firstRound);
    const text = reportMarkdown(assembleReport(second.value));
    expect(text).toContain(`Jämförelsen är med övningsomgången våren 2026`);
    expect(text).toContain("De som svarade nu är delvis andra än de som svarade förra gången.");

    const answers = join(place.content, `rounds/${secondRound}/report/rekommendationer.yaml`);
    putFile(answers, "schema: infosaktrappan-recommendations/1\nrecommendations: []\nearlier: []\n");
    const unanswered = await read(place, { round: secondRound, today: "2027-06-10", decides: false });
    const faults = unanswered.diagnostics.filter(({ severity }) => severity === "error").map(({ line, code }) => `${line} ${code}`);
    expect(faults).toEqual(Array.from({ length: 3 }, () => "3 recommendation-without-answer"));
  });
});

describe("the warnings of a report", () => {
  const error = `errors:\n  - round: ${firstRound}\n    releases: [r1]\n    kinds: [level]\n    direction: up\n    date: "2026-10-01"\n    text: { sv: Fel i nivåerna., en: Wrong levels. }\n`;

  it("include a known error of the release, which stops the report where it names the wrong releases", async () => {
    const file = "statistics/known-errors.yaml";
    const material = await read(copyWith({ [file]: error }));
    if (!material.ok) throw new Error(material.diagnostics.map(({ code }) => code).join());
    expect(material.value.knownErrors).toHaveLength(1);
    expect(reportMarkdown(assembleReport(material.value))).toContain("Fel i nivåerna.");
    expect((await faultsOf({ [file]: error.replace("[r1]", "[r9]") }))[0]).toMatch(/known-errors\.yaml:\d+ known-error-release$/);
  });

  longTest("say that a later release replaces this one, and what the later one corrects", async () => {
    const folder = join(root, "corrected");
    cpSync(made.root, folder, { recursive: true });
    const place = placeAt(folder);
    const reason = { sv: "Fel svar räknades.", en: "Wrong answers were counted." };
    const request = { place, round: firstRound, keys: join(folder, "keys"), now: 1_795_000_000, progress: () => undefined };
    const released = await closeAndRelease({ ...request, correction: { reason, withdraws: ["area"] } });
    expect(released.diagnostics).toEqual([]);
    const [first, second] = await Promise.all([read(place), read(place, { release: "r2" })]);
    if (!first.ok || !second.ok) throw new Error("both reports should be made");
    expect(first.value.replacedBy).toEqual([{ release: "r2", reason }]);
    expect(second.value.replacedBy).toEqual([]);
    expect(reportMarkdown(assembleReport(first.value))).toContain("Använd inte den här rapporten.** Siffrorna är ersatta");
    expect(reportMarkdown(assembleReport(second.value))).toContain("Rättade siffror.** Rapporten bygger på den andra publiceringen");
  });
});

describe("bad input is named with file and line", () => {
  it("when a digest of the release does not match", async () => {
    const path = `statistics/${firstRound}/r1/cube.json`;
    const changedCube = `${readFileSync(join(made.content, path), "utf8").trimEnd()} \n`;
    const [one] = await faultsOf({ [path]: changedCube });
    expect(one).toMatch(new RegExp(`^statistics/${firstRound}/r1/manifest.json:\\d+ manifest-cube-digest$`));
  });

  it("when there is no such release", async () => {
    expect(await faultsOf({}, { release: "r9" })).toEqual([`statistics/${firstRound}/r9: report-no-release`]);
  });

  it("when prose has a placeholder of no cell or no name, or other markup", async () => {
    const text = "Ett.\n\n:share[type-municipality.niva.0]\n\n:andel[type-municipality.level.0]\n\n{cell}\n";
    const file = `${words}/bedomning.sv.mdx`;
    expect(await faultsOf({ [file]: text })).toEqual([
      `${file}:3 report-cell-unknown`,
      `${file}:5 report-placeholder-unknown`,
      `${file}:7 report-markup`,
    ]);
  });

  it("when a text belongs to no section", async () => {
    expect(await faultsOf({ [`${words}/slutsats.sv.mdx`]: "Ett.\n" })).toEqual([`${words}/slutsats.sv.mdx: report-prose-name`]);
  });

  it("when a dialogue has no outcome", async () => {
    const text = 'schema: infosaktrappan-dialogue/1\ndate: "2026-02-01"\nparty: P\nkind: other\nsubject: { sv: Frågorna }\noutcome: null\n';
    expect(await faultsOf({ "dialogue/x.yaml": text })).toEqual(["dialogue/x.yaml:6 dialogue-outcome-missing"]);
  });

  it("when support is for a measure that does not exist", async () => {
    const text = readFileSync(join(made.content, "support/ovning-mallar.yaml"), "utf8");
    const [one] = await faultsOf({ "support/ovning-mallar.yaml": text.replace("incident-page", "incident-paper") });
    expect(one).toMatch(/^support\/ovning-mallar\.yaml:\d+ support-measure-unknown$/);
  });

  it("when the letter concerns another round", async () => {
    const file = `${words}/missiv.yaml`;
    const text = readFileSync(join(made.content, file), "utf8");
    const [one] = await faultsOf({ [file]: text.replace(`round: ${firstRound}`, "round: ovning-9") });
    expect(one).toMatch(/missiv\.yaml:\d+ report-letter-round$/);
  });
});

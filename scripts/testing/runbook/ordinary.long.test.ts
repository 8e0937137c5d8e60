import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inventReportFiles } from "../../rehearsal/report-words.ts";
import { decidedFolder } from "../../report/decided.ts";
import { placeAt } from "../../repository/place.ts";
import { readRelease } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { typedByRole } from "../../round/runbook/example.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { calendarOf, gather, typedBy } from "./cast.ts";
import { missingLeavings, walk } from "./walk.ts";

// An ordinary round with tables, by what `round -- status` says and nothing else, until its keys wait for the next round. It is a
// rehearsal's: only that may have a smaller list than the whole country's, and only 106 are asked here.
const root = temporaryFolder("runbook-ordinary");
const round = "2027";
let answered = 0;
let hasLeft = false;
const place = () => placeAt(cast.office.cloneOf("samordnare"));

const cast = await gather({ root, kind: "ordinary", size: { municipality: 87, region: 4, agency: 15 }, rehearsal: true });
const { office, write } = cast;
write("samordnare", "rounds/calendar.yaml", calendarOf(round, "ordinary", office.today()));
office.handOver("samordnare", "calendar");
const types = async (person: string, line: string) => {
  const { status, screen } = await office.run(person, { line });
  expect([line, status, screen]).toEqual([line, 0, ""]);
};
const hands = {
  ...cast.walk.hands,
  // One of the employees leaves while the round is open: their key of it is given up, and two of those who are left sign that.
  reminded: async (person: string) => {
    const lost = await office.run(person, { line: `npm run -s round -- lose --round ${round} --holder bo --decision 2027-3` });
    expect([lost.status, lost.screen]).toEqual([0, expect.stringContaining("version 2")]);
    hasLeft = true;
  },
  // The two who count have computers without a network: the repository that they share is on the stick.
  released: async (person: string) => {
    await types(person, "git clone --quiet --bare ../intake/store.git session/lager.git");
    for (const name of ["anna", "cia"]) await types(name, "git remote set-url origin session/lager.git");
  },
  "report-written": async (person: string) => {
    const { cube, panel } = unwrap(await readRelease(place(), round, "r1"));
    for (const { path, contents } of inventReportFiles({ cube, panel }, office.today()))
      write(person, path.replace(/^rounds\/[^/]+\//, `rounds/${round}/`), String(contents));
  },
};
const walked = await walk(
  {
    ...cast.walk,
    hands,
    round,
    afterMeetings: async () => {
      for (const name of ["anna", "cia"]) await types(name, "git remote set-url origin ../intake/store.git");
      await types("samordnare", "git pull --quiet session/lager.git main");
      office.handOver("samordnare", "released");
    },
    isAbsent: (person) => person === "bo" && hasLeft,
    answer: async (address) => {
      answered = await cast.answerIn(round, address);
    },
  },
  "next-released",
);
afterAll(() => cast?.office.close());

test("An ordinary round goes from a clean clone to its report and archive by the commands that status gives, without the one who left", async () => {
  expect(walked.steps.filter(({ state }) => state === "next").map(({ id }) => id)).toEqual(["next-released"]);
  expect(missingLeavings(cast.office, walked.steps)).toEqual([]);
  const { cube, manifest } = unwrap(await readRelease(place(), round, "r1"));
  expect(answered).toBeGreaterThanOrEqual(60);
  expect(cube.cells.length).toBeGreaterThan(10);
  expect(Object.keys(manifest.signatures).sort()).toEqual(["anna", "cia"]);
  expect(unwrap(readRound(place(), round)).document).toMatchObject({ status: "closed", lost: ["bo"] });
  const after = walked.done.findIndex(({ line }) => line.includes("round -- close"));
  expect(walked.done.slice(after).filter(({ person }) => person === "bo")).toEqual([]);
});

test("The report is made of the release, and says the round's own days", () => {
  const report = readFileSync(join(decidedFolder(place(), { round, release: "r1" }), "rapport.md"), "utf8");
  expect(report).toContain("från den 31 december 2026 till och med den 28 januari 2027");
});

test("The keys are not destroyed before the next round is published, and that is said", async () => {
  cast.office.fetch("anna");
  const asked = await cast.office.run("anna", { line: `npm run -s keys -- destroy --round ${round} --name anna --keys keys` });
  expect([asked.status, /\[([a-z-]+)\]/.exec(asked.screen)?.[1]]).toEqual([1, "destroy-next-not-released"]);
});

test("Each types as much as the runbook's page says, and a little more when somebody has left", () => {
  const { coordinator, issuer, witness, fewest, most } = typedByRole("ordinary");
  // The version without bo is signed, logged and built. No key is destroyed yet. Anna publishes.
  const more = { samordnare: coordinator + 1, vittne: witness + 2, anna: most + 1, cia: fewest + 1 };
  expect(typedBy(walked.done)).toEqual({ ...more, inbjudare: issuer, bo: 2 });
});

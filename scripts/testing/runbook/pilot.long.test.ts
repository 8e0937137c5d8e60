import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findChromium } from "../../core/chromium.ts";
import { sha256 } from "../../repository/digests.ts";
import { typedByRole } from "../../round/runbook/example.ts";
import { layPackages } from "../rehearsal/real-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { calendarOf, gather, trustees, typedBy } from "./cast.ts";
import { missingLeavings, walk } from "./walk.ts";

// A pilot of twenty from a clean clone to destroyed keys, with real keys, by what `round -- status` says and nothing else.
const root = temporaryFolder("runbook-pilot");
const round = "2027-pilot";
let answered = 0;
const clone = (person = "samordnare"): string => cast.office.cloneOf(person);

// The packed browser stands for the machine's own, which prints the letters.
const { executablePath, env } = await findChromium();
Object.assign(process.env, env, { CHROMIUM_PATH: executablePath });
const cast = await gather({ root, kind: "pilot", size: { municipality: 14, region: 2, agency: 4 }, rehearsal: false });
const { office, write } = cast;
write("samordnare", "rounds/calendar.yaml", calendarOf(round, "pilot", office.today()));
office.handOver("samordnare", "calendar");
const walked = await walk({
  ...cast.walk,
  round,
  // The second who counts is ill on the day of the meetings.
  isAbsent: (person, step) => person === "bo" && step === "released",
  answer: async (address) => {
    answered = await cast.answerIn(round, address);
  },
});
afterAll(() => cast?.office.close());

test("A pilot goes from a clean clone to destroyed keys by the commands that status gives, in its order", () => {
  expect(walked.steps.filter(({ state }) => state === "next" || state === "waiting")).toEqual([]);
  expect(missingLeavings(cast.office, walked.steps)).toEqual([]);
});

test("What is published says how many of the twenty answered, by pull request and by the API, and the built site verifies", async () => {
  // Read as they are: the code of these tests pins no trust list, and that of the walk's people does.
  const published = (name: string) => JSON.parse(readFileSync(join(clone(), "content", "statistics", round, "r1", name), "utf8"));
  const [participation, manifest] = [published("participation.json"), published("manifest.json")];
  expect([participation.invited, participation.answered]).toEqual([20, answered]);
  expect(answered).toBeGreaterThan(5);
  // Two counted, neither of them the one who was ill.
  expect(Object.keys(manifest.signatures).sort()).toEqual(["anna", "cia"]);
  // As an outsider, with the same code.
  cast.office.fetch("vittne");
  const verified = await cast.office.run("vittne", { line: `npm run -s verify -- ${join(clone(), "dist")}` });
  expect([verified.status, verified.screen.match(/\[[a-z-]+\]/g)]).toEqual([3, null]);
});

test("Each letter is a page and a PDF, beside the reminder, and nothing of them is in Git", () => {
  const letters = readdirSync(join(clone("inbjudare"), "content", "rounds", round, "letters"));
  const [first] = cast.population.organisations;
  expect(letters.filter((name) => name.startsWith(`${first?.id}`)).sort()).toEqual([
    `${first?.id}-paminnelse.pdf`,
    `${first?.id}.html`,
    `${first?.id}.pdf`,
  ]);
  expect(letters).toEqual(expect.arrayContaining(["issued.json", "paminnelse.html", "tack.html"]));
  // Without our fonts the browser prints a page with nothing on it.
  const printed = readFileSync(join(clone("inbjudare"), "content", "rounds", round, "letters", `${first?.id}.pdf`), "latin1");
  expect(printed).toMatch(/^%PDF-/);
  expect(printed).toMatch(/BaseFont \/[A-Z]+\+Arimo/);
  const committed = execFileSync("git", ["log", "--all", "--name-only", "--format="], { cwd: clone(), encoding: "utf8" });
  expect(committed).not.toMatch(/letters\/|\.identity/);
});

test("The archive has a guide, names, release and pages, its digest is recorded, and nothing exact is in it", () => {
  const file = join(clone(), `arkiv-${round}.tar`);
  const record = JSON.parse(readFileSync(join(clone(), "content", "rounds", round, "archived.json"), "utf8")) as {
    readonly sha256: string;
  };
  expect(sha256(readFileSync(file))).toBe(record.sha256);
  const names = execFileSync("tar", ["-tf", file], { encoding: "utf8" });
  for (const path of ["ARKIV.txt", "content/population/types.json", "participation.json", "pages/drift.sv.mdx", "dist/index.html"])
    expect(names).toContain(path);
  expect(names).not.toMatch(/private-|counted\.sealed|letters\/|submissions\/.*[0-9a-f]{64}/);
});

test("In an empty folder the archive verifies, but for what it cannot have in itself, and builds the same pages on the same day, but for the log's", async () => {
  execFileSync("tar", ["-xf", join(clone(), `arkiv-${round}.tar`)], { cwd: root });
  const alone = join(root, round);
  layPackages(alone);
  expect(readFileSync(join(alone, "ARKIV.txt"), "utf8")).toMatch(/summa: [0-9a-f]{64} /);
  const verified = await cast.office.run("vittne", { line: `cd ${alone} && npm run -s verify -- dist` });
  expect([verified.status, verified.screen.match(/\[[a-z-]+\]/g)]).toEqual([3, null]);
  // What failed or was not compared.
  const not = verified.out.match(/^[✗·].*/gm)?.map((line) => /--\w+/.exec(line)?.[0]);
  expect(not).toEqual(["--state", "--own", "--form"]);
  const built = await cast.office.run("vittne", { line: `cd ${alone} && npm run -s build -- --outDir again` });
  expect([built.status, built.screen]).toEqual([0, expect.any(String)]);
  const names = readdirSync(join(alone, "dist"), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(join(alone, "dist"), join(one.parentPath, one.name)));
  const contents = (name: string) => (existsSync(join(alone, name)) ? sha256(readFileSync(join(alone, name))) : "none");
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => contents(`dist/${name}`) !== contents(`again/${name}`) && !/(^|\/)logg\//.test(name))).toEqual([]);
});

test("Two of the keys that open are destroyed, without which nothing opens, and their records name the decision on disposal", () => {
  const left = trustees.filter((name) => readdirSync(join(clone(name), "keys")).some((file) => file.includes("holder")));
  expect(left).toEqual(["anna"]);
  for (const name of ["bo", "cia"]) {
    const record = readFileSync(join(clone(), "content", "rounds", round, "destroyed", `${name}.json`), "utf8");
    expect(JSON.parse(record)).toMatchObject({ acts: [{ decision: "2026-2", files: 1, early: false }] });
  }
});

// The one who takes the place of another types the commands of both meetings.
test("One decision is enough, and each types as much as the runbook's page says", () => {
  const decisions = new Set(walked.done.flatMap(({ line }) => /--decision \S+/.exec(line) ?? []));
  expect([...decisions]).toEqual([]);
  const typed = typedBy(walked.done);
  const { coordinator, issuer, witness, most, fewest } = typedByRole("pilot");
  expect(typed).toEqual({ samordnare: coordinator, inbjudare: issuer, vittne: witness, anna: most, bo: fewest - 1, cia: fewest + 2 });
  expect(coordinator).toBeLessThanOrEqual(10);
});

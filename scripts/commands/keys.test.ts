import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import {
  codesIn,
  commandRound,
  filesBelow,
  leaks,
  makeCommandPlace,
  rootKeyOf,
  secretsOf,
  trusteeNames,
  writeNextVersion,
} from "../testing/rehearsal/command-place.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const root = temporaryFolder("keys");
let secrets: readonly string[];
const round = ["--round", commandRound];
const place = await makeCommandPlace({ root, organisations: ["m-0001"] });
const holderFile = (name: string): string => join(place.keys, name, `${commandRound}-holder-${name}.dev.identity`);

test("A trustee's two keys are generated together, with the card that goes into a trust list", () => {
  const make = () => place.run("keys", ["trustee", "--name", "fjarde", "--out", join(root, "fjarde"), "--dev"]);
  const key = expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) as unknown;
  expect(JSON.parse(make().stdout)).toEqual({ name: "fjarde", release: key, root: key });
  expect(readdirSync(join(root, "fjarde")).sort()).toEqual(["release-fjarde.dev.identity", "root-fjarde.dev.identity"]);
  expect(statSync(join(root, "fjarde", "root-fjarde.dev.identity")).mode & 0o777).toBe(0o600);
  const again = make();
  expect([again.status, again.stderr.includes("skrivs inte över")]).toEqual([2, true]);
});

test("The receipt key is one file, readable by its owner, and its public half a line for the charter", () => {
  const made = place.run("keys", ["receipt", ...round, "--out", join(root, "intake"), "--dev"]);
  expect(made.stdout).toMatch(/^receiptKey: [A-Za-z0-9_-]{43}\n$/);
  expect(readdirSync(join(root, "intake"))).toEqual([`${commandRound}-receipt.dev.identity`]);
  expect(statSync(join(root, "intake", `${commandRound}-receipt.dev.identity`)).mode & 0o777).toBe(0o600);
});

test("Holders' keys are destroyed only on demand, other keys are kept, and the record names the decision", () => {
  secrets = secretsOf(root);
  let typed = `${commandRound}\n`;
  const destroy = (name: string, ...more: readonly string[]) =>
    place.run("keys", ["destroy", ...round, "--decision", "2029-17", "--name", name, "--keys", place.keys, ...more], typed);
  writeFileSync(join(root, "register.csv"), "id\nm-0001\n");
  expect(place.run("invite", [...round, "--register", join(root, "register.csv")])).toMatchObject({ status: 0 });
  for (const name of trusteeNames) place.run("round", ["sign", ...round, "--key", rootKeyOf(place, name)]);
  secrets = [...secrets, ...secretsOf(root)];
  expect(codesIn(destroy("forsta", "--early").stderr)).toEqual(["destroy-round-open"]);
  writeNextVersion(place, { status: "closed" });
  // A closing that waits for signatures closes nothing.
  const signatures = join(place.folder, "versions", "0002.signatures.json");
  const signed = readFileSync(signatures, "utf8");
  writeFileSync(signatures, "{}\n");
  expect(codesIn(destroy("forsta", "--early").stderr)).toEqual(["destroy-round-open"]);
  writeFileSync(signatures, signed);
  expect(codesIn(destroy("forsta").stderr)).toEqual(["destroy-not-released"]);
  expect(codesIn(destroy("fjarde", "--early").stderr)).toEqual(["destroy-holder"]);
  const plan = (decided: string, settled: string | null): void => {
    const days = { opens: "2026-09-01", reminder: "2026-10-01", closes: "2026-11-30", release: "2027-02-01" };
    const about = { edition: "2026", cases: [{ kind: "request", diaryNumber: "2029-3", settled }] };
    const entry = { round: commandRound, ...about, ...days, decision: { diaryNumber: decided, date: "2026-01-15" } };
    writeFileSync(join(place.folder, "..", "calendar.yaml"), stringify({ schema: "infosaktrappan-calendar/1", rounds: [entry] }));
  };
  // Whatever is decided, nobody's request becomes impossible; and no other decision stands for the recorded one.
  plan("2029-17", null);
  expect(codesIn(destroy("forsta", "--early").stderr)).toEqual(["destroy-case"]);
  plan("2029-18", "2029-02-01");
  expect(codesIn(destroy("forsta", "--early").stderr)).toEqual(["destroy-other-decision"]);
  plan("2029-17", "2029-02-01");
  // Each trustee destroys their own key, and leaves a record of their own.
  // Nobody answers for the person, who types the round's id.
  for (const answer of ["", "ja\n"]) {
    typed = answer;
    expect(codesIn(destroy("forsta", "--early").stderr)).toEqual(["destroy-unconfirmed"]);
  }
  typed = `${commandRound}\n`;
  expect(filesBelow(place.keys)).toContain(holderFile("forsta"));
  expect(destroy("forsta", "--early").status).toBe(0);
  expect(filesBelow(place.keys)).not.toContain(holderFile("forsta"));
  expect(filesBelow(place.keys)).toContain(holderFile("andra"));
  for (const name of ["andra", "tredje"]) expect(destroy(name, "--early").status).toBe(0);
  const left = filesBelow(place.keys).map((one) => one.slice(place.keys.length + 1));
  const own = trusteeNames.flatMap((name) => ["root", "release"].map((use) => `${name}/${use}-${name}.dev.identity`));
  expect(left.sort()).toEqual([`receipt/${commandRound}-receipt.dev.identity`, ...own].sort());
  for (const name of trusteeNames) {
    const record = JSON.parse(readFileSync(join(place.folder, "destroyed", `${name}.json`), "utf8")) as object;
    expect(record).toMatchObject({ round: commandRound, acts: [{ decision: "2029-17", files: 1, early: true }] });
    expect(codesIn(destroy(name, "--early").stderr)).toEqual(["destroy-nothing"]);
  }
});

test("Nothing that a command prints, and no file name, contains any part of a key", () => {
  expect(new Set(secrets).size).toBeGreaterThan(10);
  const open = [...place.output, ...filesBelow(root)].join("\n");
  expect(leaks(open, secrets)).toBe(0);
  // The search works: it finds the middle of a secret, in small letters and with spaces.
  const [first = ""] = secrets;
  const piece = first.slice(20, 30).toLowerCase();
  expect(leaks(`${open}${piece.replace(/^(.{4})/, "$1 ")}`, [first])).toBe(1);
});

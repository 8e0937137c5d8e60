import { expect, test } from "vitest";
import { codesOf, type InventedRound, inventRound, passed } from "../testing/envelope/invented-round.ts";
import { filesOfRound, firstVersion, nextVersion, rosterFile, trust } from "../testing/trust/trustees.ts";
import { nextList } from "../trust/lists.ts";
import { canonicalText, type RoundFiles } from "./round-files.ts";
import { parseRound } from "./round-folder.ts";

const round: InventedRound = await inventRound(2);
const [one, two] = round.roster.keys as readonly [string, string];
const parts = [rosterFile("ovning-1", [one]), rosterFile("ovning-1", [two], [one]), rosterFile("ovning-1", [one])] as const;
const start = firstVersion(round.charter, { roster: [parts[0].digest] });
const next = nextVersion(start, { roster: [parts[0].digest, parts[1].digest] });
const at = "rounds/ovning-1";
const versions = `${at}/versions`;

/** The round's files with these instead; undefined removes one. */
function filesWith(changes: Readonly<Record<string, string | undefined>> = {}): RoundFiles {
  const files = new Map(filesOfRound(round.charter, [start, next], new Map(parts.map(({ path, text }) => [path, text]))));
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
}
const parse = (changes?: Parameters<typeof filesWith>[0]) => parseRound(filesWith(changes), "ovning-1");
const signatures = (places: readonly number[], version = next) => canonicalText(trust.sign("round", version, places));

test("The newest version with enough signatures is in force, and its roster is the sum of its parts", () => {
  const folder = passed(parse());
  expect(folder.document).toMatchObject({ version: 2, status: "open" });
  expect(folder.roster).toMatchObject({ round: "ovning-1", keys: [one, two].sort(), revoked: [one] });
  expect(folder.pending).toBeUndefined();
});

test("A newest version with too few signatures, or with no file of them, waits: the one before it is in force", () => {
  const file = `${versions}/0002.signatures.json`;
  for (const text of [undefined, "{}\n", signatures([1])]) {
    const folder = passed(parse({ [file]: text }));
    expect([folder.document.version, folder.pending?.document]).toEqual([1, next]);
    expect(folder.roster).toMatchObject({ round: "ovning-1", keys: [one], revoked: [] });
  }
  expect(passed(parse({ [file]: signatures([0, 2]) })).document.version).toBe(2);
});

test("The version that opens waits for all three, and is then described though it is not in force", () => {
  const alone = { [`${versions}/0002.json`]: undefined, [`${versions}/0002.signatures.json`]: undefined };
  const waiting = passed(parse({ ...alone, [`${versions}/0001.signatures.json`]: signatures([0, 1], start) }));
  expect([waiting.versions, waiting.pending?.document, waiting.document.version]).toEqual([[], start, 1]);
  expect(passed(parse(alone)).versions).toHaveLength(1);
});

test("Only the newest waits: an earlier one with too few signatures stays in the chain, to be refused", () => {
  const folder = passed(parse({ [`${versions}/0001.signatures.json`]: "{}\n" }));
  expect(folder.versions.map(({ document }) => document.version)).toEqual([1, 2]);
});

test("A newest trust list that waits puts no round out of use, and counts when two of both lists have signed", () => {
  const list = nextList([trust.signed], trust.list.trustees);
  const withList = (places: readonly number[]) =>
    passed(parse({ "trust/2.json": canonicalText(list), "trust/2.signatures.json": canonicalText(trust.sign("trust", list, places)) }))
      .lists;
  expect([withList([]).length, withList([1]).length, withList([1, 2]).length]).toEqual([1, 1, 2]);
});

test("A key that was revoked does not return, though a later part adds it again", () => {
  const again = nextVersion(next, { roster: parts.map(({ digest }) => digest) });
  const folder = passed(
    parse({ [`${versions}/0003.json`]: canonicalText(again), [`${versions}/0003.signatures.json`]: signatures([0, 1], again) }),
  );
  expect(folder.roster).toMatchObject({ round: "ovning-1", keys: [one, two].sort(), revoked: [one] });
});

test("What is missing, replaced or in another form is reported, all at once, with its file", () => {
  const second = `${at}/${parts[1].path}`;
  expect(parse({ [second]: undefined }).diagnostics).toMatchObject([{ code: "round-part-missing", file: second }]);
  expect(parse({ [second]: `${parts[1].text} ` }).diagnostics).toMatchObject([{ code: "round-part-digest", file: second }]);
  const pretty = JSON.stringify(round.charter, null, 2);
  expect(codesOf(parse({ [`${at}/charter.json`]: pretty, "trust/1.json": "{}\n", [`${versions}/0002.json`]: "x" }))).toEqual([
    "not-canonical",
    ...Array.from({ length: 8 }, () => "shape-missing"),
    "not-yaml",
  ]);
  expect(codesOf(parseRound(new Map(), "ovning-1"))).toEqual(["file-missing"]);
});

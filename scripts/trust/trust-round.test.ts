import { expect, test } from "vitest";
import { codesOf, inventRound } from "../testing/envelope/invented-round.ts";
import { firstVersion, trust } from "../testing/trust/trustees.ts";
import { type RoundToTrust, trustRound } from "./trust-round.ts";

const invented = await inventRound(2);

type Folder = RoundToTrust["folder"];
type Changed = Partial<Omit<RoundToTrust, "folder">> & {
  readonly document?: Partial<Folder["document"]>;
  readonly folder?: Partial<Folder>;
};

/** The codes of the faults of an invented round that is right but for the changes. */
async function faultsOf({ document, folder, ...input }: Changed): Promise<readonly string[]> {
  const { charter, roster } = invented;
  const version = firstVersion(charter);
  const versions = [{ document: version, signatures: trust.sign("round", version) }];
  const whole = { charter, versions, lists: [trust.signed], roster, ...folder, document: { ...invented.document, ...document } };
  const found = await trustRound({ authority: { rehearsal: true, trust: trust.digest }, folder: whole, round: charter.round, ...input });
  expect(found.ok).toBe(found.diagnostics.length === 0);
  return codesOf(found);
}

const digest = (letter: string): string => letter.repeat(64);
const closed = { status: "closed", acknowledged: digest("a") } as const;

test("A round is trusted as its trustees signed it, whatever its reader has not looked up", async () => {
  expect(await faultsOf({})).toEqual([]);
  expect(await faultsOf({ seenVersion: 1, population: digest("0") })).toEqual([]);
  expect(await faultsOf({ document: closed })).toEqual([]);
  expect(await faultsOf({ document: closed, folder: { acknowledgedDigest: digest("a") } })).toEqual([]);
  expect(await faultsOf({ document: { opens: invented.document.closes } })).toEqual([]);
});

test("Each thing that the charter, its folder or the history contradicts is named", async () => {
  const faults = async (changed: Changed, code: string): Promise<void> => expect(await faultsOf(changed)).toEqual([code]);
  await faults({ round: "another" }, "round-other-folder");
  await faults({ document: { rehearsal: false } }, "round-rehearsal");
  await faults({ document: { opens: "2026-12-01", closes: "2026-11-30" } }, "round-dates");
  await faults({ population: digest("1") }, "round-population-digest");
  await faults({ document: { acknowledged: digest("a") } }, "round-acknowledged-open");
  await faults({ document: closed, folder: { acknowledgedDigest: digest("b") } }, "round-acknowledged-digest");
  await faults({ seenVersion: 2 }, "round-version");
  await faults({ folder: { roster: { ...invented.roster, round: "another" } } }, "round-other-folder");
  await faults({ folder: { roster: { ...invented.roster, revoked: ["stranger"] } } }, "roster-revoked-unknown");
  const [revoked = ""] = invented.roster.keys;
  expect(await faultsOf({ folder: { roster: { ...invented.roster, revoked: [revoked] } } })).toEqual([]);
});

test("A real round needs a pinned list and decisions", async () => {
  const real = { authority: { rehearsal: false, trust: trust.digest }, document: { rehearsal: false } };
  const codes = await faultsOf(real);
  expect(codes).toEqual(["trust-only-in-rehearsal", "round-decisions"]);
  const decisions = {} as NonNullable<Folder["document"]["decisions"]>;
  expect(await faultsOf({ ...real, document: { rehearsal: false, decisions } })).toEqual(["trust-only-in-rehearsal"]);
  expect(await faultsOf({ authority: { rehearsal: true, trust: digest("f") } })).toEqual(["trust-not-pinned"]);
});

import { describe, expect, test } from "vitest";
import { toBase64url } from "../envelope/base64url.ts";
import type { RoundCharter, RoundVersion } from "../envelope/round-document.ts";
import { codesOf, inventRound, inventRoundKeys } from "../testing/envelope/invented-round.ts";
import { firstVersion, inventTrust, newSigningKey, nextVersion, trust } from "../testing/trust/trustees.ts";
import { canonicalDigest, holderFaults, holderMessage, roundFaults } from "./chain.ts";
import { nextList } from "./lists.ts";
import { trustRound } from "./trust-round.ts";

const invented = await inventRound(1);
type Holders = RoundCharter["holders"];
const faults = (holders: Holders, changes: Partial<RoundCharter> = {}, lists = [trust.signed]) =>
  holderFaults({ charter: { ...invented.charter, ...changes, holders }, lists }).map(({ code, pointer }) => `${code} ${pointer}`);
const all = ["round-holder /holders/0", "round-holder /holders/1", "round-holder /holders/2"];

describe("Holders are the charter's own trustees, each with a key that they have signed", () => {
  test("as they are", () => {
    expect(faults(invented.charter.holders)).toEqual([]);
  });

  test("not with another key in a place, even one that another trustee vouches for", async () => {
    const other = (await inventRoundKeys(invented.charter.round)).holders;
    const holders = invented.charter.holders;
    expect(faults(holders.with(1, { ...(holders[1] as Holders[number]), key: other[1]?.key as string }))).toEqual([all[1]]);
    const [first, second] = trust.trustees;
    const key = other[1]?.key as string;
    const proof = toBase64url((first as typeof second & object).root.sign(holderMessage(invented.charter.round, "second", key)));
    expect(faults(holders.with(1, { name: "second", key, proof }))).toEqual([all[1]]);
  });

  test("not in another order, not one of them twice, and not under another name", () => {
    const [first, second, third] = invented.charter.holders as [Holders[number], Holders[number], Holders[number]];
    expect(faults([second, first, third])).toEqual(all.slice(0, 2));
    expect(faults([first, first, third])).toEqual([all[1]]);
    expect(faults([first, { ...second, name: "third" }, third])).toEqual([all[1]]);
  });

  test("not with a proof for another round, for another key, by a release key or of no form", () => {
    const [first, second, third] = invented.charter.holders as [Holders[number], Holders[number], Holders[number]];
    expect(faults(invented.charter.holders, { round: "ovning-2" })).toEqual(all);
    expect(faults([first, second, { ...third, proof: second.proof }])).toEqual([all[2]]);
    const release = trust.trustees[2]?.release;
    const message = holderMessage(invented.charter.round, "third", third.key);
    expect(faults([first, second, { ...third, proof: toBase64url(release?.sign(message) as Uint8Array) }])).toEqual([all[2]]);
    expect(faults([first, second, { ...third, proof: "" }])).toEqual([all[2]]);
  });

  test("not other people's, and still the charter's own after a trustee has been replaced in a later list", () => {
    const other = inventTrust();
    expect(faults(invented.charter.holders, { trust: canonicalDigest(other.list) }, [other.signed])).toEqual(all);
    // `roundFaults` tells that the charter's list is not there.
    expect(faults(invented.charter.holders, {}, [])).toEqual([]);
    const replaced = trust.list.trustees.with(0, { name: "fourth", root: newSigningKey().publicKey, release: newSigningKey().publicKey });
    const later = nextList([trust.signed], replaced);
    expect(faults(invented.charter.holders, {}, [trust.signed, { document: later, signatures: trust.sign("trust", later) }])).toEqual([]);
  });

  test("or the round is not trusted, though all three have signed the version that opens it", async () => {
    const foreign = await inventRoundKeys(invented.charter.round, inventTrust(["fourth", "fifth", "sixth"]));
    const holders = foreign.holders.map((one, at) => ({ ...one, name: invented.charter.holders[at]?.name as string }));
    const charter = { ...invented.charter, holders, kid: foreign.kid };
    const version = firstVersion(charter, { roster: ["0".repeat(64)] });
    const versions = [{ document: version, signatures: trust.sign("round", version) }];
    const folder = {
      charter,
      versions,
      lists: [trust.signed],
      document: { ...invented.document, holders, kid: foreign.kid },
      roster: invented.roster,
    };
    const trusted = await trustRound({ authority: { rehearsal: true, trust: trust.digest }, folder, round: charter.round });
    expect(codesOf(trusted)).toEqual(["round-holder", "round-holder", "round-holder"]);
  });
});

describe("A lost key", () => {
  const chain = (...changes: readonly Partial<RoundVersion>[]): readonly string[] => {
    const documents = [firstVersion(invented.charter)];
    for (const change of changes) {
      const before = documents.at(-1) as RoundVersion;
      const decided = change.lost?.length
        ? [...before.acts, { act: "lose" as const, decision: `d${documents.length}`, date: "2026-12-02" }]
        : before.acts;
      documents.push(nextVersion(before, { acts: decided, ...change }));
    }
    const versions = documents.map((document) => ({ document, signatures: trust.sign("round", document) }));
    return roundFaults({ charter: invented.charter, versions, lists: [trust.signed] }).map(({ code, pointer }) => `${code} ${pointer}`);
  };

  test("is recorded while the round is open and after it has closed, and stays recorded", () => {
    expect(chain({ lost: ["second"] })).toEqual([]);
    expect(chain({ status: "closed" }, { lost: ["second"] })).toEqual([]);
    expect(chain({ lost: ["second"] }, { lost: [] })).toEqual(["round-not-appended /lost", "round-lost /lost"]);
    expect(chain({ lost: ["second"] }, { lost: ["third"] })).toEqual(["round-not-appended /lost", "round-lost /lost"]);
  });

  test("is one, and recorded by a decision: else one who opens falsely is not found out", () => {
    expect(chain({ lost: ["second"], acts: [] })).toEqual(["round-lost /lost"]);
    expect(chain({ lost: ["second"] }, { lost: ["second", "third"] })).toEqual(["round-lost /lost"]);
  });

  test("lets nothing else be changed after closing, least of all the root that holders compare with", () => {
    const closing = { root: "1".repeat(64), code: "c".repeat(64) };
    expect(chain({ status: "closed", closing }, { lost: ["second"] })).toEqual([]);
    expect(chain({ status: "closed", closing }, { lost: ["second"], closing: { root: "2".repeat(64), code: "c".repeat(64) } })).toEqual([
      "round-after-closed /closing",
    ]);
  });
});

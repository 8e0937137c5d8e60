import { describe, expect, test } from "vitest";
import { hasShape } from "../core/shape.ts";
import { toBase64url } from "../envelope/base64url.ts";
import type { RoundCharter, RoundVersion } from "../envelope/round-document.ts";
import { firstVersion, type InventedTrustee, inventTrust, newSigningKey, nextVersion, trust } from "../testing/trust/trustees.ts";
import { canonicalDigest, listFor, listsInForce, roundFaults, type Signed, signedMessage, signersOf, trustFaults } from "./chain.ts";
import { nextList } from "./lists.ts";
import { releaseSigners } from "./release-signers.ts";
import { TrustList } from "./schema.ts";

const [first, second, third] = trust.trustees as readonly [InventedTrustee, InventedTrustee, InventedTrustee];
const newcomer: InventedTrustee = { name: "newcomer", root: newSigningKey(), release: newSigningKey() };
const stranger = inventTrust(["x", "y", "z"]);
const lists = [trust.signed];

const card = ({ name, root, release }: InventedTrustee) => ({ name, root: root.publicKey, release: release.publicKey });
const signedBy = (kind: "round" | "trust", document: object, people: readonly InventedTrustee[]) =>
  Object.fromEntries(people.map(({ name, root }) => [name, toBase64url(root.sign(signedMessage(kind, document)))]));
/** A version signed by two, unless others are named. */
const signed = (document: RoundVersion, people: readonly InventedTrustee[] = [first, second]): Signed<RoundVersion> => ({
  document,
  signatures: signedBy("round", document, people),
});
const all = [first, second, third];

const charter = { round: "ovning-1", trust: trust.digest, kid: "k", plan: "p", signatures: 2 } as unknown as RoundCharter;
const opening = firstVersion(charter, { roster: ["r1"], registry: ["g1"], closes: "2026-12-01" });
const invited = nextVersion(opening, { roster: ["r1", "r2"], registry: ["g1", "g2"] });
const closed = nextVersion(invited, { status: "closed", acknowledged: "a", acts: [{ act: "close", decision: "d", date: "2026-12-02" }] });
const chain = [signed(opening, all), signed(invited, [second, third]), signed(closed)];
const judge = (versions: readonly Signed<RoundVersion>[], trusted: readonly Signed<TrustList>[] = lists, frozen = charter) =>
  roundFaults({ charter: frozen, versions, lists: trusted }).map((one) => one.code);
const judgeLists = (trusted: readonly Signed<TrustList>[]) => trustFaults(trusted, trust.digest).map((one) => one.code);
const secondList = (people: readonly InventedTrustee[], signers: readonly InventedTrustee[]): Signed<TrustList> => {
  const document = nextList(lists, people.map(card));
  return { document, signatures: signedBy("trust", document, signers) };
};

/** The same list, taking the round over there; signed again by the same people. */
const since = (list: Signed<TrustList>, at: TrustList["since"][string], everyone = [...all, newcomer]): Signed<TrustList> => {
  const document = { ...list.document, since: { [charter.round]: at } };
  const signers = everyone.filter(({ name }) => list.signatures[name]);
  return { document, signatures: signedBy("trust", document, signers) };
};

describe("An honest chain is accepted", () => {
  test("of a round that is opened by three, extended and closed by any two, with decisions recorded afterwards", () => {
    expect(judgeLists(lists)).toEqual([]);
    expect(judge(chain)).toEqual([]);
    const recorded = nextVersion(closed, { acts: [...closed.acts, { act: "close", decision: "e", date: "2027-01-01" }] });
    expect(judge([...chain, signed(recorded)])).toEqual([]);
  });

  test("of lists, when one trustee is replaced by two others, and then the newcomer signs with one of them", () => {
    const replaced = secondList([first, second, newcomer], [first, second]);
    expect(judgeLists([...lists, replaced])).toEqual([]);
    expect(
      judge([...chain.slice(0, 2), signed(closed, [second, newcomer])], [...lists, since(replaced, { version: 2, release: 0 })]),
    ).toEqual([]);
  });
});

describe("One root key alone", () => {
  test("gives no further version, whatever it says", () => {
    expect(judge([...chain, signed(nextVersion(closed), [first])])).toEqual(["round-signatures"]);
    expect(judge([...chain.slice(0, 2), signed(closed, [third])])).toEqual(["round-signatures"]);
  });

  test("replaces no charter, and so no key that opens", () => {
    const other = { ...charter, kid: "mine" };
    const forged = { ...nextVersion(closed), charter: canonicalDigest(other) };
    expect(judge([...chain, signed(forged, [first])])).toEqual(["round-charter", "round-signatures"]);
    expect(judge(chain, lists, other)).toEqual(["round-charter", "round-charter", "round-charter"]);
  });

  test("opens no round, not even one of its own making", () => {
    expect(judge([signed(opening, [first])])).toEqual(["round-signatures"]);
  });

  test("replaces no release keys by a list of its own, under the old names", () => {
    const mine = all.map((one) => (one === first ? one : { ...one, root: newSigningKey(), release: newSigningKey() }));
    // Signed with its own root key, and with those that it made under the others' names.
    expect(judgeLists([...lists, secondList(mine, mine)])).toEqual(["trust-signatures"]);
    expect(judgeLists([...lists, secondList(mine, [first])])).toEqual(["trust-signatures"]);
  });

  test("cannot lower the number of signatures: a list has none to set", () => {
    const forged = { ...trust.list, version: 2, previous: trust.digest, threshold: 1 };
    expect(hasShape(TrustList, trust.list)).toBe(true);
    expect(hasShape(TrustList, forged)).toBe(false);
    expect(judgeLists([...lists, { document: forged, signatures: signedBy("trust", forged, [first]) }])).toEqual(["trust-signatures"]);
    expect(hasShape(TrustList, { ...trust.list, trustees: trust.list.trustees.slice(0, 2) })).toBe(false);
  });

  test("does not count twice: not under another's name, nor with one key under two names of a list", () => {
    const own = signed(invited, [first]).signatures["first"] as string;
    expect(judge([chain[0] as Signed<RoundVersion>, { document: invited, signatures: { first: own, second: own } }])).toEqual([
      "round-signatures",
    ]);
    const alias = { ...second, root: first.root };
    expect(judgeLists([...lists, secondList([first, alias, third], [first, alias])])).toEqual(["trust-trustees", "trust-signatures"]);
    const message = signedMessage("round", invited);
    const release = toBase64url(first.release.sign(message));
    expect(signersOf(trust.list, "release", { first: release, second: release, third: release }, message)).toEqual(["first"]);
  });

  test("is no release key, and a release key no root key", () => {
    const released = { ...first, root: first.release };
    expect(judge([...chain.slice(0, 2), signed(closed, [released, second])])).toEqual(["round-signatures"]);
  });

  test("moves no signature from one kind of document to another", () => {
    const signatures = signedBy("trust", closed, [first, second]);
    expect(judge([...chain.slice(0, 2), { document: closed, signatures }])).toEqual(["round-signatures"]);
  });
});

describe("Two root keys together", () => {
  test("open no round without the third, whose key they may have exchanged", () => {
    const exchanged = { ...charter, kid: "exchanged" };
    expect(judge([signed(firstVersion(exchanged, opening))], lists, exchanged)).toEqual(["round-signatures"]);
  });

  test("change no charter once the round is open", () => {
    const other = { ...nextVersion(opening), charter: canonicalDigest({ ...charter, plan: "q" }) };
    expect(judge([chain[0] as Signed<RoundVersion>, signed(other)])).toEqual(["round-charter"]);
  });

  test.each([
    ["bring no revoked key back: the roster only grows", "round-not-appended", nextVersion(invited, { roster: ["r1"] })],
    ["list no part twice", "round-not-appended", nextVersion(invited, { registry: ["g1", "g2", "g1"] })],
    ["exchange no part of the roster", "round-not-appended", nextVersion(invited, { roster: ["r2", "r1"] })],
    ["drop no part of the registry", "round-not-appended", nextVersion(invited, { registry: ["g2"] })],
    ["close no earlier than was promised", "round-closes-earlier", nextVersion(invited, { closes: "2026-11-01" })],
  ])("%s", (_, code, forged) => {
    expect(judge([...chain.slice(0, 2), signed(forged)])).toEqual([code]);
  });

  test.each([
    ["do not open a closed round again", ["round-status"], nextVersion(closed, { status: "open" })],
    ["exchange no list of what was acknowledged", ["round-after-closed"], nextVersion(closed, { acknowledged: "b" })],
    ["invite nobody after closing", ["round-after-closed"], nextVersion(closed, { roster: ["r1", "r2", "r3"] })],
    ["move no last day after closing", ["round-after-closed"], nextVersion(closed, { closes: "2026-12-24" })],
    ["forget no decision", ["round-not-appended"], nextVersion(closed, { acts: [] })],
  ])("%s", (_, codes, forged) => {
    expect(judge([...chain, signed(forged)])).toEqual(codes);
  });

  test("leave no version out, repeat none and begin at no other", () => {
    const [one, two, three] = chain as [Signed<RoundVersion>, Signed<RoundVersion>, Signed<RoundVersion>];
    expect(judge([one, three])).toEqual(["round-chain"]);
    expect(judge([one, two, two])).toEqual(["round-chain"]);
    expect(judge([two, three])).toEqual(["round-chain", "round-signatures"]);
    expect(judge([one, signed(nextVersion(two.document, { version: 2 }))])).toEqual(["round-chain"]);
    expect(judge([signed({ ...opening, status: "closed" }, all)])).toEqual(["round-status"]);
    expect(judge([])).toEqual(["round-signatures"]);
  });

  test("open no round with what is not a first version, or with none", () => {
    expect(judge([signed({ ...opening, previous: "a" }, all)])).toEqual(["round-chain"]);
    expect(judge([signed({ ...opening, version: 2 }, all)])).toEqual(["round-chain"]);
    expect(roundFaults({ charter, versions: [], lists })).toMatchObject([
      { code: "round-signatures", values: { version: 1, count: 0, needed: 3 } },
    ]);
  });

  test("give a round no other name", () => {
    expect(judge([...chain, signed(nextVersion(closed, { round: "ovning-2" }))])).toEqual(["round-chain"]);
  });
});

describe("Trust lists", () => {
  test("have three people, by name and by each of their keys, and a quorum that the witnesses can reach", () => {
    const faultsOf = (people: readonly InventedTrustee[], changes: Partial<TrustList> = {}): readonly string[] => {
      const document = { ...nextList([], people.map(card)), ...changes };
      return trustFaults([{ document, signatures: signedBy("trust", document, people) }], canonicalDigest(document)).map(
        ({ code }) => code,
      );
    };
    expect(faultsOf(all)).toEqual([]);
    expect(faultsOf([first, second, { ...third, name: first.name }])).toContain("trust-trustees");
    expect(faultsOf([first, second, { ...third, root: first.root }])).toContain("trust-trustees");
    expect(faultsOf([first, second, { ...third, release: first.root }])).toContain("trust-trustees");
    expect(faultsOf([...all, newcomer])).toEqual(["trust-trustees"]);
    expect(faultsOf(all, { witnesses: ["w"], quorum: 1 })).toEqual([]);
    expect(faultsOf(all, { witnesses: ["w"], quorum: 2 })).toEqual(["trust-quorum"]);
    expect(faultsOf(all, { witnesses: ["v", "w"], quorum: 2 })).toEqual([]);
    expect(faultsOf(all, { witnesses: ["u", "v", "w"], quorum: 2 })).toEqual([]);
    // Two readers could each see a quorum that has never seen the other's history.
    expect(faultsOf(all, { witnesses: ["w"], quorum: 0 })).toEqual(["trust-quorum"]);
    expect(faultsOf(all, { witnesses: ["v", "w"], quorum: 1 })).toEqual(["trust-quorum"]);
    expect(faultsOf(all, { witnesses: ["u", "v", "w"], quorum: 1 })).toEqual(["trust-quorum"]);
    expect(faultsOf(all, { witnesses: ["t", "u", "v", "w"], quorum: 2 })).toEqual(["trust-quorum"]);
    expect(faultsOf(all, { since: { r: { version: 1, release: 0 } } })).toEqual(["trust-since"]);
  });

  test("are in force once two of those before and two of their own have signed, and until then those before", () => {
    const by = (...people: readonly InventedTrustee[]): number =>
      listsInForce([...lists, secondList([first, second, newcomer], people)]).length;
    expect([by(), by(first), by(second, newcomer), by(third, newcomer), by(first, third)]).toEqual([1, 1, 1, 1, 1]);
    expect([by(first, second), by(first, third, newcomer)]).toEqual([2, 2]);
    expect(listsInForce(lists)).toEqual(lists);
    expect(listsInForce([{ ...trust.signed, signatures: {} }])).toHaveLength(1);
  });

  test("begin with the pinned one: another first list is refused, and so is none", () => {
    expect(judgeLists([stranger.signed])).toEqual(["trust-not-pinned"]);
    expect(judgeLists([])).toEqual(["trust-not-pinned"]);
    expect(judge(chain, [stranger.signed])).toEqual(["round-trust"]);
    const strangers = stranger.trustees;
    expect(judge([signed(opening, strangers)])).toEqual(["round-signatures"]);
  });

  test("follow from each other, with signatures by two of the list before and by two of their own", () => {
    const replaced = secondList([first, second, newcomer], [first, second]);
    const { document } = replaced;
    const broken = (changes: Partial<TrustList>) => {
      const list = { ...document, ...changes };
      return judgeLists([...lists, { document: list, signatures: signedBy("trust", list, [first, second]) }]);
    };
    expect(broken({ previous: null })).toEqual(["trust-chain"]);
    expect(broken({ version: 3 })).toEqual(["trust-chain"]);
    expect(broken({ trustees: document.trustees.filter(({ name }) => name !== "newcomer") })).toEqual(["trust-trustees"]);
    // A replaced trustee does not sign themselves in again: the list before theirs is not theirs any more.
    const back = nextList([...lists, replaced], [first, third, newcomer].map(card));
    const rotated = { document: back, signatures: signedBy("trust", back, [third, first]) };
    expect(judgeLists([...lists, replaced, rotated])).toEqual(["trust-signatures"]);
    // Nor do two newcomers of their own list, without the list before.
    expect(judgeLists([...lists, secondList([first, newcomer, stranger.trustees[0] as InventedTrustee], [first, newcomer])])).toEqual([
      "trust-signatures",
    ]);
  });

  test("vouch for what names them or an earlier one, never for what names a later one", () => {
    const replaced = secondList([first, second, newcomer], [first, second]);
    const later = { ...charter, trust: canonicalDigest(replaced.document) };
    const version = firstVersion(later, opening);
    expect(judge([signed(version, [first, second, newcomer])], [...lists, replaced], later)).toEqual([]);
    expect(judge([signed(version, all)], [...lists, replaced], later)).toEqual(["round-signatures"]);
    expect(judge([signed(version, [first, second, newcomer])], lists, later)).toEqual(["round-trust"]);
  });

  test("leave no opened round out, and give none back", () => {
    const replaced = secondList([first, second, newcomer], [first, second]);
    expect(judge(chain.slice(0, 2), [...lists, replaced])).toEqual(["round-not-taken"]);
    const taken = since(replaced, { version: 2, release: 1 });
    const third = (at: TrustList["since"]) => {
      const document = { ...nextList([...lists, taken], [first, second, newcomer].map(card)), since: at };
      return judgeLists([...lists, taken, { document, signatures: signedBy("trust", document, [first, newcomer]) }]);
    };
    expect(third({ "ovning-1": { version: 2, release: 1 } })).toEqual([]);
    for (const at of [{}, { "ovning-1": { version: 1, release: 1 } }, { "ovning-1": { version: 2, release: 0 } }])
      expect(third(at), JSON.stringify(at)).toEqual(["trust-since"]);
  });
});

describe("Exactly one list vouches for a version or a release", () => {
  const [a, b, c] = all as [InventedTrustee, InventedTrustee, InventedTrustee];
  const [a2, b2] = [a, b].map(({ name }) => ({ name, root: newSigningKey(), release: newSigningKey() })) as [
    InventedTrustee,
    InventedTrustee,
  ];
  const make = (
    before: readonly Signed<TrustList>[],
    people: readonly InventedTrustee[],
    by: readonly InventedTrustee[],
    at: TrustList["since"][string],
  ) => {
    const document = { ...nextList(before, people.map(card)), since: { [charter.round]: at } };
    return { document, signatures: signedBy("trust", document, by) };
  };
  // A's keys leak while version 1 is the newest, then B's after version 2 and the first release.
  const one = make(lists, [a2, b, c], [b, c], { version: 1, release: 0 });
  const two = make([...lists, one], [a2, b2, c], [a2, c], { version: 2, release: 1 });
  const three = [...lists, one, two];
  const message = new TextEncoder().encode("m");
  const by = (signers: readonly InventedTrustee[]) =>
    Object.fromEntries(signers.map(({ name, release }) => [name, toBase64url(release.sign(message))]));
  const released = (trusted: readonly Signed<TrustList>[], release: string, signers: readonly InventedTrustee[]): number =>
    releaseSigners({ lists: trusted, charter }, { release, signatures: by(signers) }, message).length;
  const countOf = (trusted: readonly Signed<TrustList>[], version: RoundVersion, signers: readonly InventedTrustee[]): number =>
    signersOf(listFor(trusted, charter, version) as TrustList, "root", signedBy("round", version, signers), signedMessage("round", version))
      .length;

  test("so old keys count less after the first change and nothing after the second, and new keys do", () => {
    expect(judgeLists(three)).toEqual([]);
    const [v2, v3] = [invited, closed];
    expect([countOf(three, v2, [a, b]), countOf(three, v2, [a2, b])]).toEqual([1, 2]);
    expect([countOf(three, v3, [a, b]), countOf(three, v3, [a2, b2]), countOf(three, v3, [a2, c])]).toEqual([0, 2, 2]);
    expect([released(three, "r1", [a, b]), released(three, "r1", [a2, b])]).toEqual([1, 2]);
    expect([released(three, "r2", [a, b]), released(three, "r2", [a2, b2])]).toEqual([0, 2]);
  });

  test("so a running round goes on with the new people, and what the old ones signed stands", () => {
    expect(judge([signed(opening, all), signed(invited, [a2, b]), signed(closed, [a2, b2])], three)).toEqual([]);
    expect(judge([signed(opening, all), signed(invited, [a, b]), signed(closed, [a2, b2])], three)).toEqual(["round-signatures"]);
    expect(judge([signed(opening, all), signed(invited, [a2, b]), signed(closed, [a, b])], three)).toEqual(["round-signatures"]);
    // Two lists do not add up.
    expect(judge([signed(opening, all), signed(invited, [a2, b]), signed(closed, [a2, b])], three)).toEqual(["round-signatures"]);
  });
});

describe("A closing is corrected by a decision", () => {
  const by = (opened?: true) => ({ act: "correct" as const, decision: "d", date: "2026-12-03", ...(opened ? { opened } : {}) });
  const corrected = (opened: true | undefined, changes: Partial<RoundVersion>) =>
    nextVersion(closed, { acts: [...closed.acts, by(opened)], ...changes });
  const pins = { acknowledged: "b", closing: { root: "1", code: "c" } };

  test("by two before an answer is opened, by all three after that, as the correction says", () => {
    expect(judge([...chain, signed(corrected(undefined, pins))])).toEqual([]);
    expect(judge([...chain, signed(corrected(undefined, pins), [first])])).toEqual(["round-signatures"]);
    expect(judge([...chain, signed(corrected(true, pins))])).toEqual(["round-signatures"]);
    expect(judge([...chain, signed(corrected(true, pins), all)])).toEqual([]);
  });

  test("also by a part of the registry that goes before the others or one of the roster that revokes, and never by moving the last day", () => {
    for (const changes of [{ registry: [...closed.registry, "g3"] }, { roster: [...closed.roster, "r3"] }])
      expect(judge([...chain, signed(corrected(undefined, changes))])).toEqual([]);
    expect(judge([...chain, signed(corrected(undefined, { closes: "2026-12-24" }))])).toEqual(["round-after-closed"]);
    expect(judge([...chain, signed(corrected(undefined, { status: "open" }))])).toEqual(["round-status"]);
  });

  test("not by a decision that was there before", () => {
    const once = corrected(undefined, pins);
    const again = nextVersion(once, { closing: { root: "2", code: "c" } });
    expect(judge([...chain, signed(once), signed(again)])).toEqual(["round-after-closed"]);
  });
});

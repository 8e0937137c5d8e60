import { expect, test } from "vitest";
import { toBase64url } from "../envelope/base64url.ts";
import { inventTrustees } from "../rehearsal/open-round.ts";
import { nextList } from "../trust/lists.ts";
import { counterOf, parseSession } from "./read-session.ts";
import { type Session, sessionMessage } from "./session.ts";

const { trustees } = inventTrustees();
const cards = trustees.map(({ name, root, release }) => ({ name, root: root.publicKey, release: release.publicKey }));
const list = nextList([], cards, { log: null, quorum: 0, witnesses: [] });
const session: Session = {
  schema: "infosaktrappan-session/2",
  recipient: "x",
  rounds: [{ round: "r", kinds: ["envelopes"], items: "i", challenges: ["a", "b", "c"] }],
};
const [one] = trustees;
const signed = (use: "release" | "root", of: Session): string => toBase64url(one?.[use].sign(sessionMessage(of)) ?? new Uint8Array());

test("a session is by the trustee whose release key signed it", () => {
  expect(counterOf(session, { [one?.name ?? ""]: signed("release", session) }, list)).toBe(one?.name);
});

test.each([
  ["another session", { forsta: signed("release", { ...session, recipient: "y" }) }],
  ["the trustee's other key", { forsta: signed("root", session) }],
  ["another trustee's name", { andra: signed("release", session) }],
  ["nobody of the list", { fjarde: signed("release", session) }],
  ["nobody", {}],
])("not by %s", (_, signatures) => {
  expect(counterOf(session, signatures, list)).toBeUndefined();
});

test("Only what has every part of a session is one", () => {
  const [one] = session.rounds;
  const rounds = (...all: readonly unknown[]): Session | null => parseSession(JSON.stringify({ ...session, rounds: all }));
  expect(rounds(one, { ...one, round: "s", kinds: ["registry", "envelopes"] })?.rounds).toHaveLength(2);
  for (const bad of [null, {}, { ...one, kinds: [] }, { ...one, kinds: ["envelopes", "x"] }, { ...one, challenges: ["a", "b"] }])
    for (const all of [[bad], [one, bad]]) expect(rounds(...all), JSON.stringify(bad)).toBeNull();
  for (const bad of [
    { ...one, challenges: ["a", "b", 1] },
    { ...one, round: "R" },
    { ...one, items: 1 },
  ])
    expect(rounds(bad)).toBeNull();
  for (const text of ["", "null", JSON.stringify({ ...session, rounds: [] }), JSON.stringify({ ...session, recipient: 1 })])
    expect(parseSession(text), text).toBeNull();
});

import { expect, test } from "vitest";
import { toBase64url } from "../envelope/base64url.ts";
import { inventTrustees } from "../rehearsal/open-round.ts";
import { nextList } from "../trust/lists.ts";
import { counterOf, type Session, sessionMessage } from "./session.ts";

const { trustees } = inventTrustees();
const list = nextList(
  [],
  trustees.map(({ name, root, release }) => ({ name, root: root.publicKey, release: release.publicKey })),
  { log: null, quorum: 0, witnesses: [] },
);
const session: Session = {
  schema: "infosaktrappan-session/2",
  recipient: "x",
  rounds: [{ round: "r", kinds: ["envelopes"], items: "i", challenges: ["a", "b", "c"] }],
};
const [one] = trustees;
const signed = (use: "release" | "root", of: Session): string => toBase64url(one?.[use].sign(sessionMessage(of)) ?? new Uint8Array());

test("a session is by the trustee whose release key signed it", () => {
  expect(counterOf(session, { [one?.name ?? ""]: signed("release", session) }, [list])).toBe(one?.name);
});

test.each([
  ["another session", { forsta: signed("release", { ...session, recipient: "y" }) }],
  ["the trustee's other key", { forsta: signed("root", session) }],
  ["another trustee's name", { andra: signed("release", session) }],
  ["nobody of the list", { fjarde: signed("release", session) }],
  ["nobody", {}],
])("not by %s", (_, signatures) => {
  expect(counterOf(session, signatures, [list])).toBeUndefined();
});

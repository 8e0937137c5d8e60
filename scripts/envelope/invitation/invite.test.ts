import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hasShape } from "../../core/shape.ts";
import { codesOf, inventRound, pairs, passed } from "../../testing/envelope/invented-round.ts";
import { openBox } from "../../testing/envelope/open-box.ts";
import { toBase64url } from "../base64url.ts";
import { RosterPart, type RoundCharter } from "../round-document.ts";
import { readHolders } from "../sealing/holders.ts";
import { boxOf, contextOf } from "../sealing/layout.ts";
import { openSealed } from "../sealing/open-sealed.ts";
import { deriveReplyKey, parseCode, submissionKeys } from "./invitation.ts";
import { makeInvitations, rosterPart } from "./invite.ts";
import type { Registry } from "./registry.ts";

const organisations = ["m-0114", "r-01", "a-2021004284"];
const { document, secrets } = await inventRound(0);
const made = passed(await makeInvitations({ round: document, organisations }));

test("Each organisation gets a code of its own whose key is in the roster", async () => {
  expect(made.invitations.map((one) => one.organisation)).toEqual(organisations);
  for (const one of made.invitations) {
    const keys = await submissionKeys(passed(parseCode(one.code)), document.round);
    expect(keys.sub).toBe(one.sub);
    expect(subsIn(made.roster)).toContain(one.sub);
  }
  expect(new Set(subsIn(made.roster)).size).toBe(3);
  expect(subsIn(made.roster)).toEqual(subsIn(made.roster).toSorted());
});

const partOf = (bytes: Uint8Array): RosterPart => JSON.parse(new TextDecoder().decode(bytes)) as RosterPart;
const subsIn = (bytes: Uint8Array): readonly string[] => partOf(bytes).add.map(({ sub }) => sub);

test("Beside each key is what only its code opens: a hash of the round, the organisation and the code's reply key", async () => {
  for (const { code, organisation, sub } of made.invitations) {
    const reply = await deriveReplyKey(passed(parseCode(code)), document.round);
    const hashed = createHash("sha256").update(`infosaktrappan/2/organisation\n${document.round}\n${organisation}\n`).update(reply);
    expect(partOf(made.roster).add.find((one) => one.sub === sub)?.of).toBe(hashed.digest("hex"));
  }
});

test("Neither the part of the roster nor the sealed part of the registry names an organisation or a code", () => {
  const written = Buffer.concat([made.roster, made.registry]).toString("latin1");
  for (const one of made.invitations) {
    expect(written).not.toContain(one.organisation);
    expect(written).not.toContain(one.code.slice(5, 14));
  }
  expect(hasShape(RosterPart, partOf(made.roster))).toBe(true);
});

test("A further code is a further part, which may revoke the one that it replaces; nothing sealed earlier is needed", async () => {
  const [lost] = made.invitations;
  const more = passed(await makeInvitations({ round: document, organisations: ["m-0114"], revoke: [lost?.sub as string] }));
  expect(more.invitations).toHaveLength(1);
  expect(partOf(more.roster)).toMatchObject({ add: [{ sub: more.invitations[0]?.sub }], revoke: [lost?.sub] });
  const revoking = rosterPart({ round: document.round, add: [], revoke: ["b", "a"] });
  expect(partOf(revoking)).toMatchObject({ add: [], revoke: ["a", "b"] });
});

test("A registry opens to any two holders as the organisations, their keys and the keys of their replies, or is not sealed at all", async () => {
  const { round, kid } = document;
  const context = contextOf({ use: "registry", round, kid, subject: "" });
  const holders = passed(await readHolders(document));
  const expected = await Promise.all(
    made.invitations.map(async ({ code, organisation, sub }) => ({
      organisation,
      reply: toBase64url(await deriveReplyKey(passed(parseCode(code)), round)),
      sub,
    })),
  );
  for (const pair of pairs) {
    const parts = new Map(pair.map((place) => [place, openBox(boxOf(made.registry, place), place, secrets[place], context)]));
    const opened = await openSealed({ sealed: made.registry, length: undefined, holders, context, parts });
    if (!opened.ok) throw new Error(opened.code);
    const { entries } = JSON.parse(new TextDecoder().decode(opened.plaintext)) as Registry;
    expect(entries.toSorted(bySub)).toEqual(expected.toSorted(bySub));
  }
  const [first] = document.holders as [RoundCharter["holders"][number]];
  const alike = { ...document, holders: [first, first, first] };
  expect(codesOf(await makeInvitations({ round: alike, organisations }))).toContain("holders-alike");
});

const bySub = (a: { readonly sub: string }, b: { readonly sub: string }): number => (a.sub < b.sub ? -1 : 1);

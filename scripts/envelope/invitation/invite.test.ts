import { beforeAll, expect, test } from "vitest";
import { hasShape } from "../../core/shape.ts";
import { RosterPart } from "../../round/document.ts";
import { codesOf, type InventedRound, inventRound, passed } from "../../testing/envelope/invented-round.ts";
import { parseCode, submissionKeys } from "./invitation.ts";
import { type Invitations, makeInvitations, rosterPart } from "./invite.ts";

let round: InventedRound["document"];
let made: Invitations;
const organisations = ["m-0114", "r-01", "a-2021004284"];
beforeAll(async () => {
  round = (await inventRound(0)).document;
  made = passed(await makeInvitations({ round, organisations }));
});

test("Each organisation gets a code of its own whose key is in the roster", async () => {
  expect(made.invitations.map((one) => one.organisation)).toEqual(organisations);
  for (const one of made.invitations) {
    const keys = await submissionKeys(passed(parseCode(one.code)), round.round);
    expect(keys.sub).toBe(one.sub);
    expect(partOf(made.roster).add).toContain(one.sub);
  }
  expect(new Set(partOf(made.roster).add).size).toBe(3);
  expect(partOf(made.roster).add).toEqual(partOf(made.roster).add.toSorted());
});

const partOf = (bytes: Uint8Array): RosterPart => JSON.parse(new TextDecoder().decode(bytes)) as RosterPart;

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
  const more = passed(await makeInvitations({ round, organisations: ["m-0114"], revoke: [lost?.sub as string] }));
  expect(more.invitations).toHaveLength(1);
  expect(partOf(more.roster)).toMatchObject({ add: [more.invitations[0]?.sub], revoke: [lost?.sub] });
  const revoking = rosterPart({ round: round.round, add: [], revoke: ["b", "a"] });
  expect(partOf(revoking)).toMatchObject({ add: [], revoke: ["a", "b"] });
});

test("A registry is sealed to two hybrid recipients or not at all", async () => {
  const [first] = round.recipients as [string];
  expect(codesOf(await makeInvitations({ round: { ...round, recipients: [first, first] }, organisations }))).toContain("recipients-alike");
});

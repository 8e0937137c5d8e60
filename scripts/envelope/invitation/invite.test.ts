import { beforeAll, expect, test } from "vitest";
import { codesOf, type InventedRound, inventRound, passed } from "../../testing/envelope/invented-round.ts";
import { digestOf } from "../digest.ts";
import { parseCode, submissionKeys } from "./invitation.ts";
import { type Invitations, makeInvitations, revokeKeys } from "./invite.ts";

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
    expect(made.roster.keys).toContain(one.sub);
  }
  expect(new Set(made.roster.keys).size).toBe(3);
  expect(made.roster.keys).toEqual(made.roster.keys.toSorted());
});

test("The digests are those of the files, and neither file names an organisation or a code", async () => {
  expect(await digestOf(made.files.roster)).toBe(made.digests.roster);
  expect(await digestOf(made.files.registry)).toBe(made.digests.registry);
  const written = Buffer.concat([made.files.roster, made.files.registry]).toString("latin1");
  for (const one of made.invitations) {
    expect(written).not.toContain(one.organisation);
    expect(written).not.toContain(one.code.slice(5, 14));
  }
  expect(JSON.parse(new TextDecoder().decode(made.files.roster))).toEqual(made.roster);
});

test("A further code is added to the earlier ones, which remain valid", async () => {
  const entries = made.invitations.map(({ organisation, sub }) => ({ organisation, sub }));
  const revoked = revokeKeys(made.roster, [entries[0]?.sub as string]);
  const earlier = { roster: revoked, registry: { schema: "infosaktrappan-registry/1" as const, round: round.round, entries } };
  const more = passed(await makeInvitations({ round, organisations: ["m-0114"], earlier }));
  expect(more.invitations).toHaveLength(1);
  expect(more.roster.keys).toHaveLength(4);
  expect(more.roster.keys).toEqual(expect.arrayContaining([...made.roster.keys, more.invitations[0]?.sub]));
  expect(more.roster.revoked).toEqual([entries[0]?.sub]);
});

test("A registry is sealed to two hybrid recipients or not at all", async () => {
  const [first] = round.recipients as [string];
  expect(codesOf(await makeInvitations({ round: { ...round, recipients: [first, first] }, organisations }))).toContain("recipients-alike");
});

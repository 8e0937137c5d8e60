import { expect, test } from "vitest";
import { rehearsalNotice } from "../statistics/plan-schema.ts";
import { inventRound } from "../testing/envelope/invented-round.ts";
import { acknowledgedFaults, acknowledgedText, makeAcknowledged } from "./acknowledged.ts";
import { verifyWithNode } from "./node-ed25519.ts";
import type { Acknowledged } from "./round-document.ts";

const invented = await inventRound(0);

const digest = (letter: string): string => letter.repeat(64);
const facts = () => ({ round: invented.document.round, envelopes: [digest("b"), digest("a"), digest("b")], sign: invented.signReceipt });
const faultsOf = async (acknowledged: Acknowledged): Promise<readonly string[]> =>
  (await acknowledgedFaults({ acknowledged, round: invented.document, signature: verifyWithNode })).map(({ code }) => code);

test("The list has each envelope once and in order, is signed, and is the same whenever it is made", async () => {
  const excused = [
    { envelope: digest("b"), code: "y" },
    { envelope: digest("a"), code: "x" },
  ];
  const made = await makeAcknowledged({ ...facts(), excused });
  expect(made.envelopes).toEqual([digest("a"), digest("b")]);
  expect(made.excused.map(({ code }) => code)).toEqual(["x", "y"]);
  expect(await faultsOf(made)).toEqual([]);
  expect(await makeAcknowledged({ ...facts(), excused: excused.toReversed() })).toEqual(made);
  expect(acknowledgedText(made)).toMatch(/^\{\n "schema".*\}\n$/s);
  expect(JSON.parse(acknowledgedText(made))).toEqual(made);
  const noticed = await makeAcknowledged({ ...facts(), notice: rehearsalNotice });
  expect(Object.keys(JSON.parse(acknowledgedText(noticed)))).toEqual(["schema", "notice", "round", "envelopes", "excused", "sig"]);
});

test("A list of another round, a shorter one and one that another key signed are refused", async () => {
  const made = await makeAcknowledged(facts());
  expect(await faultsOf({ ...made, envelopes: made.envelopes.slice(1) })).toEqual(["acknowledged-signature"]);
  expect(await faultsOf({ ...made, round: "another" })).toEqual(["acknowledged-other-round", "acknowledged-signature"]);
  expect(await faultsOf({ ...made, sig: "A".repeat(86) })).toEqual(["acknowledged-signature"]);
  expect(await faultsOf({ ...made, sig: "" })).toEqual(["acknowledged-signature"]);
  const other = await makeAcknowledged({ ...facts(), sign: (await inventRound(0)).signReceipt });
  expect(await faultsOf(other)).toEqual(["acknowledged-signature"]);
});

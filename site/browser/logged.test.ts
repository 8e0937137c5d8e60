import { expect, test } from "vitest";
import { digestOf, utf8 } from "../../scripts/envelope/digest.ts";
import { makeBatch } from "../../scripts/log/batches.ts";
import { findInLog } from "./logged.ts";

const [envelope, other] = ["ab".repeat(32), "cd".repeat(32)];
const texts = [[other], [envelope]].map(
  (envelopes, at) => makeBatch({ round: "ovning-1", number: at + 1, envelopes, seed: new Uint8Array(32).fill(at) }).text,
);
const batches = await Promise.all(
  texts.map(async (text, at) => ({ round: "ovning-1", number: at + 1, digest: await digestOf(utf8(text)) })),
);
const read = async (number: number): Promise<string | undefined> => texts[number - 1];

test("An envelope is found in the batch that has it, and another in none", async () => {
  expect(await findInLog(envelope, batches, read)).toEqual({ kind: "in-batch", number: 2 });
  expect(await findInLog("ef".repeat(32), batches, read)).toEqual({ kind: "not-logged" });
  expect(await findInLog(envelope, [], read)).toEqual({ kind: "not-logged" });
});

test("A batch that is not the logged one, or cannot be fetched, proves nothing", async () => {
  const forged = async (number: number) => (number === 1 ? `${envelope}\n${texts[0]?.slice(65)}` : texts[1]?.replace(envelope, other));
  expect(await findInLog(envelope, batches, forged)).toEqual({ kind: "unreadable" });
  expect(await findInLog(envelope, batches, async () => undefined)).toEqual({ kind: "unreadable" });
});

test("Every batch is fetched, whichever has the envelope", async () => {
  const asked: number[] = [];
  await findInLog(other, batches, (number) => {
    asked.push(number);
    return read(number);
  });
  expect(asked).toEqual([1, 2]);
});

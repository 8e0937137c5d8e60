import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { batchDigest, batchLines, batchSize, makeBatch } from "./batches.ts";

const sha = (input: string | Uint8Array): string => createHash("sha256").update(input).digest("hex");
const digests = (count: number, from = 0): readonly string[] => Array.from({ length: count }, (_, at) => sha(`envelope ${from + at}`));
const named = { round: "2026", number: 3 };
const seed = Uint8Array.from({ length: 32 }, (_, at) => at);

test("A batch is 256 lines in ascending order, whether a day brought no envelope or too many; the rest waits", () => {
  for (const [count, taken, waiting] of [
    [0, 0, 0],
    [1, 1, 0],
    [256, 256, 0],
    [300, 256, 44],
  ] as const) {
    const all = digests(count);
    const batch = makeBatch({ ...named, envelopes: all, seed });
    const lines = batch.text.trimEnd().split("\n");
    expect([lines.length, batch.envelopes.length, batch.waiting.length]).toEqual([batchSize, taken, waiting]);
    expect([...batch.envelopes, ...batch.waiting]).toEqual(all);
    expect(lines).toEqual([...lines].sort());
    expect(batch.text).toHaveLength(256 * 65);
    expect(batch.digest).toBe(sha(batch.text));
    expect(lines.filter((one) => all.includes(one))).toEqual([...batch.envelopes].sort());
  }
});

test("The fillers are those that the protocol defines", () => {
  const fillers = Array.from({ length: 256 }, (_, index) =>
    sha(Buffer.concat([Buffer.from(`infosaktrappan/2/filler\n2026\n3\n${index}\n`), seed])),
  );
  expect(makeBatch({ ...named, envelopes: [], seed }).text).toBe(`${fillers.sort().join("\n")}\n`);
});

test("With another seed, round or number all fillers are others", () => {
  const linesOf = (other: object): readonly string[] =>
    makeBatch({ ...named, envelopes: digests(6), seed, ...other })
      .text.trimEnd()
      .split("\n");
  const lines = linesOf({});
  for (const other of [{ seed: randomBytes(32) }, { round: "2027" }, { number: 4 }])
    expect(linesOf(other).filter((one) => lines.includes(one))).toEqual([...digests(6)].sort());
});

test("A text of another form is no batch", () => {
  const { text } = makeBatch({ ...named, envelopes: digests(6), seed });
  const lines = text.trimEnd().split("\n");
  expect(batchLines(text)).toEqual(lines);
  const wrong = [
    "",
    text.slice(0, -1),
    `${text}\n`,
    text.replaceAll("\n", "\r\n"),
    text.toUpperCase(),
    `${lines.slice(1).join("\n")}\n`,
    `${lines.toReversed().join("\n")}\n`,
    `${[lines[0], ...lines.slice(0, -1)].join("\n")}\n`,
    `${lines.with(3, (lines[3] as string).slice(1)).join("\n")}\n`,
  ];
  for (const one of wrong) expect(batchLines(one)).toBeNull();
});

test("Digests that are none or come twice, and a short seed, are bugs of the caller", () => {
  for (const wrong of [{ envelopes: ["a"] }, { envelopes: [...digests(2), ...digests(1)] }, { envelopes: [], seed: seed.slice(1) }])
    expect(() => makeBatch({ ...named, seed, ...wrong })).toThrow(TypeError);
});

test("A digest is of the text's bytes", () => {
  expect(batchDigest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { checkShareRow, readShare, shareRows } from "./share-text.ts";
import type { Share } from "./shares.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const hex = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes).toString("hex"));
const anyShare: fc.Arbitrary<Share> = fc.record({
  use: fc.constantFrom("operations" as const, "recovery" as const),
  development: fc.boolean(),
  key: hex(4),
  split: hex(2),
  bytes: fc.uint8Array({ minLength: 33, maxLength: 33 }).map((bytes) => Uint8Array.from(bytes)),
});
const fixed: Share = {
  use: "operations",
  development: false,
  key: "0badcafe",
  split: "1234",
  bytes: Uint8Array.from({ length: 33 }, (_, at) => at * 7),
};
const rowsOf = (share: Share): readonly string[] => shareRows(share).map((groups) => groups.join(" "));
const letters = (share: Share): readonly string[] => shareRows(share).map((groups) => groups.join(""));
const typed = (rows: readonly string[]): string => rows.join("\n");
const withRow = (rows: readonly string[], at: number, row: string): string => typed(rows.map((one, index) => (index === at ? row : one)));

test("A share is four rows of five groups and one last group, and reads back as itself", () => {
  expect(shareRows(fixed).map((groups) => groups.length)).toEqual([5, 5, 5, 5, 1]);
  for (const group of shareRows(fixed).flat()) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
  fc.assert(
    fc.property(anyShare, (share) => {
      expect(passed(readShare(typed(rowsOf(share)), 1))).toEqual(share);
    }),
  );
});

test("A share is read as people type it", () => {
  fc.assert(
    fc.property(anyShare, (share) => {
      const text = typed(rowsOf(share));
      const ways = [
        text.toLowerCase(),
        text.replaceAll(" ", "-"),
        text.replaceAll(" ", ""),
        text.replaceAll("\n", "\r\n\r\n"),
        letters(share).join(""),
        text.replaceAll("0", "o").replaceAll("1", "l"),
      ];
      for (const way of ways) expect(passed(readShare(way, 1))).toEqual(share);
    }),
    { numRuns: 50 },
  );
});

describe("a typing error is located", () => {
  test("every wrong letter in every row, check groups included", () => {
    const rows = letters(fixed);
    let tried = 0;
    for (const [at, row] of rows.entries())
      for (let place = 0; place < row.length; place++)
        for (const letter of alphabet) {
          if (letter === row[place]) continue;
          tried += 1;
          const read = readShare(withRow(rows, at, row.slice(0, place) + letter + row.slice(place + 1)), 2);
          if (at < 4)
            expect(read.diagnostics).toMatchObject([
              { code: "share-letter", values: { sheet: 2, row: at + 1, group: Math.floor(place / 4) + 1, place: (place % 4) + 1 } },
            ]);
          else expect(codesOf(read)).toEqual(["share-whole"]);
        }
    expect(tried).toBe(84 * 31);
  });

  test("every swap of two different neighbours in a row", () => {
    fc.assert(
      fc.property(anyShare, (share) => {
        const rows = letters(share);
        for (const [at, row] of rows.slice(0, 4).entries())
          for (let place = 0; place < row.length - 1; place++) {
            if (row[place] === row[place + 1]) continue;
            const swapped = row.slice(0, place) + row[place + 1] + row[place] + row.slice(place + 2);
            expect(readShare(withRow(rows, at, swapped), 1).diagnostics).toMatchObject([
              { code: "share-swap", values: { row: at + 1, group: Math.floor(place / 4) + 1, place: (place % 4) + 1 } },
            ]);
          }
      }),
      { numRuns: 10 },
    );
  });

  test("rows that changed places, and any two wrong letters in a row", () => {
    const [one, two, ...rest] = letters(fixed) as [string, string, ...string[]];
    expect(readShare(typed([two, one, ...rest]), 1).diagnostics.map((fault) => fault.values["row"])).toEqual([1, 2]);
    const draw = fc.tuple(fc.nat(19), fc.nat(19), fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(draw, ([first, second, a, b]) => {
        fc.pre(first !== second);
        const row = [...one];
        row[first] = alphabet.charAt((alphabet.indexOf(one.charAt(first)) + a) % 32);
        row[second] = alphabet.charAt((alphabet.indexOf(one.charAt(second)) + b) % 32);
        expect(readShare(typed([row.join(""), two, ...rest]), 1).diagnostics).toMatchObject([{ values: { row: 1 } }]);
      }),
      { numRuns: 2000 },
    );
  });

  test("several faults on several rows at once, a lost letter and a strange one among them", () => {
    const rows = letters(fixed) as [string, string, string, string, string];
    const read = readShare(typed([rows[0].slice(1), `${rows[1].slice(0, 6)}U${rows[1].slice(7)}`, rows[2], rows[3], rows[4]]), 3);
    expect(read.diagnostics).toMatchObject([
      { code: "share-length", values: { sheet: 3, row: 1, count: 19, needed: 20 } },
      { code: "share-strange", values: { sheet: 3, row: 2, group: 2, place: 3 } },
    ]);
    expect(codesOf(readShare(typed(rows.slice(0, 4)), 1))).toEqual(["share-rows"]);
    expect(codesOf(readShare("", 1))).toEqual(["share-rows"]);
  });

  test("rows of two sheets together", () => {
    const other: Share = { ...fixed, bytes: fixed.bytes.map((byte) => byte ^ 0x55) };
    const mixed = [...letters(fixed).slice(0, 3), letters(other)[3] as string, letters(fixed)[4] as string];
    expect(codesOf(readShare(typed(mixed), 1))).toEqual(["share-whole"]);
  });
});

test("No fault repeats what was typed", () => {
  const rows = letters(fixed);
  const secret = (rows[1] as string).slice(0, 4);
  const faults = [
    readShare(withRow(rows, 1, `${rows[1]}X`), 1),
    readShare(withRow(rows, 1, "U".repeat(20)), 1),
    checkShareRow(`${rows[1]}`, 2, 1),
  ];
  expect(JSON.stringify(faults)).not.toContain(secret);
  expect(JSON.stringify(faults)).not.toContain("UUU");
});

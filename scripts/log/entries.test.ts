import { expect, test } from "vitest";
import { inventDigest } from "../testing/log/invented-log.ts";
import * as fc from "../testing/properties.ts";
import { formatEntry, type LogEntry, linesOf, newEntries, parseEntry, readEntries } from "./entries.ts";

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const round = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/);
const count = fc.integer({ min: 1, max: 999_999_999 });
const anyEntry: fc.Arbitrary<LogEntry> = fc.oneof(
  fc.record({ kind: fc.constant("trust" as const), version: count, digest }),
  fc.record({ kind: fc.constant("round" as const), round, version: count, digest }),
  fc.record({ kind: fc.constant("batch" as const), round, number: count, digest }),
  fc.record({ kind: fc.constant("release" as const), round, release: count.map((one) => `r${one}`), digest }),
  fc.record({ kind: fc.constant("site" as const), digest }),
);

test("Every entry has one text, from which it is read again", () => {
  fc.forAll(100, [anyEntry], (entry) => {
    expect(parseEntry(formatEntry(entry))).toEqual(entry);
  });
  const some = { kind: "release", round: "2026-ht", release: "r2", digest: inventDigest(7) } as const;
  expect(formatEntry(some)).toBe(`infosaktrappan/2 release 2026-ht r2 ${inventDigest(7)}\n`);
});

test("Whatever else is written is no entry", () => {
  const d = inventDigest(1);
  const texts = [
    "",
    "hello\n",
    `infosaktrappan/2 site ${d}`,
    `infosaktrappan/2 site ${d}\r\n`,
    `infosaktrappan/2 site ${d}\n\n`,
    `infosaktrappan/1 site ${d}\n`,
    ` infosaktrappan/2 site ${d}\n`,
    `infosaktrappan/2  site ${d}\n`,
    `infosaktrappan/2 site ${d.toUpperCase().replace("0", "A")}\n`,
    `infosaktrappan/2 site ${d.slice(1)}\n`,
    `infosaktrappan/2 site 1 ${d}\n`,
    `infosaktrappan/2 trust 0 ${d}\n`,
    `infosaktrappan/2 trust 01 ${d}\n`,
    `infosaktrappan/2 trust -1 ${d}\n`,
    `infosaktrappan/2 round 2026 ${d}\n`,
    `infosaktrappan/2 round 2026- 1 ${d}\n`,
    `infosaktrappan/2 round Vår 1 ${d}\n`,
    `infosaktrappan/2 batch 2026 1.0 ${d}\n`,
    `infosaktrappan/2 batch 2026 1234567890 ${d}\n`,
    `infosaktrappan/2 close 2026 ${d}\n`,
    `infosaktrappan/2 release 2026 1 ${d}\n`,
    `infosaktrappan/2 release 2026 r0 ${d}\n`,
  ];
  expect(texts.map(parseEntry)).toEqual(texts.map(() => null));
  const letters = fc.tuple(anyEntry, fc.nat(), fc.constantFrom(..." \n1aAé\0"));
  fc.forAll(100, [letters], ([entry, where, letter]) => {
    const text = formatEntry(entry);
    const at = where % text.length;
    const read = parseEntry(text.slice(0, at) + letter + text.slice(at + 1));
    // Another entry perhaps, but never two texts of one.
    expect(read === null || formatEntry(read) === text.slice(0, at) + letter + text.slice(at + 1)).toBe(true);
  });
});

test("A text is divided into lines without losing any of it", () => {
  fc.forAll(100, [fc.string({ unit: fc.constantFrom("a", "\n", "\r") })], (text) => {
    const lines = linesOf(text);
    return lines.join("") === text && lines.slice(0, -1).every((one) => one.endsWith("\n"));
  });
});

const [trust, first, changed] = [
  { kind: "trust", version: 1, digest: inventDigest(1) },
  { kind: "batch", round: "2026", number: 1, digest: inventDigest(2) },
  { kind: "batch", round: "2026", number: 1, digest: inventDigest(3) },
] as const;
const site = (number: number): LogEntry => ({ kind: "site", digest: inventDigest(number) });

test("Two entries about one thing, and lines that are none, are all found with their positions; the site may change", () => {
  const texts = [formatEntry(trust), formatEntry(first), "hello\n", formatEntry(changed), formatEntry(site(1)), formatEntry(site(2))];
  const { entries, faults } = readEntries(texts);
  expect(entries).toHaveLength(5);
  expect(faults.map((one) => [one.code, one.values])).toEqual([
    ["log-entry", { position: 2 }],
    ["log-entry-twice", { position: 3, earlier: 1, subject: "batch 2026 1" }],
  ]);
});

test("What is logged is not added again, and nothing logged is replaced", () => {
  expect(newEntries({ logged: [trust, first], added: [trust, first, first] })).toEqual({ entries: [], faults: [] });
  expect(newEntries({ logged: [trust], added: [first, trust, first] }).entries).toEqual([first]);
  for (const logged of [[trust, first], [trust]]) {
    const { faults } = newEntries({ logged, added: [first, changed] });
    expect(faults.map((one) => [one.code, one.values])).toEqual([["log-entry-other", { subject: "batch 2026 1" }]]);
  }
});

test("The site is logged whenever it differs from the latest, also when an earlier one returns", () => {
  const logged = [site(1), site(2)];
  expect(newEntries({ logged, added: [site(2)] }).entries).toEqual([]);
  expect(newEntries({ logged, added: [site(1)] })).toEqual({ entries: [site(1)], faults: [] });
});

import { expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { inventCheckpoint, inventEntries, linesOfEntries } from "../testing/log/invented-log.ts";
import { publishedFiles } from "./published.ts";

const lines = linesOfEntries(inventEntries(5));

test("A log's files are its checkpoint and its tiles", async () => {
  const files = passed(publishedFiles({ entries: lines, checkpoint: await inventCheckpoint(lines) }));
  expect([...files.keys()].sort()).toEqual(["checkpoint", "tile/0/000.p/5", "tile/entries/000.p/5"]);
});

test("A line that is no entry stops the build", async () => {
  expect(codesOf(publishedFiles({ entries: ["hello\n"], checkpoint: await inventCheckpoint(lines) }))).toEqual(["log-entry"]);
});

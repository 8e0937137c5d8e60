import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inventCheckpoint, inventEntries, inventServed, linesOfEntries } from "../testing/log/invented-log.ts";
import { serveFolder } from "../testing/serve-folder.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { writeLogFolder } from "./log-file.ts";
import { openSource } from "./source.ts";

const folder = temporaryFolder("source");

test("A log's file is read from a folder and from an address; one that is missing, a folder or too large is not", async () => {
  mkdirSync(join(folder, "logg", "tile"), { recursive: true });
  writeFileSync(join(folder, "logg", "checkpoint"), "text");
  writeFileSync(join(folder, "logg", "largest"), Buffer.alloc(1_048_576));
  writeFileSync(join(folder, "logg", "larger"), Buffer.alloc(1_048_577));
  const served = await serveFolder(folder, { isCompressed: true });
  for (const place of [folder, served.address, `${served.address}/`]) {
    const source = openSource(place);
    expect(new TextDecoder().decode((await source("checkpoint")) ?? undefined)).toBe("text");
    expect((await source("largest"))?.length).toBe(1_048_576);
    expect(await Promise.all(["larger", "nothing", "tile"].map(source))).toEqual([null, null, null]);
  }
  served.close();
  expect(await openSource(served.address)("checkpoint")).toBeNull();
});

test("The log in the repository is read as it will be published, so that witnesses sign before the site is built; half a log is not", async () => {
  const [log, lines] = [join(folder, "log"), linesOfEntries(inventEntries(300))];
  mkdirSync(log);
  const checkpoint = await inventCheckpoint(lines);
  writeLogFolder(log, { entries: lines.join(""), checkpoint });
  const source = openSource(log);
  const served = await inventServed(lines);
  expect(served.size).toBeGreaterThan(3);
  for (const [path, bytes] of served) expect([path, await source(path)]).toEqual([path, bytes]);
  writeLogFolder(log, { entries: lines.slice(1).join(""), checkpoint });
  expect(await openSource(log)("checkpoint")).toBeNull();
});

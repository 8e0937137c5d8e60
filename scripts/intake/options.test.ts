import { chmodSync, existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { initStore } from "../forge/git/git.ts";
import { placeAt } from "../repository/place.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { addToMain, plain } from "../testing/forge/invented-store.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readOptions } from "./options.ts";

const root = temporaryFolder("options");
const place = placeAt(root);
await addToMain(await initStore(place.git), [plain("README.md", "x")]);

test("the defaults are this machine only, port 8480, once a day, and folders in the root; the outbox is made with mode 700", async () => {
  expect(passed(await readOptions({}, place, {}))).toEqual({
    port: 8480,
    host: "127.0.0.1",
    seconds: 86_400,
    outbox: join(root, "outbox"),
    keys: join(root, "keys"),
    addressHeader: undefined,
  });
  expect(statSync(join(root, "outbox")).mode & 0o777).toBe(0o700);
});

test("given options are used", async () => {
  const outbox = join(root, "elsewhere", "outbox");
  const given = { port: "0", host: "::1", deliver: "1", outbox, keys: "k", "address-header": "X-Real-IP" };
  expect(passed(await readOptions(given, place, {}))).toEqual({
    port: 0,
    host: "::1",
    seconds: 1,
    outbox,
    keys: "k",
    addressHeader: "x-real-ip",
  });
  expect(existsSync(outbox)).toBe(true);
});

test.each([
  ["-1", "0"],
  ["65536", "-5"],
  ["8480x", "Infinity"],
  ["1.5", "soon"],
])("all faults are reported together: port %s, interval %s", async (port, deliver) => {
  const file = join(root, "a-file");
  writeFileSync(file, "");
  const faults = await readOptions({ port, deliver, outbox: join(file, "x") }, placeAt(join(root, "nowhere")), {});
  expect(codesOf(faults)).toEqual(["intake-port", "intake-interval", "intake-no-store", "intake-outbox-folder"]);
  expect(faults.diagnostics[0]?.values.option).toBe("--port");
});

test("an empty string is not a number", async () => {
  expect(codesOf(await readOptions({ port: "", deliver: "" }, place, {}))).toEqual(["intake-port", "intake-interval"]);
});

test.each(["", "X Forwarded For", "x-forwarded-for: 1", "på"])("%j is no name of a header", async (header) => {
  expect(codesOf(await readOptions({ "address-header": header }, place, {}))).toEqual(["intake-address-header"]);
});

test("with GitHub no repository is needed here", async () => {
  const elsewhere = { INFOSAK_GITHUB_REPOSITORY: "o/n" };
  expect(codesOf(await readOptions({ outbox: join(root, "outbox") }, placeAt(join(root, "nowhere")), elsewhere))).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)("a folder that cannot be written to is reported before a port is opened", async () => {
  const outbox = join(root, "read-only");
  await readOptions({ outbox }, place, {});
  chmodSync(outbox, 0o500);
  expect(codesOf(await readOptions({ outbox }, place, {}))).toEqual(["intake-outbox-folder"]);
});

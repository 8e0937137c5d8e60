import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { LogEntry } from "../log/entries.ts";
import { canonicalText } from "../repository/round-files.ts";
import { putFiles } from "../testing/files.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { newSigningKey, trust } from "../testing/trust/trustees.ts";
import { type InventedSite, inventSite, listOf } from "../testing/verify/invented-site.ts";
import { canonicalDigest } from "../trust/chain.ts";
import { nextList } from "../trust/lists.ts";
import type { Signatures, TrustList } from "../trust/schema.ts";
import { conclusionOf } from "./conclusion.ts";
import { openSite, parseList, sha256 } from "./served.ts";
import { type Step, stepNames, type ToVerify, verifySite } from "./verify-site.ts";

let site: InventedSite;
beforeEach(async () => {
  site = await inventSite();
});

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const bytes = (some: string): Uint8Array => new TextEncoder().encode(some);

async function verified(more: Partial<ToVerify> = {}, isListed = true) {
  const { files, pinned } = site;
  const served = { all: isListed ? [...files.keys()] : null, read: async (path: string) => files.get(path) ?? null };
  return verifySite({ site: served, pinned, ...more });
}
/** `<step>: <code> …` for each step that failed, or that was skipped. */
async function faults(more: Partial<ToVerify> = {}, isListed = true): Promise<readonly string[]> {
  const { steps } = await verified(more, isListed);
  return steps
    .filter(({ state, name }) => state === "failed" || (state === "skipped" && !["history", "own-build", "form"].includes(name)))
    .map(({ name, state, faults: all }) => (state === "skipped" ? `${name} skipped` : `${name}: ${all.map(({ code }) => code).join(" ")}`));
}
/** Changes a file, and the list that names it. Its log then names another list. */
function change(path: string, to: string | Uint8Array | null): void {
  const { files } = site;
  if (to === null) files.delete(path);
  else files.set(path, typeof to === "string" ? bytes(to) : to);
  if (!path.startsWith("logg/")) files.set("logg/site.sha256", bytes(listOf(files)));
}
const changed = (path: string, from: string | RegExp, to: string): void => change(path, text(site.files.get(path)).replace(from, to));

const folder = "resultat/ovning-1/r1";
const notListed = "logged-site: verify-list-not-logged";

test("An honest site passes every step, and says what was verified", async () => {
  const first = await verified();
  expect(first.steps.map(({ name }) => name)).toEqual([...stepNames]);
  const own = parseList(text(site.files.get("logg/site.sha256"))) ?? new Map();
  const form = first.steps.at(-1)?.detail ?? "";
  expect(form).toBe(sha256(site.files.get("svara.html") ?? ""));
  const { steps, seen } = await verified({ own, form, seen: first.seen });
  expect(steps.map(({ state, faults: all }) => [state, all.length])).toEqual(stepNames.map(() => ["passed", 0]));
  expect([conclusionOf(first.steps).code, conclusionOf(steps).code]).toEqual([3, 0]);
  const [skipped, ...why] = conclusionOf(first.steps).sentences.map(({ en }) => en);
  expect(skipped).toMatch(/^Not compared: [^·]+--state\) · [^·]+--own\) · [^·]+--form\)\.$/);
  expect(why.map((one) => /--\w+/.exec(one)?.[0])).toEqual(["--state", "--own", "--form"]);
  const made = (name: string, state: Step["state"]) => conclusionOf(steps.map((one) => (one.name === name ? { ...one, state } : one))).code;
  expect(stepNames.map((name) => [made(name, "skipped"), made(name, "failed")])).toEqual(stepNames.map(() => [3, 1]));
  expect(conclusionOf(steps.filter(({ name }) => name !== "own-build")).code).toBe(3);
  expect(seen).toEqual(first.seen);
  expect(seen?.size).toBe(8);
  const details = Object.fromEntries(steps.map(({ name, detail }) => [name, detail]));
  expect(details).toMatchObject({ trust: site.pinned, rounds: "ovning-1", coverage: "6", releases: "1", history: "8" });
  expect([details.files, details["own-build"]]).toEqual([String(own.size), String(own.size)]);
  expect(details.log).toMatch(/^8, .+, .+$/);
});

test("A file that differs from the list, is missing, or is in no list is named", async () => {
  site.files.set("index.html", bytes("other"));
  expect(await faults()).toEqual(["files: verify-file"]);
  site.files.delete("index.html");
  expect(await faults()).toEqual(["files: verify-file"]);
  site = await inventSite();
  site.files.set("planted.html", bytes("x"));
  expect(await faults()).toEqual(["files: verify-file-unlisted"]);
  // From its address a site lists nothing.
  expect((await verified({}, false)).steps[0]?.state).toBe("passed");
});

test.each([
  ["no list at all", null, ["files: verify-list", "trust", "rounds skipped", "log skipped"]],
  ["a line of another form", "x\n", ["files: verify-list"]],
])("%s is a fault of its own", async (_, list, expected) => {
  change("logg/site.sha256", list);
  const found = await faults();
  for (const one of expected) expect(found.some((fault) => fault.startsWith(one))).toBe(true);
  expect((await verified()).steps[0]?.detail).toBe("0");
});

test("A list has each path once, and none that leads out of the site", () => {
  const line = (path: string, digest = "a".repeat(64)): string => `${digest}  ${path}\n`;
  expect(parseList("")).toBeNull();
  expect([...(parseList(line("a") + line("b/c d")) ?? [])].map(([path]) => path)).toEqual(["a", "b/c d"]);
  for (const bad of [line("a") + line("a"), line("a").trimEnd(), line("../a"), line("a/../b"), line("a", "A".repeat(64)), `${line("a")}\n`])
    expect(parseList(bad), bad).toBeNull();
});

test("Another list than the pinned one ends what rests on it", async () => {
  const skipped = ["rounds", "log", "coverage", "releases", "figures", "logged-site"].map((name) => `${name} skipped`);
  expect(await faults({ pinned: "0".repeat(64) })).toEqual(["trust: trust-not-pinned", ...skipped]);
  // Without a pinned digest it is shown, and counts as not compared.
  expect(await faults({ pinned: undefined })).toEqual(["trust skipped"]);
});

test("A trust list without enough signatures, and one without a log", async () => {
  change("bevis/trust/1.signatures.json", "{}\n");
  expect((await faults())[0]).toBe("trust: trust-signatures");
  site = await inventSite();
  change("bevis/trust/1.json", null);
  expect((await faults())[0]).toMatch(/^trust: /);
});

/** No random signature is it. */
const falseSignature = `"first":"${"A".repeat(86)}`;

test("A round whose charter, version, signatures or roster differ is no round", async () => {
  const at = "bevis/rounds/ovning-1";
  for (const [path, from, to] of [
    [`${at}/charter.json`, '"padding":8192', '"padding":8191'],
    [`${at}/versions/0001.json`, '"closes":"2026-11-30"', '"closes":"2026-11-29"'],
    [`${at}/versions/0003.json`, '"status":"closed"', '"status":"open"'],
    [`${at}/versions/0003.signatures.json`, /^/, "x"],
    [`${at}/versions/0001.signatures.json`, /"first":"[^"]+/, falseSignature],
  ] as const) {
    site = await inventSite();
    changed(path, from, to);
    expect((await faults())[0], path).toMatch(/^rounds: /);
  }
  for (const wanted of [/roster\//, /versions\/0001\.json/, /versions\/0001\.signatures/, /charter/]) {
    site = await inventSite();
    change([...site.files.keys()].find((path) => wanted.test(path)) ?? "", null);
    expect((await faults()).length, String(wanted)).toBeGreaterThan(1);
  }
});

test("A file of the evidence that is listed and cannot be had makes the rest of it fail, and nothing else", async () => {
  for (const name of ["trust/1.json", "trust/1.signatures.json", "rounds/ovning-1/charter.json", "rounds/ovning-1/versions/0001.json"]) {
    site = await inventSite();
    site.files.delete(`bevis/${name}`);
    const found = await faults();
    expect(found[0], name).toBe("files: verify-file");
    expect(found[1], name).toMatch(name.startsWith("trust") ? /^trust: / : /^rounds: /);
  }
});

test("The version that opens a round must have three signatures", async () => {
  changed("bevis/rounds/ovning-1/versions/0001.signatures.json", /,"(?:second|third)":"[^"]+"/g, "");
  expect((await faults())[0]).toBe("rounds: round-signatures");
});

test("Two rounds are verified each by its own, and the newest trust list says who cosigns the log", async () => {
  site = await inventSite(["ovning-1", "ovning-2"]);
  expect(await faults()).toEqual([]);
  const details = Object.fromEntries((await verified()).steps.map(({ name, detail }) => [name, detail]));
  expect(details).toMatchObject({ rounds: "ovning-1, ovning-2", releases: "2", coverage: "11" });
  const document = JSON.parse(text(site.files.get("bevis/trust/1.json"))) as TrustList;
  const signatures = JSON.parse(text(site.files.get("bevis/trust/1.signatures.json"))) as Signatures;
  // With other release keys: the releases are signed with those of the first list.
  const trustees = document.trustees.map((one) => ({ ...one, release: newSigningKey().publicKey }));
  const taken = { version: 3, release: 1 };
  const since = { "ovning-1": taken, "ovning-2": taken };
  const [witness = ""] = document.witnesses;
  const next = nextList([{ document, signatures }], trustees, { ...document, witnesses: [witness], quorum: 1, since });
  change("bevis/trust/2.json", canonicalText(next));
  change("bevis/trust/2.signatures.json", canonicalText(trust.sign("trust", next)));
  const entries = site.entries.filter(({ kind }) => kind !== "site");
  await site.log(
    [
      ...entries,
      { kind: "trust", version: 2, digest: canonicalDigest(next) },
      { kind: "site", digest: sha256(site.files.get("logg/site.sha256") ?? "") },
    ],
    1,
  );
  expect(await faults()).toEqual([]);
});

test("A version that waits for signatures binds nobody yet", async () => {
  const path = "bevis/rounds/ovning-1/versions/0003.signatures.json";
  changed(path, /,"third":"[^"]+"/, "");
  expect(await faults()).toEqual([notListed]);
  changed(path, /,"second":"[^"]+"/, "");
  const found = await faults();
  expect(found).toContain(`releases: verify-closing manifest-other-round`);
  expect(found.some((one) => one.startsWith("coverage: log-gone"))).toBe(true);
});

test("A log that is gone, torn, too little cosigned or at odds with what was seen", async () => {
  const { entries } = site;
  const seen = (await verified()).seen;
  if (!seen) throw new Error("an honest log was seen");
  await site.log(entries, 1);
  expect((await faults())[0]).toBe("log: log-quorum");
  await site.log(entries.slice(0, -1));
  expect(await faults({ seen })).toEqual(["history: log-shrunk", notListed]);
  await site.log([...entries.slice(0, -2), entries.at(-1) as LogEntry, entries.at(-1) as LogEntry]);
  expect(await faults({ seen })).toEqual(["history: log-forked"]);
  await site.log(entries);
  const tile = [...site.files.keys()].find((path) => /^logg\/tile\/0\//.test(path)) ?? "";
  change(tile, new Uint8Array(32));
  expect(await faults()).toEqual(["log: verify-file"]);
  change(tile, null);
  expect(await faults()).toEqual(["log: verify-file"]);
  await site.log(entries);
  change("logg/tile/0/999", "x");
  expect(await faults()).toEqual(["log: verify-file-unlisted"]);
  change("logg/tile/0/999", null);
  for (const path of ["logg/checkpoint", ...[...site.files.keys()].filter((one) => one.startsWith("logg/tile/entries/"))]) {
    const kept = site.files.get(path) ?? null;
    change(path, null);
    expect((await faults())[0], path).toBe("log: verify-log-missing");
    change(path, kept);
  }
});

test("What is not logged, or was logged and is gone, is named", async () => {
  const { entries } = site;
  await site.log(entries.filter(({ kind }) => kind !== "release"));
  expect(await faults()).toEqual(["coverage: log-not-logged"]);
  await site.log(entries.filter((one) => one.kind !== "round" || one.version < 3));
  expect(await faults()).toEqual(["coverage: log-not-logged"]);
  await site.log(entries.filter(({ kind }) => kind !== "trust"));
  expect(await faults()).toEqual(["coverage: log-not-logged"]);
  await site.log([...entries, { kind: "release", round: "ovning-1", release: "r2", digest: "1".repeat(64) }]);
  expect(await faults()).toEqual(["coverage: log-gone"]);
  await site.log(entries.filter(({ kind }) => kind !== "site"));
  expect(await faults()).toEqual(["logged-site skipped"]);
});

test("A release is held against its manifest, its signatures, its round and its keys", async () => {
  const broken = async (path: string, from: string | RegExp, to: string, expected: RegExp): Promise<void> => {
    site = await inventSite();
    changed(`${folder}/${path}`, from, to);
    expect((await faults()).join("\n"), `${path}: ${from}`).toMatch(expected);
  };
  await broken("participation.json", '"answered":5', '"answered":6', /releases: manifest-participation-digest/);
  await broken("participation.json", '"few-answers"', '"pilot"', /releases: .*participation-because/);
  await broken("manifest.json", /"first":"[^"]+/, falseSignature, /releases: release-signature-false manifest-signatures/);
  await broken("manifest.json", '"rehearsal":true', '"rehearsal":false', /releases: .*manifest/);
  await broken("manifest.json", /^\{/, "", /releases: not-yaml/);
  await broken("manifest.json", '"audit"', '"more"', /releases: /);
  // Also one whose signed part is right.
  await broken("manifest.json", '"signatures":{', '"signatures":{"a":"b",', /coverage: log-not-logged log-gone/);
  await broken("keys.txt", "\n", "", /releases: verify-keys/);
  await broken("replies.bin", /^./s, "", /releases: manifest-replies verify-keys/);
  for (const gone of ["manifest.json", "participation.json", "keys.txt", "replies.bin"]) {
    site = await inventSite();
    change(`${folder}/${gone}`, null);
    expect((await faults()).length, gone).toBeGreaterThan(1);
  }
  site = await inventSite();
  change(`${folder}/cube.json`, "{}\n");
  expect((await faults()).join()).toContain("participation-with-cube");
});

test("Another build and another form than one's own are told", async () => {
  const own = parseList(text(site.files.get("logg/site.sha256"))) ?? new Map<string, string>();
  const differing = await verified({ own: new Map([...own, ["more.html", "0".repeat(64)]].slice(1) as [string, string][]) });
  const paths = differing.steps.find(({ name }) => name === "own-build")?.faults.map(({ values }) => values?.["path"]);
  expect(paths).toEqual(["index.html", "more.html"]);
  expect(await faults({ form: "0".repeat(64) })).toEqual(["form: verify-form"]);
  change("svara.html", null);
  expect((await faults({ form: "0".repeat(64) })).at(-1)).toBe("form: verify-form");
});

test("A site is read alike from its folder and from its address, and what cannot be had is null", async () => {
  const root = temporaryFolder("verify-site");
  putFiles(root, [...site.files, ["a b/index.html", bytes("folder")]]);
  const here = openSite(`${root}/`);
  expect(new Set(here.all)).toEqual(new Set([...site.files.keys(), "a b/index.html"]));
  expect([await here.read("nothing"), await here.read("bevis")]).toEqual([null, null]);
  expect(text((await here.read("a b/index.html")) ?? undefined)).toBe("folder");
  expect(openSite(join(root, "nothing")).all).toEqual([]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/x/moved") response.writeHead(302, { location: "/x/page.html" }).end();
    else if (request.url === "/x/huge") response.writeHead(200, { "content-length": String(64 * 1024 * 1024 + 1) }).flushHeaders();
    else if (request.url === "/x/gone") response.writeHead(404).end("no such page");
    else response.end("here");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const there = openSite(`HTTP://127.0.0.1:${(server.address() as AddressInfo).port}/x//`);
  expect(there.all).toBeNull();
  const read = async (path: string) => text((await there.read(path)) ?? undefined);
  expect([await read("index.html"), await read("a b/index.html"), await read("page.html")]).toEqual(["here", "here", "here"]);
  expect(asked).toEqual(["/x/", "/x/a%20b/", "/x/page.html"]);
  for (const path of ["moved", "huge", "gone"]) expect(await there.read(path), path).toBeNull();
  server.close();
  server.closeAllConnections();
  expect(await there.read("page.html")).toBeNull();
});

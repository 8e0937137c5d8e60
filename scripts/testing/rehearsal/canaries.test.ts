import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canonicalize, type Json } from "../../core/canonical.ts";
import { swedishDay } from "../../core/day.ts";
import { toBase64url } from "../../envelope/base64url.ts";
import { formatCode, makeCode } from "../../envelope/invitation/invitation.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import { updateRefs, writeBlob } from "../../forge/git/commit.ts";
import { resolveCommit, runGit } from "../../forge/git/git.ts";
import { listFiles } from "../../forge/git/objects.ts";
import { keyFile } from "../../keys/key-file.ts";
import { putFile } from "../files.ts";
import { addToMain, commitEntries, fileOf, type IndexEntry, inventStore, plain } from "../forge/invented-store.ts";
import { pinnedAuthority } from "../trust/trustees.ts";
import { foundInFiles, foundInGit, makeCanaries } from "./canaries.ts";

const canaries = makeCanaries();
const { of } = canaries;
const said: string[] = [];
const temporary = (): string => join(store.folder, "tmp");

const store = await inventStore();
const secret = canaries.add("receipt key", generateSeed());
const { publicKey } = signingKeyOf(secret) as SigningKey;
await store.publish({ charter: { receiptKey: publicKey, opens: swedishDay(new Date()) }, first: { closes: "2999-12-31" } });
for (const folder of ["keys", "tmp", "drafts"]) mkdirSync(join(store.folder, folder), { recursive: true });
putFile(join(store.folder, "content", "authority.yaml"), pinnedAuthority());
for (const { path, blob } of await listFiles(store.git, "main", "content"))
  putFile(join(store.folder, path), await runGit(store.git, { args: ["cat-file", "blob", blob] }));
const { name, text } = keyFile({ use: "receipt", round: "ovning-1", development: true, publicKey, secret });
writeFileSync(join(store.folder, "keys", name), text);

const environment = () => ({ ...process.env, TMPDIR: temporary(), CANARY: of("environment"), NO_COLOR: "1" });

/** Runs a command as a person does. What it says is kept for the search. */
function run(command: string, args: readonly string[], input = ""): { readonly status: number | null; readonly out: string } {
  const argv = [`scripts/commands/${command}.ts`, ...args, "--root", store.folder];
  const done = spawnSync(process.execPath, argv, { encoding: "utf8", input, env: environment() });
  said.push(done.stdout, done.stderr);
  return { status: done.status, out: done.stdout };
}

test("what an organisation writes in its file, and its code, are in nothing that sealing says or leaves", () => {
  const draft = (changes: object, answers: object = { "risk-owner": 2 }): string =>
    JSON.stringify({
      schema: "infosaktrappan-draft/1",
      edition: "2026",
      editionDigest: "e".repeat(64),
      answers,
      background: {},
      notes: { "risk-owner": of("note") },
      finders: { "risk-owner": of("finder") },
      part: { areas: ["x"], label: of("part's name") },
      ...changes,
    });
  const [code, other] = [canaries.add("code", formatCode(makeCode())), formatCode(makeCode())];
  const wrong = canaries.add("code typed wrong", `${other.slice(0, -1)}${other.endsWith("0") ? "1" : "0"}`);
  const cases: readonly (readonly [number, string, string])[] = [
    [0, draft({}, { [of("question")]: 2 }), code],
    [1, draft({}), wrong],
    [1, draft({}), of("no code")],
    [1, draft({}, { "risk-owner": of("answer") }), code],
    [1, draft({ background: { size: { [of("background key")]: of("background") } } }), code],
    [1, draft({ [of("member")]: of("member's value") }), code],
    [1, draft({ edition: of("edition") }), code],
    [1, draft({ schema: of("schema") }), code],
    [1, `{"notes": ${of("no JSON")}`, code],
  ];
  for (const [at, [status, text, typed]] of cases.entries()) {
    const file = join(store.folder, "drafts", `${at}.json`);
    writeFileSync(file, text);
    const args = ["--round", "ovning-1", "--response", file, "--out", join(store.folder, "sealed")];
    expect([at, run("seal", args, typed).status]).toEqual([at, status]);
  }
});

interface Sent {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly method?: string;
}

/** Answer, with its headers, as text. */
function send(port: number, { path = "/v1/rounds/ovning-1/envelopes", headers = {}, body, method = "POST" }: Sent): Promise<number> {
  return new Promise((done, fail) => {
    const options = { host: "127.0.0.1", port, path, method, headers: { "content-type": "application/json", ...headers } };
    const asked = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        said.push(answer.rawHeaders.join("\n"), Buffer.concat(chunks).toString());
        done(answer.statusCode ?? 0);
      });
    });
    asked.on("error", fail);
    asked.end(body);
  });
}

/** The real service, its log kept for the search. */
async function whileServing(use: (port: number) => Promise<void>): Promise<void> {
  const argv = ["scripts/commands/intake.ts", "--port", "0", "--root", store.folder];
  const child = spawn(process.execPath, argv, { env: environment() });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const port = await new Promise<string>((found, fail) => {
    let log = "";
    const listen = (chunk: Buffer): void => {
      log += chunk.toString();
      said.push(chunk.toString());
      const [, port] = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(log) ?? [];
      if (port) found(port);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    ended.then(() => fail(new Error("the intake ended")));
  });
  try {
    await use(Number(port));
  } finally {
    child.kill();
    await ended;
  }
}

test("what somebody sends to the intake, right or wrong, is in no answer, log, figure or file but the envelope itself", async () => {
  const { bytes, envelope } = await store.sealOne();
  const changed = (changes: object): string => canonicalize({ ...envelope, ...changes } as unknown as Json);
  const secret = Buffer.from(of("not sealed").repeat(20));
  const wrong: readonly (readonly [number, Sent])[] = [
    [404, { path: `/v1/rounds/${of("round")}/envelopes`, body: bytes }],
    [404, { path: `/v1/rounds/${of("path").toUpperCase()}%2f../envelopes`, body: bytes }],
    [404, { path: `/${of("address")}`, body: bytes }],
    [404, { method: "PUT", body: of("other method") }],
    [415, { headers: { "content-type": `text/${of("content type")}` }, body: bytes }],
    [413, { body: of("too large").repeat(4_000) }],
    [400, { body: of("no JSON to the intake") }],
    [400, { body: `{"${of("repeated key")}":1,"${of("repeated key")}":1}` }],
    [400, { body: `{"a":{"b":{"c":"${of("deep")}"}}}` }],
    [400, { body: `{"a":"\\u0041${of("escape")}"}` }],
    [422, { body: changed({ [of("envelope key")]: of("envelope value") }) }],
    [422, { body: changed({ round: of("envelope round") }) }],
    [422, { body: changed({ kid: of("envelope kid") }) }],
    [422, { body: changed({ sub: of("envelope sub") }) }],
    [422, { body: changed({ sig: of("envelope sig") }) }],
    [422, { body: changed({ schema: of("envelope schema") }) }],
    [422, { body: changed({ ct: of("envelope ct") }) }],
    [422, { body: changed({ ct: toBase64url(secret) }) }],
  ];
  const headers = {
    [of("header name")]: of("header"),
    cookie: `a=${of("cookie")}`,
    "user-agent": of("user agent"),
    referer: `https://example.invalid/${of("referer")}`,
    authorization: `Bearer ${of("token")}`,
    "x-forwarded-for": of("forwarded"),
  };
  await whileServing(async (port) => {
    for (const [status, one] of wrong)
      expect([status, one.path ?? one.body, await send(port, one)]).toEqual([status, one.path ?? one.body, status]);
    expect(await send(port, { path: `/v1/rounds/ovning-1/envelopes?${of("query key")}=${of("query")}`, headers, body: bytes })).toBe(202);
    expect(await send(port, { headers, body: bytes })).toBe(200);
  });
  expect(run("intake", ["--once"]).status).toBe(0);
});

test("what a proposer names and writes is in no reply, and nothing of it is reached from the main branch after accepting", async () => {
  const good = await store.sealOne(1);
  const entry = async (path: string, contents: string, mode = "100644"): Promise<IndexEntry> => ({
    mode,
    blob: await writeBlob(store.git, contents),
    path,
  });
  const envelope: IndexEntry = { mode: "100644", blob: await writeBlob(store.git, good.bytes), path: fileOf(good).path };
  const digest = "ab".repeat(32);
  const bad = [
    await entry(`submissions/ovning-1/${of("file name")}.json`, of("contents")),
    await entry(`${of("folder")}/x.txt`, "x"),
    await entry("link.txt", of("link target"), "120000"),
    await entry(`submissions/ovning-1/ab/${digest}.json`, of("contents in an envelope's place")),
    await entry(`submissions/${of("round's folder")}/ab/${digest}.json`, "x"),
  ];
  const branch = (name: string): string => `${of("branch")}-${name}`;
  const propose = async (name: string, head: string): Promise<string> =>
    String((await store.forge.openProposal({ branch: branch(name), head, day: swedishDay(new Date()) })).number);
  const bad1 = await propose("bad", await commitEntries(store.git, [...bad, envelope], of("commit message")));
  // A history that smuggles: a file is added in one commit and taken away in the next, by somebody with a name.
  const first = await commitEntries(store.git, [await entry(of("smuggled name"), of("smuggled"))], of("smuggled message"));
  const tree = `${await commitEntries(store.git, [envelope])}^{tree}`;
  const somebody = { name: of("author"), email: `${of("mail")}@example.invalid` };
  const second = (
    await runGit(store.git, {
      args: ["commit-tree", tree, "-p", first, "-m", of("second message")],
      environment: {
        GIT_AUTHOR_NAME: somebody.name,
        GIT_AUTHOR_EMAIL: somebody.email,
        GIT_COMMITTER_NAME: of("committer"),
        GIT_COMMITTER_EMAIL: somebody.email,
      },
    })
  )
    .toString()
    .trim();
  await updateRefs(store.git, [{ ref: `refs/tags/${of("tag")}`, to: second, from: undefined }]);
  const good1 = await propose("good", second);
  for (const [number, status] of [
    [bad1, 1],
    [good1, 0],
  ] as const) {
    const reply = join(store.folder, `reply-${number}.md`);
    for (const form of [[], ["--json"]])
      expect(run("check-submission", ["--head", `refs/pull/${number}/head`, "--reply", reply, ...form]).status).toBe(status);
    expect(run("accept", [number]).status).toBe(status);
  }
  expect((await runGit(store.git, { args: ["ls-tree", "-r", "--name-only", "main"] })).toString()).toContain(fileOf(good).path);
});

/** Where secrets lie because they must: what was planted, keys, and the store, which is searched as Git sees it. */
const must = (path: string): boolean => /^(drafts|keys|store\.git)\//.test(path);
const own = ["refs/heads/main", "--glob=refs/heads/intake/*"];

test("of more than forty words, each in a place of its own, none is heard anywhere", async () => {
  expect(canaries.places().length).toBeGreaterThanOrEqual(55);
  expect(said.join("").length).toBeGreaterThan(10_000);
  expect([...new Set(said.flatMap((one) => canaries.foundIn(one)))]).toEqual([]);
  expect(foundInFiles(canaries, store.folder, must)).toEqual([]);
  expect(await foundInGit(canaries, store.git, own)).toEqual([]);
});

test("and one that gets out is heard, in whatever dress: in words, a file, a file's name, a commit and a packed object", async () => {
  const word = of("note");
  const dresses = [word, word.toUpperCase(), Buffer.from(word).toString("hex"), Buffer.from(`ab${word}c`).toString("base64url")];
  for (const dress of dresses) expect(canaries.foundIn(`x${dress}x`)).toEqual(["note"]);
  expect(canaries.foundIn(`{"code":"${canaries.add("code", "IST1-AB12-CD34").replaceAll("-", "")}"}`)).toEqual(["code"]);
  appendFileSync(join(temporary(), `${of("finder")}.txt`), Buffer.from(word).toString("base64"));
  expect(foundInFiles(canaries, store.folder, must).length).toBe(2);
  await addToMain(store.git, [plain("x.txt", of("answer"))]);
  await runGit(store.git, { args: ["gc", "--quiet", "--prune=now"] });
  expect(await foundInGit(canaries, store.git, own)).toEqual(["answer in Git"]);
  // Which branch the words came on is known to the refused proposal alone.
  expect(await resolveCommit(store.git, "main")).toBeDefined();
});

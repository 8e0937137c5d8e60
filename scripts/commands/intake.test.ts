import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { swedishDay } from "../core/day.ts";
import { updateRefs } from "../forge/git/commit.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../keys/ed25519.ts";
import { keyFile } from "../keys/key-file.ts";
import { signRound } from "../keys/sign-round.ts";
import { fileOf, type InventedStore, inventStore } from "../testing/forge/invented-store.ts";

const root = signingKeyOf(generateSeed()) as SigningKey;
let store: InventedStore;

/** A place like a rehearsal's: content, keys and a bare store in one folder. */
beforeAll(async () => {
  store = await inventStore((document) => signRound(document, root));
  const secret = generateSeed();
  const { publicKey } = signingKeyOf(secret) as SigningKey;
  const now = swedishDay(new Date());
  await store.publish({ receiptKey: publicKey, opens: now, closes: "2999-12-31" });
  const authority = parse(readFileSync(join("content", "authority.yaml"), "utf8")) as object;
  for (const folder of ["content", "keys"]) mkdirSync(join(store.folder, folder));
  writeFileSync(join(store.folder, "content", "authority.yaml"), stringify({ ...authority, rehearsal: true, rootKey: root.publicKey }));
  const { name, text } = keyFile({ use: "receipt", round: "ovning-1", development: true, publicKey, secret });
  writeFileSync(join(store.folder, "keys", name), text);
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

function run(command: string, ...args: readonly string[]) {
  const done = spawnSync(process.execPath, [`scripts/commands/${command}.ts`, ...args, "--root", store.folder], { encoding: "utf8" });
  if (done.stderr) throw new Error(done.stderr);
  return { status: done.status, out: done.stdout };
}

/** Serves until `use` is done, at the address that the command prints. */
async function whileServing<T>(use: (address: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ["scripts/commands/intake.ts", "--port", "0", "--deliver", "86400", "--root", store.folder]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        const found = /http:\/\/\S+?\/v1/.exec(chunk.toString());
        if (found) resolve(found[0]);
      });
      child.stderr.on("data", (chunk: Buffer) => reject(new Error(chunk.toString())));
    });
    return await use(address);
  } finally {
    child.kill();
    await ended;
  }
}

test("an envelope is taken in, proposed, checked and accepted, by commands alone", async () => {
  const envelope = await store.sealOne();
  const headers = { "content-type": "application/json" };
  const answer = await whileServing((address) =>
    fetch(`${address}/rounds/ovning-1/envelopes`, { method: "POST", body: envelope.bytes, headers }),
  );
  expect([answer.status, ((await answer.json()) as { envelope: string }).envelope]).toEqual([202, envelope.digest]);
  expect(run("intake", "--once")).toMatchObject({ status: 0, out: expect.stringContaining("proposal 1") });
  const reply = join(store.folder, "reply.md");
  const checked = run("check-submission", "--head", "refs/pull/1/head", "--json", "--reply", reply);
  expect([checked.status, JSON.parse(checked.out)]).toMatchObject([0, { ok: true, files: [fileOf(envelope).path] }]);
  expect(readFileSync(reply, "utf8")).toContain("1 kuvert");
  expect(run("accept", "--list").out).toContain("1\topen\t");
  const accepted = run("accept", "1", "--json");
  expect([accepted.status, JSON.parse(accepted.out)]).toMatchObject([
    0,
    { commit: await resolveCommit(store.git, "main"), files: [fileOf(envelope).path] },
  ]);
});

test("a proposal without an envelope gives exit code 1 and a message in both languages, in every output", async () => {
  await updateRefs(store.git, [{ ref: "refs/heads/empty", to: (await resolveCommit(store.git, "main")) as string, from: undefined }]);
  const reply = join(store.folder, "reply.md");
  const checked = run("check-submission", "--head", "empty", "--reply", reply);
  expect(checked.status).toBe(1);
  for (const text of [checked.out, readFileSync(reply, "utf8")])
    expect(text).toMatch(/Lägg till minst ett kuvert[\s\S]*Add at least one envelope/);
  expect(run("accept", "9")).toMatchObject({ status: 1, out: expect.stringContaining("proposal-not-found") });
});

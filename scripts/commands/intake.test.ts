import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { updateRefs } from "../forge/git/commit.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { readBlobs } from "../forge/git/objects.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { addToMain, fileOf, plain } from "../testing/forge/invented-store.ts";
import { canUnshare, type Started, startNode } from "../testing/intake/processes.ts";
import { makeServingPlace } from "../testing/intake/serving-place.ts";
import { isLong } from "../testing/test-profile.ts";

const store = await makeServingPlace();

function run(command: string, ...args: readonly string[]) {
  const done = runCommand(command, [...args, "--root", store.folder]);
  if (done.stderr) throw new Error(done.stderr);
  return { status: done.status, out: done.stdout };
}

/** Serves by `npm run intake` until `use` is done, at the address that the command prints. To end npm ends the server too. */
async function whileServing<T>(use: (address: string) => Promise<T>): Promise<T> {
  const child = spawn("npm", ["run", "-s", "intake", "--", "--port", "0", "--deliver", "86400", "--root", store.folder]);
  let served = "";
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        const found = /http:\/\/\S+?\/v1/.exec(chunk.toString());
        if (found) resolve(found[0]);
      });
      child.stderr.on("data", (chunk: Buffer) => reject(new Error(chunk.toString())));
    });
    served = address;
    return await use(address);
  } finally {
    child.kill();
    await ended;
    await expect(fetch(`${served}/health`)).rejects.toThrow();
  }
}

test("an envelope is received, proposed, checked and accepted, by commands alone", async () => {
  const envelope = await store.sealOne();
  const headers = { "content-type": "application/json" };
  const answer = await whileServing((address) =>
    fetch(`${address}/rounds/ovning-1/envelopes`, { method: "POST", body: envelope.bytes, headers }),
  );
  expect([answer.status, ((await answer.json()) as { envelope: string }).envelope]).toEqual([202, envelope.digest]);
  expect(run("intake", "--once")).toMatchObject({ status: 0, out: expect.stringContaining("förslag 1") });
  const reply = join(store.folder, "reply.md");
  const checked = run("check-submission", "--head", "refs/pull/1/head", "--json", "--reply", reply);
  expect([checked.status, JSON.parse(checked.out)]).toMatchObject([0, { ok: true, files: [fileOf(envelope).path] }]);
  expect(readFileSync(reply, "utf8")).toContain("1 kuvert");
  const accepted = run("accept", "1", "--json");
  expect([accepted.status, JSON.parse(accepted.out)]).toMatchObject([
    0,
    { commit: await resolveCommit(store.git, "main"), files: [fileOf(envelope).path] },
  ]);
});

test("a proposal without an envelope gives exit code 1 and a message, in both languages in the reply", async () => {
  await updateRefs(store.git, [{ ref: "refs/heads/empty", to: (await resolveCommit(store.git, "main")) as string, from: undefined }]);
  const reply = join(store.folder, "reply.md");
  const checked = run("check-submission", "--head", "empty", "--reply", reply);
  expect(checked.status).toBe(1);
  expect(checked.out).toContain("Lägg till minst ett kuvert");
  expect(readFileSync(reply, "utf8")).toMatch(/Lägg till minst ett kuvert[\s\S]*Add at least one envelope/);
  expect(() => run("check-submission", "--head", "empty", "--day", "2026-13-45")).toThrow("--day ska vara en dag");
  expect(run("accept", "9")).toMatchObject({ status: 1, out: expect.stringContaining("proposal-not-found") });
});

/** The command with an outbox of its own, in a PID namespace of its own where that is asked for. */
function startIntake(isApart: boolean, ...args: readonly string[]): Started {
  const place = ["--root", store.folder, "--outbox", join(store.folder, "shared-outbox")];
  return startNode(["scripts/commands/intake.ts", ...place, ...args], isApart);
}

const post = (address: string, body: Uint8Array): Promise<Response> =>
  fetch(`${address}/rounds/ovning-1/envelopes`, {
    method: "POST",
    body: body as BodyInit,
    headers: { "content-type": "application/json" },
  });

test.runIf(isLong && canUnshare)(
  "two containers cannot serve one outbox, nor close the round in one that is served (needs the right to unshare)",
  {
    timeout: 600_000,
  },
  async () => {
    const serving = startIntake(true, "--port", "0");
    const started = [serving];
    try {
      const address = await serving.until(/http:\/\/\S+?\/v1/);
      for (const args of [["--port", "0"], ["--once"], ["--close", "ovning-1", "--early"]]) {
        const second = startIntake(true, ...args);
        started.push(second);
        expect(await second.until(/intake-outbox-owned|http:/)).toBe("intake-outbox-owned");
        expect(await second.ended).toBe(1);
      }
      expect(existsSync(join(store.folder, "shared-outbox", "shut"))).toBe(false);
      const envelope = await store.sealOne(1);
      expect((await post(address, envelope.bytes)).status).toBe(202);
      // As a container that is killed: the next one finds nothing in its way, and the list has what was acknowledged.
      await serving.end("SIGKILL");
      const once = startIntake(true, "--once");
      expect([await once.ended, once.output()]).toEqual([0, expect.stringContaining("1 kuvert")]);
      const number = /proposal (\d+)/.exec(once.output())?.[1] as string;
      expect(run("accept", number).status).toBe(0);
      const close = startIntake(true, "--close", "ovning-1", "--early");
      expect([await close.ended, close.output()]).toEqual([0, expect.stringContaining("acknowledged.json")]);
      const [list] = await readBlobs(store.git, ["refs/heads/acknowledged/ovning-1:content/rounds/ovning-1/acknowledged.json"]);
      expect(JSON.parse(Buffer.from(list ?? "").toString())).toMatchObject({ envelopes: [envelope.digest], excused: [] });
    } finally {
      for (const one of started) await one.end();
    }
  },
);

test("at the start everything that is missing is reported at once, and health has the codes while it is", async () => {
  const keys = join(store.folder, "empty");
  mkdirSync(keys);
  await addToMain(store.git, [
    plain("content/rounds/broken/charter.json", "x"),
    plain("content/rounds/broken/versions/0001.signatures.json", '{"a":"x","b":"x","c":"x"}'),
  ]);
  const serving = startIntake(false, "--port", "0", "--keys", keys);
  try {
    const address = await serving.until(/http:\/\/\S+?\/v1/);
    for (const code of ["intake-receipt-key", "intake-round-unreadable"]) expect(serving.output()).toContain(`[${code}]`);
    const health = await fetch(`${address}/health`);
    const codes = ["intake-receipt-key", "intake-round-unreadable"];
    expect([health.status, await health.json()]).toEqual([503, { status: "unavailable", codes }]);
  } finally {
    await serving.end("SIGTERM");
  }
  const refused = startIntake(false, "--port", "x", "--keys", keys);
  expect(await refused.ended).toBe(1);
  for (const code of ["intake-port", "intake-receipt-key", "intake-round-unreadable"]) expect(refused.output()).toContain(`[${code}]`);
});

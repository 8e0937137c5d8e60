import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeResponse } from "../envelope/inner-response.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import { seal } from "../envelope/seal.ts";
import { modelOf } from "../method/model.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition } from "../repository/read-method.ts";
import { readRound } from "../repository/read-round.ts";
import { longTest } from "../testing/long-test.ts";
import { foundInFiles, foundInGit, makeCanaries } from "../testing/rehearsal/canaries.ts";
import { filesBelow } from "../testing/rehearsal/command-place.ts";
import { forgeAll, forgedCodes } from "../testing/rehearsal/forged.ts";
import { copyRehearsal } from "../testing/rehearsal/shared.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { inventResponse } from "./answers.ts";
import { closeAndRelease } from "./close-round.ts";
import { secondRound } from "./make.ts";
import { randomFrom } from "./random.ts";
import { serveRehearsal } from "./serve.ts";
import { closeIntake } from "./server-handle.ts";

const folder = temporaryFolder("intake");
const made = await copyRehearsal("tiny", folder);
const served = await serveRehearsal({ place: made.place, site: folder, port: 0, describe: (diagnostics) => diagnostics });
afterAll(() => served.close());

async function post(invitation: number): Promise<Response> {
  const { document } = unwrap(readRound(made.place, secondRound));
  const edition = unwrap(readEdition(made.place, document.edition));
  const keys = await submissionKeys(unwrap(parseCode(made.unused[invitation]?.code ?? "")), document.round);
  const answers = inventResponse({
    model: modelOf(edition),
    background: edition.questionnaire.background,
    chance: randomFrom(1, "door"),
    level: 1,
    blocks: 1,
  });
  const inner = makeResponse({
    round: document,
    issuedAt: Math.floor(Date.now() / 1000),
    content: { type: "submit", ...answers },
  });
  const sealed = unwrap(await seal({ round: document, keys, inner }));
  const headers = { "content-type": "application/json" };
  return fetch(`http://127.0.0.1:${served.port}/v1/rounds/${secondRound}/envelopes`, { method: "POST", headers, body: sealed.bytes });
}

test("the intake cannot be closed without the token in the folder", async () => {
  const path = `http://127.0.0.1:${served.port}/rehearsal/rounds/${secondRound}/closing`;
  expect((await fetch(path, { method: "POST" })).status).toBe(403);
  expect((await fetch(path, { method: "POST", headers: { authorization: "Bearer guess" } })).status).toBe(403);
});

test("a closed intake refuses, and accepts envelopes again when it is reopened", async () => {
  const intake = await closeIntake(made.place, secondRound);
  expect((await post(0)).status).toBe(409);
  await intake.reopen();
  expect((await post(0)).status).toBe(202);
});

const canaries = makeCanaries();
const said: string[] = [];
test("an envelope is accepted whatever is sealed in it", async () => {
  const { document } = unwrap(readRound(made.place, secondRound));
  for (const body of await forgeAll(document, made.unused[2]?.code ?? "", canaries)) {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`http://127.0.0.1:${served.port}/v1/rounds/${secondRound}/envelopes`, { method: "POST", headers, body });
    expect(answer.status).toBe(202);
    said.push(await answer.text());
  }
});

longTest("every envelope with a receipt is counted, also one that came just before the intake was closed", async () => {
  const late = post(1);
  const [response, intake] = await Promise.all([late, late.then(() => closeIntake(made.place, secondRound))]);
  expect(response.status).toBe(202);
  expect(intake.acknowledged).toHaveLength(10);
  const release = await closeAndRelease({
    place: made.place,
    round: secondRound,
    keys: join(folder, "keys"),
    now: Math.floor(Date.now() / 1000),
    progress: () => undefined,
    acknowledged: intake.acknowledged,
  });
  const { valid, setAside } = unwrap(release).counts;
  expect([valid, Object.values(setAside).reduce((sum, one) => sum + one, 0), setAside]).toMatchObject([68, 8, forgedCodes]);
  expect((await post(2)).status).toBe(409);
  said.push(JSON.stringify([release.diagnostics, unwrap(release).counts.setAside]));
});

test("no sealed content, code or key is in any file, object or output that closing, opening and releasing leave", async () => {
  for (const file of filesBelow(join(folder, "keys")).filter((one) => one.endsWith(".identity"))) {
    const secrets = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    for (const [at, secret] of secrets.entries()) canaries.add(`${file} ${at}`, secret);
  }
  for (const [at, { code }] of made.unused.entries()) canaries.add(`code ${at}`, code);
  expect(canaries.places().length).toBeGreaterThanOrEqual(20);
  expect(said.flatMap((one) => canaries.foundIn(one))).toEqual([]);
  // Keys, sample invitations and the invented answers are where they must be; the store is searched as Git unpacks it.
  const isExpected = (path: string): boolean => /^(keys|store\.git|invented)\/|^handout\.json$/.test(path);
  expect(foundInFiles(canaries, folder, isExpected)).toEqual([]);
  const git = { directory: made.place.git };
  expect(await foundInGit(canaries, git, ["--all"])).toEqual([]);
  expect(foundInFiles(canaries, join(folder, "keys"), () => false).length).toBeGreaterThan(5);
});

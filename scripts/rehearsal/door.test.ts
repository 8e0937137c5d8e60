import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { swedishDay } from "../day.ts";
import { makeResponse } from "../envelope/inner.ts";
import { parseCode, submissionKeys } from "../envelope/invitation.ts";
import { seal } from "../envelope/seal.ts";
import { modelOf } from "../method/model.ts";
import { placeAt, readEdition, readRound, unwrap } from "../read.ts";
import { inventResponse } from "./answers.ts";
import { chanceFrom } from "./chance.ts";
import { closeAndRelease } from "./closing.ts";
import { makeRehearsal, type Rehearsal, secondRound } from "./make.ts";
import { type Served, serveRehearsal } from "./serve.ts";
import { shutDoor } from "./serving.ts";

const folder = mkdtempSync(join(tmpdir(), "door-"));
let made: Rehearsal;
let served: Served;
beforeAll(async () => {
  const size = { municipality: 10, region: 1, agency: 3 };
  made = await makeRehearsal({
    folder,
    seed: 1,
    size,
    project: placeAt("."),
    today: swedishDay(new Date()),
    progress: () => undefined,
    hasEarlier: false,
  });
  served = await serveRehearsal({ place: made.place, site: folder, port: 0, tell: (diagnostics) => diagnostics });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

async function post(invitation: number): Promise<Response> {
  const { document } = unwrap(readRound(made.place, secondRound));
  const edition = unwrap(readEdition(made.place, document.edition));
  const keys = await submissionKeys(unwrap(parseCode(made.unused[invitation]?.code ?? "")), document.round);
  const answers = inventResponse({
    model: modelOf(edition),
    background: edition.questionnaire.background,
    chance: chanceFrom(1, "door"),
    level: 1,
    blocks: 1,
  });
  const inner = makeResponse({
    round: document,
    sub: keys.sub,
    issuedAt: Math.floor(Date.now() / 1000),
    saying: { type: "submit", ...answers },
  });
  const sealed = unwrap(await seal({ round: document, keys, inner }));
  const headers = { "content-type": "application/json" };
  return fetch(`http://127.0.0.1:${served.port}/v1/rounds/${secondRound}/envelopes`, { method: "POST", headers, body: sealed.bytes });
}

test("nobody without the folder's word can shut the door", async () => {
  const path = `http://127.0.0.1:${served.port}/rehearsal/rounds/${secondRound}/closing`;
  expect((await fetch(path, { method: "POST" })).status).toBe(403);
  expect((await fetch(path, { method: "POST", headers: { authorization: "Bearer guess" } })).status).toBe(403);
});

test("a shut door refuses, and takes envelopes again when it is reopened", async () => {
  const door = await shutDoor(made.place, secondRound);
  expect((await post(0)).status).toBe(409);
  await door.reopen();
  expect((await post(0)).status).toBe(202);
});

test("every envelope with a receipt is counted, also one that came a moment before the door was shut", async () => {
  const late = post(1);
  const [response, door] = await Promise.all([late, late.then(() => shutDoor(made.place, secondRound))]);
  expect(response.status).toBe(202);
  expect(door.acknowledged).toHaveLength(2);
  const release = await closeAndRelease({
    place: made.place,
    round: secondRound,
    keys: join(folder, "keys"),
    now: Math.floor(Date.now() / 1000),
    progress: () => undefined,
    acknowledged: door.acknowledged,
  });
  expect(unwrap(release).counts.valid).toBe(11);
  expect((await post(2)).status).toBe(409);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stageNames } from "../core/progress.ts";
import type { Served } from "./serve.ts";
import { serveWaiting } from "./waiting.ts";

let served: Served | undefined;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waiting-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await served?.close();
});

const begun = [
  { name: stageNames.nation.sv, done: 0, total: 1 },
  { name: `${stageNames.sealing.sv} ovning-0`, done: 30, total: 120 },
];

test("each address says in its language what is done and what is under way, and is read again", async () => {
  served = await serveWaiting({ port: 0, base: "/del/", folder: join(folder, "absent"), stages: () => begun });
  for (const [path, language, items, other] of [
    ["/del/resultat/", "sv", ["Nationen – klart", "Förseglar ovning-0 – pågår, 25\u00a0%"], "/del/en/"],
    ["/del/en/", "en", ["The nation – done", "Sealing ovning-0 – under way, 25%"], "/del/"],
  ] as const) {
    const answer = await fetch(`http://localhost:${served.port}${path}`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}">`);
    expect([...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual(items);
    expect(html).toContain(`href="${other}"`);
    expect(html).toMatch(/http-equiv="refresh"/);
  }
});

test("nothing is taken in before there is an intake, and the port is free once the page is gone", async () => {
  served = await serveWaiting({ port: 0, base: "/", folder, stages: () => [] });
  const { port } = served;
  expect((await fetch(`http://localhost:${port}/v1/rounds/x/submissions`, { method: "POST", body: "{}" })).status).toBe(503);
  await served.close();
  served = await serveWaiting({ port, base: "/", folder, stages: () => begun.map((one) => ({ ...one, name: "<b>" })) });
  expect(served.port).toBe(port);
  expect(await (await fetch(`http://localhost:${port}/`)).text()).not.toContain("<b>");
});

test("the site takes over on the same port, and on connections that are open", async () => {
  served = await serveWaiting({ port: 0, base: "/", folder: join(folder, "absent"), stages: () => begun });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const status = (): Promise<number | undefined> =>
    new Promise((done, fail) => {
      const asked = get({ port: served?.port, agent }, (answer) => answer.resume().on("end", () => done(answer.statusCode)));
      asked.on("error", fail);
    });
  expect(await status()).toBe(503);
  served.answerWith(getRequestListener(() => new Response("the site")));
  expect(await status()).toBe(200);
  agent.destroy();
});

test("a page is shown as soon as it is there, below the site's own path alone", async () => {
  served = await serveWaiting({ port: 0, base: "/del/", folder, stages: () => begun });
  const page = (path: string): Promise<Response> => fetch(`http://localhost:${served?.port}${path}`);
  expect((await page("/del/")).status).toBe(503);
  writeFileSync(join(folder, "index.html"), "<p>the front page");
  const answer = await page("/del/");
  expect([answer.status, await answer.text(), answer.headers.get("x-content-type-options")]).toEqual([200, "<p>the front page", "nosniff"]);
  expect([(await page("/del/en/")).status, (await page("/")).status]).toEqual([503, 404]);
});

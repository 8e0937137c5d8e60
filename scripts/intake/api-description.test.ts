import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { addToMain, fileOf, inventStore } from "../testing/forge/invented-store.ts";
import { forMachines } from "../testing/intake/described.ts";
import { inventIntake } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { apiDescription } from "./api-description.ts";
import { realDisk } from "./durable.ts";
import type { IntakeSetup } from "./server.ts";

const { verifyRound } = trust;
const store = await inventStore();

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: "api", ...apiDescription });

interface Described {
  readonly content: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
}
const operations = apiDescription.paths["/v1/rounds/{round}/envelopes"].post.responses as unknown as Readonly<Record<string, Described>>;

/** Checks a response against its description: status, type, headers and body. */
async function expectDescribed(response: Response): Promise<void> {
  const described = operations[String(response.status)];
  expect(described, `status ${response.status} is described`).toBeDefined();
  expect(response.headers.get("content-type")).toBe("application/json");
  for (const [name, { required }] of Object.entries(described?.headers ?? {}))
    expect(response.headers.get(name) ?? (required ? "missing" : "0")).toMatch(/^[0-9]+$/);
  const pointer = `api#/paths/~1v1~1rounds~1{round}~1envelopes/post/responses/${response.status}/content/application~1json/schema`;
  const validate = ajv.getSchema(pointer);
  expect(validate?.(await response.json()), JSON.stringify(validate?.errors)).toBe(true);
}

test("every described status can be got, as described, and no other", async () => {
  const seen: number[] = [];
  const check = async (response: Response): Promise<void> => {
    seen.push(response.status);
    await expectDescribed(response);
  };
  const setup: Partial<IntakeSetup> = { describe: forMachines };
  const { post } = await inventIntake(store, verifyRound, { setup });
  const one = await store.sealOne();
  await check(await post(one.bytes));
  await check(await post(one.bytes));
  await check(await post("hej"));
  await check(await post(one.bytes, "ovning-9"));
  await check(await post("x".repeat(65_537)));
  await check(await post(one.bytes, "ovning-1", { "content-type": "text/plain" }));
  await check(await post('{"schema":"infosaktrappan-envelope/1"}'));
  const others = await Promise.all(Array.from({ length: 20 }, () => store.sealOne(1)));
  await addToMain(store.git, others.map(fileOf));
  await check(await post((await store.sealOne(1)).bytes));
  const limited = await inventIntake(store, verifyRound, { setup: { ...setup, admit: () => ({ wait: 7 }) } });
  const tooMany = await limited.post(one.bytes);
  expect(tooMany.headers.get("retry-after")).toBe("7");
  await check(tooMany);
  const full = { ...realDisk, write: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) };
  const broken = await inventIntake(store, verifyRound, { disk: full, setup });
  await check(await broken.post((await store.sealOne(2)).bytes));
  const erring = await inventIntake(store, verifyRound, {
    setup: { ...setup, receiptSigner: () => () => Promise.reject(new Error("broken")) },
  });
  await check(await erring.post((await store.sealOne(2)).bytes));
  await store.publish({ next: { status: "closed" } });
  await check(await post((await store.sealOne(2)).bytes));
  expect([...new Set(seen)].sort()).toEqual(Object.keys(operations).map(Number).sort());
});

test("the description is served unchanged, and health is answered as described", async () => {
  const { app } = await inventIntake(store, verifyRound);
  expect(await (await app.request("/v1/openapi.json")).json()).toEqual(JSON.parse(JSON.stringify(apiDescription)));
  await store.publish({ next: {} });
  const validate = ajv.getSchema("api#/components/schemas/Health");
  const isDescribed = (answer: object): boolean => validate?.(answer) === true;
  const ready = (await (await app.request("/v1/health")).json()) as object;
  expect([ready, isDescribed(ready)]).toEqual([{ status: "ok" }, true]);
  const lost = await inventIntake(store, verifyRound, {
    setup: { forge: { ...store.forge, head: () => Promise.reject(new Error("gone")) } },
  });
  const answer = await lost.app.request("/v1/health");
  const missing = (await answer.json()) as object;
  expect([answer.status, missing, isDescribed(missing)]).toEqual([
    503,
    { status: "unavailable", codes: ["intake-store-unreachable"] },
    true,
  ]);
});

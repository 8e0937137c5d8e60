import { expect, test } from "vitest";
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { deliver } from "./delivery.ts";

const delivery = { round: "ovning-1", bytes: new Uint8Array([123, 125]) };
const replying =
  (status: number, body = ""): typeof fetch =>
  async () =>
    new Response(body, { status });

test.each([200, 202])("%i brings the receipt's bytes", async (status) => {
  const sent = await deliver(delivery, "sv", replying(status, "kvittens"));
  expect(sent.ok && new TextDecoder().decode(sent.value)).toBe("kvittens");
});

test.each([
  [409, "send-closed"],
  [429, "send-busy"],
  [503, "send-busy"],
  [404, "send-network"],
  [502, "send-network"],
  [400, "send-refused"],
  [500, "send-refused"],
])("%i without a reason gives %s", async (status, code) => {
  expect(await deliver(delivery, "sv", replying(status, "<html>"))).toMatchObject({ ok: false, diagnostics: [{ code, values: {} }] });
});

test("a reply that says when to come back gives send-busy, with the intake's own text", async () => {
  const body = JSON.stringify({ diagnostics: [{ code: "intake-too-many", sv: "Vänta.", en: "Wait." }] });
  const limited: typeof fetch = async () => new Response(body, { status: 429, headers: { "retry-after": "7" } });
  expect(await deliver(delivery, "sv", limited)).toMatchObject({
    ok: false,
    diagnostics: [{ code: "send-busy", values: { reason: "Vänta." } }],
  });
});

/** What is told where the intake's clock is so many minutes ahead of this one. */
async function toldAt(minutes: number): Promise<readonly Diagnostic[]> {
  const date = new Date(Date.now() + minutes * 60_000).toUTCString();
  const sent = await deliver(delivery, "sv", async () => new Response("kvittens", { status: 202, headers: { date } }));
  expect(sent.ok).toBe(true);
  return sent.diagnostics;
}

test.each([25 * 60, 49 * 60, 12, -12, -60])("a clock that differs by %d minutes is told, and the receipt is kept", async (minutes) => {
  expect(await toldAt(minutes)).toMatchObject([{ code: "send-clock", severity: "warning", values: { minutes: Math.abs(minutes) } }]);
});

test.each([0, 8, -8])("a difference of %d minutes is not worth telling", async (minutes) => {
  expect(await toldAt(minutes)).toEqual([]);
});

test("a reply without a date, or with one that is none, tells nothing of the clock", async () => {
  for (const headers of [{}, { date: "soon" }]) {
    const sent = await deliver(delivery, "sv", async () => new Response("", { status: 200, headers: new Headers(headers as HeadersInit) }));
    expect([sent.ok, sent.diagnostics]).toEqual([true, []]);
  }
});

test("the intake's own texts are included, in the page's language", async () => {
  const body = JSON.stringify({
    diagnostics: [
      { code: "a", sv: "Första.", en: "First." },
      { code: "b", sv: "Andra.", en: "Second." },
    ],
  });
  expect(await deliver(delivery, "en", replying(422, body))).toMatchObject({
    diagnostics: [{ code: "send-refused", values: { reason: "First. Second." } }],
  });
  expect(await deliver(delivery, "sv", replying(429, body))).toMatchObject({
    diagnostics: [{ code: "send-refused", values: { reason: "Första. Andra." } }],
  });
});

test.each(["null", "{}", '{"diagnostics":[]}', '{"diagnostics":[{"sv":3}]}', '{"diagnostics":"x"}'])(
  "a reply without texts gives no reason: %s",
  async (body) => {
    expect(await deliver(delivery, "sv", replying(422, body))).toMatchObject({ diagnostics: [{ code: "send-refused", values: {} }] });
  },
);

test("a broken connection gives a diagnostic, not an exception", async () => {
  const broken: typeof fetch = async () => {
    throw new TypeError("failed");
  };
  expect(await deliver(delivery, "sv", broken)).toMatchObject({ ok: false, diagnostics: [{ code: "send-network" }] });
});

test("nothing but the envelope is sent: its bytes, no cookies, no referrer, no redirect", async () => {
  let asked: RequestInit | undefined;
  let address: unknown;
  const record: typeof fetch = async (to, init) => {
    address = to;
    asked = init;
    return new Response("", { status: 202 });
  };
  await deliver(delivery, "sv", record);
  expect(address).toBe("/v1/rounds/ovning-1/envelopes");
  expect(asked).toMatchObject({
    method: "POST",
    body: delivery.bytes,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
  });
});

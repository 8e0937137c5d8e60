import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeCode, submissionKeys } from "../../../scripts/envelope/invitation/invitation.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import { digest, round as pageRound } from "../../e2e/support/invented-page.ts";
import { type OptOut, optOutResponse } from "../declining/opt-out.ts";
import { prepare } from "./prepared.ts";
import { deriveKeys } from "./sending.ts";

const round = { ...pageRound, edition: "2026", editionDigest: digest };
const noon = 1_790_000_000;

beforeEach(() => vi.useFakeTimers({ now: noon * 1000, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

/** A browser whose last sealing was at `last`, and everything its page has shown. */
function open(last?: number | "soon") {
  const browser: { last: number | "soon" | undefined } = { last };
  const seen: (SealedResponse | null)[] = [];
  const local = { issued: () => ({ load: () => (browser.last === undefined ? null : String(browser.last)), save: () => true }) };
  const prepared = prepare<SealedResponse>({ round: round.round, local, show: (inner) => seen.push(inner) });
  const choose = (optOut: OptOut | null): void => prepared.update(optOut && ((stamp) => optOutResponse(round, optOut, stamp)));
  return { browser, seen, ready: { ...prepared, choose } };
}

describe("the prepared response", () => {
  test("is null until something is chosen, and again when the choice is undone", () => {
    const { ready, seen } = open();
    expect(ready.current()).toBeNull();
    ready.choose({ type: "withdraw" });
    ready.choose(null);
    expect(ready.current()).toBeNull();
    expect(seen.map((one) => one?.type)).toEqual(["withdraw", undefined]);
  });

  test("is always what was shown last", () => {
    const { ready, seen } = open();
    ready.choose({ type: "decline", reason: "no-time" });
    const shown = ready.current();
    expect(shown).toMatchObject({ issuedAt: noon });
    expect(ready.current()).toBe(shown);
    expect(seen).toEqual([shown]);
  });

  test("is sealed with the keys of the code given, whichever keys are derived first", async () => {
    const codes = [makeCode(), makeCode()] as const;
    const expected = await Promise.all(codes.map((code) => submissionKeys(code, round.round)));
    const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
    const slow = vi.spyOn(crypto.subtle, "deriveBits").mockImplementationOnce(async (...given) => {
      await new Promise((later) => setTimeout(later, 50));
      return derive(...given);
    });
    const keys = await Promise.all(codes.map((code) => deriveKeys(code, round.round)));
    expect(slow).toHaveBeenCalledTimes(2);
    slow.mockRestore();
    expect(keys.map((one) => one.ok && one.value.sub)).toEqual(expected.map(({ sub }) => sub));
  });

  test("is later than everything the browser has sealed, even if its clock has been set back", () => {
    const { ready } = open(noon + 60);
    ready.choose({ type: "withdraw" });
    expect(ready.current()?.issuedAt).toBe(noon + 61);
  });

  test("has the time of now where the time of the last sealing cannot be read", () => {
    const { ready } = open("soon");
    ready.choose({ type: "withdraw" });
    expect(ready.current()?.issuedAt).toBe(noon);
  });

  test("is renewed and shown again when another tab has sealed something later, but not after its own sealing", () => {
    const { browser, ready, seen } = open();
    ready.choose({ type: "withdraw" });
    const first = ready.current();
    browser.last = first?.issuedAt;
    expect(ready.current()).toBe(first);
    browser.last = noon + 5;
    expect(ready.current()?.issuedAt).toBe(noon + 6);
    expect(seen.at(-1)).toBe(ready.current());
  });
});

import { describe, expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { responseText } from "../../../scripts/envelope/inner-response.ts";
import type { RoundDocument } from "../../../scripts/envelope/round-document.ts";
import { declineReasons, SealedResponse } from "../../../scripts/envelope/schema.ts";
import { digest, round as pageRound } from "../../e2e/support/invented-page.ts";
import { linesOf } from "../sending/submission.ts";
import { type OptOut, optOutFrom, optOutReasons, optOutResponse } from "./opt-out.ts";
import { optOutDataText } from "./opt-out-data.ts";

const round = { ...pageRound, edition: "2026", editionDigest: digest };
const issuedAt = 1_790_000_000;
const common = ["edition", "editionDigest", "issuedAt", "schema", "type"];
const declines = optOutReasons.map((reason): OptOut => ({ type: "decline", reason }));
const codesOf = (ticked: Parameters<typeof optOutFrom>[0]) => optOutFrom(ticked).diagnostics.map((one) => one.code);

describe("what is chosen", () => {
  test("can be each of the protocol's reasons, in the protocol's order, and no other", () => {
    expect(optOutReasons).toEqual(declineReasons);
    expect(codesOf({ choice: "decline", reason: "toString" })).toEqual(["reason-missing"]);
  });

  test("has a reason only when declining, even if one was ticked before", () => {
    expect(optOutFrom({ choice: "decline", reason: "other" })).toMatchObject({ value: { type: "decline", reason: "other" } });
    const withdrawn = optOutFrom({ choice: "withdraw", reason: "other" });
    expect(withdrawn.ok && withdrawn.value).toEqual({ type: "withdraw" });
  });

  test("is reported while it is missing, first the choice and then the reason", () => {
    expect(codesOf({ choice: undefined, reason: undefined })).toEqual(["choice-missing"]);
    expect(codesOf({ choice: "submit", reason: "other" })).toEqual(["choice-missing"]);
    expect(codesOf({ choice: "decline", reason: undefined })).toEqual(["reason-missing"]);
  });
});

describe("what is sealed", () => {
  test.each(declines)("has the protocol's shape and no answer: $type, $reason", (optOut) => {
    const sealed = optOutResponse(round, optOut, issuedAt);
    expect(shapeFaults(SealedResponse, sealed)).toEqual([]);
    expect(Object.keys(sealed).sort()).toEqual([...common, "reason"].sort());
  });

  test("has neither a reason nor an answer when withdrawing", () => {
    const sealed = optOutResponse(round, { type: "withdraw" }, issuedAt);
    expect(shapeFaults(SealedResponse, sealed)).toEqual([]);
    expect(Object.keys(sealed).sort()).toEqual(common);
  });

  test("names the round's own edition, and neither the round nor the sender, which the sealing is bound to", () => {
    const sealed = optOutResponse({ ...round, edition: "2028" }, { type: "withdraw" }, issuedAt);
    expect(sealed).toMatchObject({ edition: "2028", editionDigest: digest, issuedAt });
    expect(Object.keys(sealed).sort()).toEqual(common);
  });

  test("equals the shown lines joined", () => {
    for (const optOut of [...declines, { type: "withdraw" } as const]) {
      const sealed = optOutResponse(round, optOut, issuedAt);
      const shown = linesOf(sealed).map((one) => one.text);
      expect(shown.join("")).toBe(responseText(sealed));
      expect(shown.length).toBeGreaterThan(common.length);
    }
  });
});

test("the page's data has what sealing needs of the round and no more, and cannot end its element", () => {
  const holders = ["a", "b", "c"].map((key) => ({ name: "x", key, proof: "y" }));
  const document = { ...round, holders, round: "</script>", roster: digest, status: "open" } as unknown as RoundDocument;
  const text = optOutDataText(document);
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toEqual({ ...round, holders: ["a", "b", "c"], round: "</script>" });
});

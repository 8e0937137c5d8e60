import { expect, test, vi } from "vitest";
import { makeCode, type SubmissionKeys, submissionKeys } from "../../../scripts/envelope/invitation/invitation.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import { digest, round } from "../../e2e/support/invented-page.ts";
import { optOutResponse } from "../declining/opt-out.ts";
import { makeSender, type Sealed } from "./sending.ts";

vi.mock("../../../scripts/envelope/seal.ts", () => ({
  seal: ({ keys: { sub } }: { readonly keys: SubmissionKeys }) => Promise.resolve({ ok: true, value: { sub }, diagnostics: [] }),
}));

const response = (issuedAt: number): SealedResponse =>
  optOutResponse({ ...round, edition: "2026", editionDigest: digest }, { type: "withdraw" }, issuedAt);

test("a retry is the same envelope, and a corrected code or a changed response another", async () => {
  const { seal } = makeSender(round, () => Promise.resolve([]));
  const [first, other] = [await submissionKeys(makeCode(), round.round), await submissionKeys(makeCode(), round.round)];
  const sealed = async (inner: SealedResponse, keys: SubmissionKeys): Promise<Sealed> => {
    const made = await seal(inner, keys);
    if (!made.ok) throw new Error("not sealed");
    return made.value;
  };
  const one = await sealed(response(1), first);
  expect(await sealed(response(1), first)).toBe(one);
  expect((await sealed(response(1), other)).envelope).toEqual({ sub: other.sub });
  // The code typed first was the right one after all.
  expect(await sealed(response(1), first)).toBe(one);
  expect(await sealed(response(2), first)).not.toBe(one);
});

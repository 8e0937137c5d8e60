import { Encrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../method/schema.ts";
import { placeAt } from "../shared/place.ts";
import { readEdition, readEditions } from "../shared/read-method.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { utf8 } from "./digest.ts";
import { makeResponse, responseText } from "./inner-response.ts";
import { hasSealedForm, pad, sealedLength, unpad } from "./padding.ts";

test("The computed length of a sealed file is that of the library's, for one and two recipients and across a chunk boundary", async () => {
  const recipients = await Promise.all([1, 2].map(async () => identityToRecipient(await generateHybridIdentity())));
  for (const count of [1, 2]) {
    const encrypter = new Encrypter();
    for (const recipient of recipients.slice(0, count)) encrypter.addRecipient(recipient);
    for (const length of [0, 1, 8192, 65_536, 65_537]) {
      const sealed = await encrypter.encrypt(new Uint8Array(length));
      expect(sealed).toHaveLength(sealedLength(length, count));
      expect(hasSealedForm(sealed, length)).toBe(count === 2);
    }
  }
});

test("Padding adds spaces up to the size, is refused above it, and can be removed again", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{0,30}$/), (text) => {
      const padded = pad(text, 20);
      if (text.length > 20) expect(padded).toBeNull();
      else {
        expect(padded).toHaveLength(20);
        expect(unpad(padded as Uint8Array)).toEqual(utf8(text));
      }
    }),
  );
});

test("The longest answer to each edition in content fits in 8 KiB", () => {
  const place = placeAt(".");
  for (const { id } of passed(readEditions(place)).editions) {
    const { questionnaire, entry } = passed(readEdition(place, id));
    expect(questionnaire.questions.length).toBeGreaterThan(0);
    const answers = Object.fromEntries(questionnaire.questions.map((question): [string, Answer] => [question.id, "not-applicable"]));
    const longest = (ids: readonly string[]): string => ids.reduce((a, b) => (b.length > a.length ? b : a));
    const background = Object.fromEntries(questionnaire.background.map((one) => [one.id, longest(one.options.map((option) => option.id))]));
    const round = { round: "r".repeat(40), edition: id, editionDigest: entry.digest };
    const text = responseText(
      makeResponse({ round, sub: "A".repeat(43), issuedAt: 9_999_999_999, content: { type: "submit", answers, background } }),
    );
    expect(text.length, `edition ${id}`).toBeLessThanOrEqual(8192);
  }
});

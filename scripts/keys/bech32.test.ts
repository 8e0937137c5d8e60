import { generateHybridIdentity, generateX25519Identity } from "age-encryption";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { identityOfSecret, secretOfIdentity } from "./bech32.ts";
import { recipientOf } from "./recipients.ts";

let identity: string;
beforeAll(async () => {
  identity = await generateHybridIdentity();
});

test("The library's own identities are read as 32 bytes and written as they were", async () => {
  for (let times = 0; times < 20; times++) {
    const made = await generateHybridIdentity();
    const secret = secretOfIdentity(made);
    expect(secret?.length).toBe(32);
    expect(identityOfSecret(secret as Uint8Array)).toBe(made);
  }
});

test("Any 32 bytes become an identity that the library takes, and read back as themselves", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
      const made = identityOfSecret(bytes);
      expect(secretOfIdentity(made)).toEqual(Uint8Array.from(bytes));
      expect(await recipientOf(made)).toMatch(/^age1pq1/);
    }),
    { numRuns: 20 },
  );
});

test("A classical identity, a shorter one, one in small letters and one with any changed letter are not read", async () => {
  expect(secretOfIdentity(await generateX25519Identity())).toBeNull();
  for (const text of [
    "",
    identity.slice(0, -1),
    `${identity}Q`,
    identity.toLowerCase(),
    ` ${identity}`,
    `${identity.slice(0, 30)}B${identity.slice(31)}`,
  ])
    expect(secretOfIdentity(text)).toBeNull();
  const letters = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
  for (let at = "AGE-SECRET-KEY-PQ-1".length; at < identity.length; at++) {
    const letter = letters.charAt((letters.indexOf(identity.charAt(at)) + 1) % 32);
    expect(secretOfIdentity(identity.slice(0, at) + letter + identity.slice(at + 1))).toBeNull();
  }
});

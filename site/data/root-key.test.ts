import { expect, test } from "vitest";
import { toBase64url } from "../../scripts/envelope/base64url.ts";
import { groupByFour } from "../../scripts/envelope/invitation/letter-parts.ts";
import { placeAt } from "../../scripts/shared/place.ts";
import { publicRootKey } from "../../scripts/shared/published.ts";
import { unwrap } from "../../scripts/shared/read-file.ts";
import { readAuthority } from "../../scripts/shared/read-method.ts";
import { groupsOfFour } from "./content.ts";

const publicKey = toBase64url(crypto.getRandomValues(new Uint8Array(32)));

test("The root key is shown in full, in the same groups as in the invitation letter", () => {
  expect(groupsOfFour(publicKey)).toHaveLength(11);
  expect(groupsOfFour(publicKey).join("")).toBe(publicKey);
  expect(groupsOfFour(publicKey).join(" ")).toBe(groupByFour(publicKey));
});

test("It is the one that rounds are checked with: the rehearsal's own, and outside a rehearsal never one named by a file", () => {
  expect(publicRootKey({ rehearsal: true, rootKey: publicKey })).toBe(publicKey);
  expect(publicRootKey({ rehearsal: true, rootKey: null })).toBeNull();
  expect(publicRootKey({ rehearsal: false, rootKey: publicKey })).toBeNull();
});

test("While no authority has adopted the system there is none to show", () => {
  expect(publicRootKey(unwrap(readAuthority(placeAt("."))))).toBeNull();
});

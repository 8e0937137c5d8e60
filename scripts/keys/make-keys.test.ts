import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "../envelope/base64url.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { checkHolders } from "../envelope/sealing/holders.ts";
import { publicKeyOf } from "../envelope/sealing/hpke.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { holderMessage } from "../trust/chain.ts";
import { secretsIn, signingKeysIn } from "./key-folder.ts";
import { makeHolder, makeSigningKey, makeTrustee } from "./make-keys.ts";
import { type SecretFile, writeSecrets } from "./secret-files.ts";

const root = temporaryFolder("make-keys");
const secretIn = ({ text }: SecretFile): string => text.trimEnd().split("\n").at(-1) as string;
const [trustee, other] = [makeTrustee("anna", true), makeTrustee("bo", true)];
const rootKey = signingKeyOf(secretIn(trustee.files[0] as SecretFile)) as SigningKey;
const make = (round = "ovning-1", name = "anna") => makeHolder({ round, name, development: true, root: rootKey });

test("A trustee's two keys are two files, and the card has their public halves alone", () => {
  expect(trustee.files.map(({ path }) => path)).toEqual(["root-anna.dev.identity", "release-anna.dev.identity"]);
  const card = JSON.parse(trustee.card) as { readonly name: string; readonly root: string; readonly release: string };
  expect(Object.keys(card).sort()).toEqual(["name", "release", "root"]);
  expect(card).toMatchObject({ name: "anna", root: rootKey.publicKey });
  const secrets = [...trustee.files, ...other.files].map(secretIn);
  expect(new Set([...secrets, card.root, card.release]).size).toBe(6);
  for (const secret of secrets) expect(trustee.card).not.toContain(secret);
});

test("A holder's key is one file that opens, and its line in the charter is vouched for by the holder's own root key", () => {
  const { file, holder } = make();
  expect(file.path).toBe("ovning-1-holder-anna.dev.identity");
  expect(toBase64url(publicKeyOf(fromBase64url(secretIn(file)) as Uint8Array))).toBe(holder.key);
  const vouches = (by: string, round: string, name: string, key = holder.key): boolean =>
    verifyWithNode({
      key: fromBase64url(by) as Uint8Array,
      message: holderMessage(round, name, key),
      signature: fromBase64url(holder.proof) as Uint8Array,
    });
  expect(vouches(rootKey.publicKey, "ovning-1", "anna")).toBe(true);
  expect(vouches(rootKey.publicKey, "ovning-2", "anna")).toBe(false);
  expect(vouches(rootKey.publicKey, "ovning-1", "bo")).toBe(false);
  expect(vouches(rootKey.publicKey, "ovning-1", "anna", make().holder.key)).toBe(false);
  expect(vouches((JSON.parse(other.card) as { readonly root: string }).root, "ovning-1", "anna")).toBe(false);
  expect(JSON.stringify(holder)).not.toContain(secretIn(file));
});

test("Each round has keys of its own: three made at once are three that something can be sealed to", () => {
  const keys = ["anna", "bo", "cia"].map((name) => fromBase64url(make("ovning-1", name).holder.key) as Uint8Array);
  expect(checkHolders(keys).ok).toBe(true);
  expect(make().holder.key).not.toBe(make().holder.key);
});

test("Secrets are readable by their owner only, and if one of them exists none is written", () => {
  const files = [...trustee.files, make().file].map((one) => ({ ...one, path: join("anna", one.path) }));
  for (const path of writeSecrets(join(root, "one"), files)) {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  }
  const last = files.at(-1) as SecretFile;
  writeSecrets(join(root, "two"), [last]);
  expect(() => writeSecrets(join(root, "two"), files)).toThrow("exists");
  expect(readdirSync(join(root, "two", "anna"))).toEqual([make().file.path]);
});

test("Each key is found in its folder by its use and round alone", () => {
  const { file, publicKey } = makeSigningKey({ use: "receipt", round: "ovning-1", development: true });
  const holder = make();
  writeSecrets(join(root, "found"), [...trustee.files, file, holder.file]);
  const keys = { folder: join(root, "found"), round: "ovning-1", rehearsal: true };
  expect(signingKeysIn(keys, "receipt").map((key) => key.publicKey)).toEqual([publicKey]);
  expect(secretsIn(keys, "holder")).toEqual([secretIn(holder.file)]);
  expect(secretsIn({ ...keys, round: "ovning-2" }, "holder")).toEqual([]);
  expect(secretsIn({ ...keys, rehearsal: false }, "holder")).toEqual([]);
  expect(signingKeysIn(keys, "root").map((key) => key.publicKey)).toEqual([rootKey.publicKey]);
});

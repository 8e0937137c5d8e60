// Sealing to three holders and opening again, beside the bare operations that nobody can do without.
import { createPublicKey, decapsulate, diffieHellman } from "node:crypto";
import { ml_kem768_x25519 as kem } from "@noble/post-quantum/hybrid.js";
import type { Bytes } from "../../envelope/base64url.ts";
import { utf8 } from "../../envelope/digest.ts";
import { boxOf, payloadOf, places, sealedLength, shareInfo } from "../../envelope/sealing/layout.ts";
import { openSealed } from "../../envelope/sealing/open-sealed.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { holderKey, openBoxNatively } from "../../holder/box.ts";
import { inventHolders, partsOf } from "../envelope/invented-holders.ts";
import { openBox } from "../envelope/open-box.ts";
import { type Figure, millisecondsOf } from "./figure.ts";

const many = 60;
const runs = 5;
const padding = 8192;

/** In turns, so that other work on the machine touches all; the least of five of each. */
export async function sealingFigures(): Promise<readonly Figure[]> {
  const invented = inventHolders(1);
  const { holders, context, draw, secrets } = invented;
  const plaintext = draw(padding);
  const values: { readonly sealed: Bytes; readonly parts: ReturnType<typeof partsOf> }[] = [];
  for (let at = 0; at < many; at++) {
    const sealed = await sealToHolders({ plaintext, holders, context });
    values.push({ sealed, parts: partsOf(sealed, [1, 2], invented) });
  }
  const [native, aad, gcmKey] = [holderKey(secrets[1]), utf8(context), draw(32)];
  const point = Buffer.concat([Buffer.from("302a300506032b656e032100", "hex"), holders[1].subarray(1184)]);
  const works = {
    encapsulations: () => {
      for (const _ of values) for (const to of holders) kem.encapsulate(to);
    },
    decapsulation: () => {
      for (const { sealed } of values) kem.decapsulate(sealed.slice(0, 1120), secrets[1]);
    },
    nativeDecapsulation: () => {
      for (const { sealed } of values) {
        decapsulate(native.kem, sealed.slice(0, 1088));
        diffieHellman({ privateKey: native.x, publicKey: createPublicKey({ key: point, format: "der", type: "spki" }) });
      }
    },
    payload: async () => {
      for (const { sealed } of values) {
        const key = await crypto.subtle.importKey("raw", gcmKey, "AES-GCM", false, ["encrypt"]);
        await crypto.subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, key, payloadOf(sealed).slice());
      }
    },
    seal: async () => {
      for (const _ of values) await sealToHolders({ plaintext, holders, context });
    },
    openBox: () => {
      for (const { sealed } of values) expected(openBox(boxOf(sealed, 1), 1, secrets[1], context) !== null);
    },
    openBoxNatively: () => {
      for (const { sealed } of values) expected(openBoxNatively(boxOf(sealed, 1), native, shareInfo(1), aad) !== null);
    },
    openSealed: async () => {
      for (const { sealed, parts } of values) expected((await openSealed({ sealed, length: padding, holders, context, parts })).ok);
    },
  };
  const least = Object.fromEntries(Object.keys(works).map((name) => [name, Number.POSITIVE_INFINITY])) as Record<
    keyof typeof works,
    number
  >;
  for (let run = 0; run < runs; run++)
    for (const [name, work] of Object.entries(works) as [keyof typeof works, () => unknown][])
      least[name] = Math.min(least[name], (await millisecondsOf(work)) / many);
  const bare = { name: `${places.length} bare encapsulations and one bare AES-GCM`, value: least.encapsulations + least.payload };
  return [
    { name: "seal to three holders", unit: "ms", value: least.seal, floor: bare },
    { name: "open with two parts, all boxes made again", unit: "ms", value: least.openSealed, limit: 1.3 * bare.value, floor: bare },
    { name: "open one box", unit: "ms", value: least.openBox, floor: { name: "bare decapsulation", value: least.decapsulation } },
    {
      name: "open one box with Node alone",
      unit: "ms",
      value: least.openBoxNatively,
      floor: { name: "Node's bare ML-KEM decapsulation and X25519", value: least.nativeDecapsulation },
    },
    {
      name: `a sealed response of ${padding} bytes`,
      unit: "kB",
      value: sealedLength(padding) / 1000,
      floor: { name: "its plaintext", value: padding / 1000 },
    },
  ];
}

function expected(opened: boolean): void {
  if (!opened) throw new Error("the bench's own values must open");
}

// ML-KEM-768 encapsulation with given coins (FIPS 203, algorithms 13, 14 and 17) on Node's own hashes: a box is made again from its seed,
// and Node encapsulates with its own randomness only. It sees public keys and coins, never a private key; decapsulation is Node's. Not in
// constant time: it runs where whoever could measure it has the coins.
import { createHash } from "node:crypto";

const [n, q, k] = [256, 3329, 3];
/** A polynomial of 256 coefficients below q, in either domain. */
type Polynomial = Int32Array;

const hash = (name: string, input: Uint8Array, outputLength?: number): Buffer =>
  createHash(name, outputLength === undefined ? undefined : { outputLength })
    .update(input)
    .digest();

/** 17ⁱ mod q. */
const powers = [1];
while (powers.length < n) powers.push(((powers.at(-1) as number) * 17) % q);
const bitReversed = (seven: number): number => Number.parseInt([...seven.toString(2).padStart(7, "0")].reverse().join(""), 2);

/** ζ^BitRev7(i) and ζ^(2·BitRev7(i)+1) mod q, ζ = 17 (appendix A). */
const zetas = Int32Array.from({ length: 128 }, (_, i) => powers[bitReversed(i)] as number);
const gammas = Int32Array.from({ length: 128 }, (_, i) => powers[2 * bitReversed(i) + 1] as number);

/** Algorithm 9, in place. */
function ntt(f: Polynomial): Polynomial {
  for (let i = 1, length = 128; length >= 2; length >>= 1)
    for (let start = 0; start < n; start += 2 * length, i++)
      for (let j = start; j < start + length; j++) {
        const [low, high] = [f[j] as number, ((zetas[i] as number) * (f[j + length] as number)) % q];
        f[j + length] = (low - high + q) % q;
        f[j] = (low + high) % q;
      }
  return f;
}

/** Algorithm 10. */
function inverseNtt(f: Polynomial): Polynomial {
  for (let i = 127, length = 2; length <= 128; length <<= 1)
    for (let start = 0; start < n; start += 2 * length, i--)
      for (let j = start; j < start + length; j++) {
        const [low, high] = [f[j] as number, f[j + length] as number];
        f[j] = (low + high) % q;
        f[j + length] = ((zetas[i] as number) * (high - low + q)) % q;
      }
  return f.map((one) => (one * 3303) % q);
}

/** Σ fᵢ·gᵢ in the NTT domain: algorithm 11, summed. */
function product(f: readonly Polynomial[], g: readonly Polynomial[]): Polynomial {
  const sum = new Int32Array(n);
  for (const [at, one] of f.entries()) {
    const other = g[at] as Polynomial;
    for (let i = 0; i < n; i += 2) {
      const [a0, a1, b0, b1] = [one[i], one[i + 1], other[i], other[i + 1]] as [number, number, number, number];
      sum[i] = ((sum[i] as number) + a0 * b0 + ((a1 * b1) % q) * (gammas[i >> 1] as number)) % q;
      sum[i + 1] = ((sum[i + 1] as number) + a0 * b1 + a1 * b0) % q;
    }
  }
  return sum;
}

function plus(f: Polynomial, ...others: readonly Polynomial[]): Polynomial {
  return f.map((one, at) => others.reduce((sum, other) => sum + (other[at] as number), one) % q);
}

/** Algorithm 7 in the 280 iterations of appendix B, which are too few once in 2²⁶¹. */
function sampleNtt(seed: Uint8Array): Polynomial {
  const stream = hash("shake128", seed, 840);
  const drawn: number[] = [];
  for (let at = 0; at < stream.length; at += 3) {
    const [a, b, c] = stream.subarray(at, at + 3) as unknown as [number, number, number];
    drawn.push(...[a + 256 * (b & 15), (b >> 4) + 16 * c].filter((one) => one < q));
  }
  return Int32Array.from(drawn.slice(0, n));
}

/** Algorithm 8 with η = 2, of PRF(seed, nonce). */
function sampleNoise(seed: Uint8Array, nonce: number): Polynomial {
  const bytes = hash("shake256", Buffer.concat([seed, Uint8Array.of(nonce)]), 128);
  return Int32Array.from({ length: n }, (_, i) => {
    const four = (bytes[i >> 1] as number) >> (4 * (i & 1));
    return ((four & 1) + ((four >> 1) & 1) - ((four >> 2) & 1) - ((four >> 3) & 1) + q) % q;
  });
}

/** Compressed to `bits` bits (4.7) and encoded (algorithm 5): 32·bits bytes. */
function compressed(f: Polynomial, bits: number): Uint8Array {
  const out = new Uint8Array(32 * bits);
  for (const [i, value] of f.entries()) {
    const small = Math.floor((value * 2 ** bits + (q - 1) / 2) / q) % 2 ** bits;
    for (let bit = 0; bit < bits; bit++) {
      const at = i * bits + bit;
      out[at >> 3] = (out[at >> 3] as number) | (((small >> bit) & 1) << (at & 7));
    }
  }
  return out;
}

/** Algorithm 6 for 12 bits: 384 bytes. */
function decoded(bytes: Uint8Array): Polynomial {
  return Int32Array.from({ length: n }, (_, i) => {
    const at = 3 * (i >> 1);
    const [a, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]] as [number, number, number];
    return i & 1 ? (b >> 4) | (c << 4) : a | ((b & 15) << 8);
  });
}

/** What follows from the last keys that were used: a round has three. `matrix` is transposed: `matrix[i][j]` is Â[j, i]. */
const known = new Map<string, { digest: Buffer; t: readonly Polynomial[]; matrix: readonly (readonly Polynomial[])[] }>();
const rows = [0, 1, 2] as const;

function publicKeyOf(bytes: Uint8Array) {
  const name = Buffer.from(bytes).toString("latin1");
  const before = known.get(name);
  if (before) return before;
  const t = rows.map((i) => decoded(bytes.subarray(384 * i, 384 * (i + 1))));
  if (bytes.length !== 384 * k + 32 || t.some((one) => one.some((value) => value >= q)))
    throw new TypeError("not a public key of ML-KEM-768");
  const seed = bytes.subarray(384 * k);
  const matrix = rows.map((i) => rows.map((j) => sampleNtt(Buffer.concat([seed, Uint8Array.of(i, j)]))));
  const key = { digest: hash("sha3-256", bytes), t, matrix };
  if (known.size >= 64) known.clear();
  known.set(name, key);
  return key;
}

/**
 * The ciphertext (1,088 bytes) and shared secret (32) that 32 bytes of coins give.
 * @throws TypeError for what is not a public key (section 7.2), RangeError for coins of another length.
 */
export function encapsulateWith(coins: Uint8Array, to: Uint8Array): { readonly ciphertext: Uint8Array; readonly shared: Uint8Array } {
  if (coins.length !== 32) throw new RangeError("coins of ML-KEM are 32 bytes");
  const key = publicKeyOf(to);
  const both = hash("sha3-512", Buffer.concat([coins, key.digest]));
  const [shared, seed] = [both.subarray(0, 32), both.subarray(32)];
  const y = rows.map((i) => ntt(sampleNoise(seed, i)));
  const message = Int32Array.from({ length: n }, (_, i) => (((coins[i >> 3] as number) >> (i & 7)) & 1) * ((q + 1) / 2));
  const u = key.matrix.map((row, i) => plus(inverseNtt(product(row, y)), sampleNoise(seed, k + i)));
  const v = plus(inverseNtt(product(key.t, y)), sampleNoise(seed, 2 * k), message);
  return { ciphertext: Buffer.concat([...u.map((one) => compressed(one, 10)), compressed(v, 4)]), shared };
}

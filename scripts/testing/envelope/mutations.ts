// Every way that we know to change an envelope.

/**
 * Prime order of the Ed25519 group (RFC 8032, section 5.1), for signatures that differ and still satisfy the equation without the range
 * check.
 */
const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;

export interface Mutation {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Material {
  /** A valid envelope's file. */
  readonly bytes: Uint8Array;
  /** Another valid envelope of another member of the same round, and one of another round. */
  readonly others: readonly Uint8Array[];
  /** Random integers from 0 up to a limit; the same seed gives the same mutations. */
  readonly below: (limit: number) => number;
}

type Members = Readonly<Record<string, string>>;

/** Mutations of the bytes alone: bits, bytes, runs, truncations, repetitions. Infinite. */
export function* byteMutations({ bytes, others, below }: Material): Generator<Mutation> {
  const cut = (from: number, to: number, put: Uint8Array = new Uint8Array()): Uint8Array =>
    Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(to)]);
  for (;;) {
    const at = below(bytes.length);
    const length = 1 + below(40);
    yield { name: `bit at ${at}`, bytes: cut(at, at + 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << below(8)))) };
    yield { name: `byte at ${at}`, bytes: cut(at, at + 1, Uint8Array.of(((bytes[at] ?? 0) + 1 + below(255)) % 256)) };
    yield { name: `byte removed at ${at}`, bytes: cut(at, at + 1) };
    yield { name: `byte added at ${at}`, bytes: cut(at, at, Uint8Array.of(below(256))) };
    yield { name: `run removed at ${at}`, bytes: cut(at, at + length) };
    yield { name: `run repeated at ${at}`, bytes: cut(at, at, bytes.subarray(at, at + length)) };
    yield { name: `ends at ${at}`, bytes: bytes.subarray(0, at) };
    const other = others[below(others.length)] ?? bytes;
    yield { name: `goes on as another at ${at}`, bytes: Uint8Array.from([...bytes.subarray(0, at), ...other.subarray(at)]) };
  }
}

/** Mutations that know the format: members swapped between envelopes, other spellings of the same value, malleable signatures. */
export function* memberMutations({ bytes, others }: Material): Generator<Mutation> {
  const text = new TextDecoder().decode(bytes);
  const own = JSON.parse(text) as Members;
  const write = (name: string, value: string): Mutation => ({ name, bytes: new TextEncoder().encode(value) });
  for (const other of others) {
    const theirs = JSON.parse(new TextDecoder().decode(other)) as Members;
    for (const key of Object.keys(own))
      if (own[key] !== theirs[key]) yield write(`${key} of another`, JSON.stringify({ ...own, [key]: theirs[key] }));
  }
  for (const [key, value] of Object.entries(own)) {
    const pair = `"${key}":"${value}"`;
    yield write(`${key} twice`, text.replace(pair, `${pair},${pair}`));
    yield write(`${key} left out`, text.replace(`${pair},`, "").replace(`,${pair}`, ""));
    yield write(`${key} escaped`, text.replace(pair, `"${key}":"\\u00${value.charCodeAt(0).toString(16)}${value.slice(1)}"`));
    yield write(`${key} as a list`, text.replace(pair, `"${key}":["${value}"]`));
    yield write(`${key} with padding`, text.replace(pair, `"${key}":"${value}="`));
    yield write(`${key} in capitals`, text.replace(pair, `"${key}":"${value.toUpperCase()}"`));
    yield write(`${key} empty`, text.replace(pair, `"${key}":""`));
    yield write(`${key} renamed`, text.replace(`"${key}"`, `"${key.toUpperCase()}"`));
    yield write(`space after ${key}`, text.replace(`"${key}":`, `"${key}": `));
  }
  yield write("a member added", text.replace("{", '{"answers":{},'));
  yield write("__proto__", text.replace("{", '{"__proto__":{},'));
  yield write("a line break at the end", `${text}\n`);
  yield write("a byte order mark", `\uFEFF${text}`);
  yield write("two envelopes", text + text);
  yield write("a list", `[${text}]`);
  yield write("other order", JSON.stringify(Object.fromEntries(Object.entries(own).toReversed())));
  yield* signatureMutations(own, write);
}

function* signatureMutations(own: Members, write: (name: string, value: string) => Mutation): Generator<Mutation> {
  const sig = Buffer.from(own["sig"] ?? "", "base64url");
  const withSig = (value: Buffer): string => JSON.stringify({ ...own, sig: value.toString("base64url") });
  let s = 0n;
  for (let at = 63; at >= 32; at--) s = s * 256n + BigInt(sig[at] ?? 0);
  for (const times of [1n, 2n, 3n]) {
    const out = Buffer.from(sig);
    let rest = s + times * order;
    for (let at = 32; at < 64; at++, rest >>= 8n) out[at] = Number(rest & 255n);
    yield write(`S + ${times}L`, withSig(out));
  }
  yield write("S = 0", withSig(Buffer.concat([sig.subarray(0, 32), Buffer.alloc(32)])));
  yield write("all zero", withSig(Buffer.alloc(64)));
  // With the neutral element as key and as R any message verifies where points of small order are allowed.
  const neutral = Buffer.concat([Buffer.of(1), Buffer.alloc(31)]);
  yield write(
    "small order",
    JSON.stringify({ ...own, sub: neutral.toString("base64url"), sig: Buffer.concat([neutral, Buffer.alloc(32)]).toString("base64url") }),
  );
}

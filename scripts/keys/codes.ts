// Decides the codes of everything that can be wrong with keys, with their shares and with what they sign.

export type KeyFileCode =
  | "key-file-form"
  | "key-file-other-use"
  | "key-file-other-round"
  | "key-file-development"
  | "key-file-not-hybrid"
  | "key-file-not-the-round";

export type RootCode = "root-key-not-pinned" | "root-key-only-in-rehearsal";

export type ShareCode =
  | "share-holders"
  | "share-rows"
  | "share-length"
  | "share-strange"
  | "share-letter"
  | "share-swap"
  | "share-row"
  | "share-whole"
  | "share-version"
  | "share-too-few"
  | "share-twice"
  | "share-other-key"
  | "share-other-split"
  | "share-other-round"
  | "share-development"
  | "share-not-the-key";

export type DestroyCode = "destroy-round-open" | "destroy-not-released" | "destroy-next-not-released" | "destroy-nothing";

export type RoundCode =
  | "round-signature"
  | "round-version"
  | "round-version-raise"
  | "round-other-folder"
  | "round-rehearsal"
  | "round-decisions"
  | "round-dates"
  | "round-roster-digest"
  | "round-registry-digest"
  | "round-population-digest"
  | "round-acknowledged-digest"
  | "round-acknowledged-open"
  | "round-signers"
  | "round-one-signer"
  | "round-signer-names"
  | "roster-other-round"
  | "roster-order"
  | "roster-revoked-unknown";

export type KeysCode = KeyFileCode | RootCode | ShareCode | DestroyCode | RoundCode;

// Decides the codes of everything that can be wrong with keys and with what they sign.

export type KeyFileCode = "key-file-form" | "key-file-other-use" | "key-file-other-round" | "key-file-development";

export type RootCode = "root-key-not-pinned" | "root-key-only-in-rehearsal";

export type RoundCode =
  | "round-signature"
  | "round-version"
  | "round-other-folder"
  | "round-rehearsal"
  | "round-decisions"
  | "round-dates"
  | "round-roster-digest"
  | "round-registry-digest"
  | "round-population-digest"
  | "round-signers"
  | "roster-other-round"
  | "roster-order"
  | "roster-revoked-unknown";

export type KeysCode = KeyFileCode | RootCode | RoundCode;

// Decides the codes of everything that can be wrong with an invitation, an envelope, a receipt or a list of receipts.

export type GateCode =
  | "gate-empty"
  | "gate-too-large"
  | "gate-byte"
  | "gate-too-deep"
  | "gate-too-wide"
  | "gate-not-json"
  | "gate-key"
  | "gate-value"
  | "gate-not-canonical";

export type InvitationCodeFault = "code-length" | "code-character" | "code-check";

export type SealCode =
  | "recipients-not-hybrid"
  | "recipients-alike"
  | "kid-not-of-recipients"
  | "response-of-other-round"
  | "response-of-other-key"
  | "response-of-other-edition"
  | "response-too-large";

export type EnvelopeCode =
  | "envelope-base64url"
  | "envelope-other-round"
  | "envelope-other-kid"
  | "envelope-unknown-key"
  | "envelope-revoked-key"
  | "envelope-signature"
  | "envelope-ciphertext"
  | "envelope-name";

export type ReceiptCode =
  | "receipt-base64url"
  | "receipt-other-round"
  | "receipt-other-kid"
  | "receipt-other-envelope"
  | "receipt-signature";

export type AcknowledgedCode = "acknowledged-other-round" | "acknowledged-signature";

export type RegisterCode =
  | "register-empty"
  | "register-no-id-column"
  | "register-columns"
  | "register-id"
  | "register-duplicate"
  | "register-not-in-population"
  | "register-quote"
  | "register-more";

export type LetterCode =
  | "letter-no-contact"
  | "invite-exists"
  | "invite-nothing-earlier"
  | "invite-round-closed"
  | "invite-unknown-code"
  | "invite-no-key-of"
  | "invite-already-revoked";

export type EnvelopeFolderCode =
  | GateCode
  | InvitationCodeFault
  | SealCode
  | EnvelopeCode
  | ReceiptCode
  | AcknowledgedCode
  | RegisterCode
  | LetterCode;

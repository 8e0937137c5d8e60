// Decides the codes of what only the intake can find: how a delivery was sent, and whether it could be kept.

export type IntakeCode =
  | "intake-media-type"
  | "intake-disk-full"
  | "intake-not-stored"
  | "intake-receipt-key"
  | "intake-round-unavailable"
  | "intake-fault"
  | "intake-no-such-door"
  | "intake-set-aside"
  | "intake-busy"
  | "intake-outbox-owned"
  | "intake-port"
  | "intake-interval"
  | "intake-no-store"
  | "intake-outbox-folder"
  | "intake-no-receipt-key"
  | "intake-not-over"
  | "intake-not-empty";

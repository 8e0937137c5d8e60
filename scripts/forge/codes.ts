// Decides the codes of everything that can be wrong with a proposal, a path or the round it is meant for.

export type ProposalCode =
  | "proposal-not-found"
  | "proposal-already-refused"
  | "proposal-unknown-commit"
  | "proposal-unrelated"
  | "proposal-empty"
  | "proposal-nothing-new"
  | "proposal-too-many-files"
  | "proposal-already-accepted"
  | "branch-missing"
  | "branch-checked-out"
  | "branch-moving";

export type PathCode = "path-outside" | "path-not-added" | "path-mode" | "path-already-accepted";

export type RoundCode = "round-missing" | "round-not-readable" | "round-closed" | "round-not-yet-open" | "round-past-closing-day";

export type QuotaCode = "envelope-quota";

export type ForgeCode = ProposalCode | PathCode | RoundCode | QuotaCode;

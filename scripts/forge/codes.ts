// Decides the codes of everything that can be wrong with a proposal, a path, the round it is meant for, or the place of the forge.

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

export type SettingCode =
  | "forge-setting-missing"
  | "forge-setting-form"
  | "forge-key-file"
  | "forge-key-kind"
  | "forge-unreachable"
  | "forge-app-unknown"
  | "forge-app-not-installed"
  | "forge-app-suspended"
  | "forge-app-right";

export type ForgeCode = ProposalCode | PathCode | RoundCode | QuotaCode | SettingCode;

// Decides the names of everything that this folder can say is wrong.

export type PopulationCode =
  | "population-duplicate-id"
  | "population-id-type"
  | "population-unknown-size"
  | "population-part-missing"
  | "population-part-not-municipality"
  | "population-order"
  | "population-count"
  | "population-empty-type"
  | "population-hosted-and-counted";

export type PlanCode =
  | "plan-duplicate-id"
  | "plan-no-respondent"
  | "plan-categories"
  | "plan-unknown-parent"
  | "plan-no-root"
  | "plan-ambiguous-split"
  | "plan-floor"
  | "plan-area-missing"
  | "plan-question-missing"
  | "plan-measure-missing"
  | "plan-unknown-family"
  | "plan-panel"
  | "plan-unions"
  | "plan-rows-do-not-partition";

export type UnitCode =
  | "unit-unknown-organisation"
  | "unit-duplicate"
  | "unit-without-level"
  | "unit-without-area"
  | "unit-without-question"
  | "unit-without-measures"
  | "unit-without-reason";

export type RoundingCode = "rounding-infeasible" | "rounding-draw-range" | "rounding-solver";

export type AuditCode =
  | "audit-narrow"
  | "audit-certain"
  | "audit-truth-outside"
  | "audit-floor"
  | "audit-unequal"
  | "audit-few-between"
  | "audit-not-rounded"
  | "audit-moved"
  | "audit-thin"
  | "audit-thin-to-insiders"
  | "audit-not-repaired";

/** Why a second release of a round is refused before anything is counted. */
export type CorrectionCode =
  | "correction-no-first"
  | "correction-reason"
  | "correction-other-plan"
  | "correction-no-memory"
  | "correction-missing-release"
  | "correction-edited-release"
  | "correction-changes-nothing"
  | "correction-withdraws"
  | "correction-tells-withdrawn"
  | "correction-compared"
  | "correction-rescored";

export type CubeCode =
  | "cube-structure"
  | "cube-missing-cell"
  | "cube-unknown-cell"
  | "cube-duplicate-cell"
  | "cube-not-multiple"
  | "cube-parts-of-row"
  | "cube-parts-of-family"
  | "cube-asked"
  | "cube-withheld-in-part"
  | "cube-floor"
  | "cube-not-verified";

export type PanelCode =
  | "panel-cells"
  | "panel-other-release"
  | "panel-withheld-in-part"
  | "panel-two-sizes"
  | "panel-floor"
  | "panel-parts"
  | "panel-not-verified"
  | "panel-rounding";

export type ManifestCode =
  | "manifest-cube-digest"
  | "manifest-panel-digest"
  | "manifest-rescored-digest"
  | "manifest-inputs"
  | "manifest-round"
  | "manifest-other-round"
  | "manifest-signatures"
  | "manifest-corrects"
  | "manifest-earlier-missing";

export type StatisticsCode =
  | PopulationCode
  | PlanCode
  | UnitCode
  | RoundingCode
  | AuditCode
  | CorrectionCode
  | CubeCode
  | PanelCode
  | ManifestCode;

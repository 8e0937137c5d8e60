// The data for the plan and the explanations of the result, as a file that is fetched on use.
import type { ModelStep } from "../../../scripts/method/edition.ts";
import type { ComparedPart } from "../../../scripts/method/references/requirements.ts";
import type { MeasureTexts, StepTexts } from "../takeaway/takeaway-texts.ts";

/** What the plan is computed from, beside the model, and its texts in the page's language. Not needed before there is a result. */
export interface PlanData {
  readonly steps: readonly ModelStep[];
  /** By step, `question:option`; absent where none is written. */
  readonly texts: Readonly<Record<string, StepTexts>>;
  /** By measure. */
  readonly measures: Readonly<Record<string, MeasureTexts>>;
  /** By question, the goal of each of its options; empty for the lowest. */
  readonly goals: Readonly<Record<string, readonly string[]>>;
}

export interface ExplanationData extends PlanData {
  /** Empty if the edition is compared with none. */
  readonly frameworks: readonly ComparedFramework[];
  /** Id of the background fact that says whether the law behind the frameworks applies to the organisation. */
  readonly fact: string;
  /** Null if no round of the page's edition has been released. */
  readonly published: Published | null;
  /** Earlier edition → why the rules of the result have changed in meaning since then; absent if they have not. */
  readonly ruleChanges: Readonly<Record<string, readonly string[]>>;
}

export interface ComparedFramework {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** When, and against what, the mappings were last checked. */
  readonly checked: string;
  readonly status: string;
  readonly reservation: string;
  readonly parts: readonly LabelledPart[];
}

export interface LabelledPart extends ComparedPart {
  readonly label: string;
  readonly notes: readonly string[];
}

/** The latest release's distribution over the levels, for each type and each size within it. */
export interface Published {
  /** Its name within a sentence. */
  readonly round: string;
  readonly release: string;
  readonly address: string;
  readonly isRehearsal: boolean;
  /** Fewest responses for which a share is one number. */
  readonly pointFloor: number;
  readonly types: readonly { readonly id: string; readonly name: string; readonly groups: readonly PublishedGroup[] }[];
}

export interface PublishedGroup {
  /** Null for all sizes together, which is the type's first group. */
  readonly size: { readonly id: string; readonly name: string } | null;
  /** Exact numbers of responses and of invited organisations, and the response rate in whole per cent. */
  readonly n: number;
  readonly all: number;
  readonly rate: number | null;
  /** From the lowest level up; null if the group is suppressed. */
  readonly steps: readonly PublishedStep[] | null;
}

/** One level, or several that are published as one. */
export interface PublishedStep {
  readonly label: string;
  /** The label for narrow spaces. */
  readonly short: string;
  readonly from: number;
  readonly to: number;
  /** Rounded. */
  readonly count: number;
  /** Whole per cent of those that answered; null where the certain bounds of the count are given instead. */
  readonly percent: number | null;
  readonly counts: { readonly low: number; readonly high: number };
}

// Decides what the page hands to the part of the script that explains the result: frameworks and published figures, as one file that it fetches.
import type { ModelMeasure } from "../../../scripts/method/edition.ts";
import type { ComparedPart } from "../../../scripts/method/references/requirements.ts";

/** What the way up is worked out from, beside the model: nothing of it is needed before there is a result. */
export interface PlanMeasures {
  readonly measures: readonly ModelMeasure[];
  /** Measure id → title, in the page's language. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface ExplainsData extends PlanMeasures {
  /** Empty where the edition is compared with none. */
  readonly frameworks: readonly ComparedFramework[];
  /** The background fact that tells whether the law behind the frameworks covers the organisation. */
  readonly fact: string;
  /** Null without a release of the page's own edition. */
  readonly published: Published | null;
  /** Earlier edition → why the rule for a result means something else since then, in words; absent: it does not. */
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
  /** What it is called within a sentence. */
  readonly round: string;
  readonly release: string;
  readonly address: string;
  readonly isRehearsal: boolean;
  readonly types: readonly { readonly id: string; readonly name: string; readonly groups: readonly PublishedGroup[] }[];
}

export interface PublishedGroup {
  /** Null for all sizes together: the first of the type's groups. */
  readonly size: { readonly id: string; readonly name: string } | null;
  /** Rounded counts of those who answered and those who were asked, and the rate in whole per cent. */
  readonly n: number;
  readonly all: number;
  readonly rate: number | null;
  /** From the ground up; null where the group is withheld. */
  readonly steps: readonly PublishedStep[] | null;
}

/** One level, or several that are published together. */
export interface PublishedStep {
  readonly label: string;
  /** The label where there is little room. */
  readonly short: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly percent: number;
}

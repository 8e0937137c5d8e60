// The shapes of one response's results: shares, conditions, score and pathway.
/** Earned of possible, both whole numbers (Σ w·a and Σ w·A). Compared as a fraction, never as a float. */
export interface Share {
  readonly earned: number;
  readonly possible: number;
}

/**
 * One condition of a level. `id` is `must:<question>`, `block:<k>`, `area:<area>:<k>` or `answered:<k>`.
 * For a must, `needed` is an option; for the shares, a whole per cent.
 */
export type Condition =
  | {
      readonly kind: "must";
      readonly id: string;
      readonly block: number;
      readonly question: string;
      readonly needed: number;
      readonly has: number;
    }
  | { readonly kind: "block"; readonly id: string; readonly block: number; readonly needed: number; readonly share: Share }
  | {
      readonly kind: "area";
      readonly id: string;
      readonly block: number;
      readonly area: string;
      readonly needed: number;
      readonly share: Share;
    }
  | { readonly kind: "answered"; readonly id: string; readonly block: number; readonly missing: number };

export interface AreaScore {
  /** Over the area's answered blocks; possible 0 where nothing is answered. */
  readonly share: Share;
  /** Block 1's share, the one that statistics count. */
  readonly firstBlock: Share;
}

export interface Score {
  /** The largest ℓ for which C_ℓ holds, 0 for "under nivå 1". */
  readonly level: number;
  /** "Minst": the condition of the last answered block holds and the next block is not answered. */
  readonly atLeast: boolean;
  /** Number of leading blocks answered in full, 0–4. A later block answered in part counts as unanswered. */
  readonly answeredBlocks: number;
  readonly share: Share;
  readonly blocks: readonly Share[];
  readonly areas: Readonly<Record<string, AreaScore>>;
  /** Conditions of level + 1 that hold, and those that do not; both empty at the top. */
  readonly met: readonly Condition[];
  readonly unmet: readonly Condition[];
}

/** 0–100, rounded down; null where nothing was possible. */
export function percent(share: Share): number | null {
  return share.possible === 0 ? null : Math.floor((100 * share.earned) / share.possible);
}

/** One question raised from one option to a higher one. */
export interface Raise {
  readonly question: string;
  readonly from: number;
  readonly to: number;
}

/** One measure on the way up, and the questions it should raise, to which option. */
export interface PathwayStep {
  readonly measure: string;
  readonly raises: readonly Raise[];
}

export interface Pathway {
  readonly target: number;
  /** The plan shown first: musts, then priority, then the cheapest completion, prerequisites before. */
  readonly plan: readonly PathwayStep[];
  /** What the plan raises too, but no measure yet describes. Plan and this together reach the target. */
  readonly withoutMeasure: readonly Raise[];
  /** What the plan costs, in the same unit as `cheapest.cost`, and never less. */
  readonly planCost: number;
  /** "Minsta arbete": the exact cheapest raises, and what they cost (effort × steps). */
  readonly cheapest: { readonly cost: number; readonly raises: readonly Raise[] };
  /** Up to five sets of raises that all cost the least, the first of them `cheapest.raises`. */
  readonly optimal: readonly (readonly Raise[])[];
  /** "Nyckelåtgärder": measures that every set of least cost needs, those not listed included; in the first set's order. */
  readonly keyMeasures: readonly string[];
}

// Results of one response: shares, conditions and score.

/** Earned of possible credit, both integers (Σ w·a and Σ w·A). Compared as a fraction, never as a float. */
export interface Share {
  readonly earned: number;
  readonly possible: number;
}

/**
 * One condition of a level. `id` is `must:<question>`, `block:<k>`, `area:<area>:<k>` or `answered:<k>`.
 * `needed` is an option for a must, and an integer percentage for a share; `points` is the least credit that reaches it, which is what
 * people are told.
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
  | {
      readonly kind: "block";
      readonly id: string;
      readonly block: number;
      readonly needed: number;
      readonly points: number;
      readonly share: Share;
    }
  | {
      readonly kind: "area";
      readonly id: string;
      readonly block: number;
      readonly area: string;
      readonly needed: number;
      readonly points: number;
      readonly share: Share;
    }
  | { readonly kind: "answered"; readonly id: string; readonly block: number; readonly missing: number };

export interface AreaScore {
  /** Over the area's answered blocks; `possible` is 0 if nothing is answered. */
  readonly share: Share;
  /** The share of block 1, which statistics use. */
  readonly firstBlock: Share;
}

export interface Score {
  /** The highest level whose conditions are all met, 0 for "under nivå 1". */
  readonly level: number;
  /** "Minst": the level may be higher, since the conditions up to the last answered block are met and the next block is unanswered. */
  readonly atLeast: boolean;
  /** The number of leading blocks answered in full. A partly answered block counts as unanswered. */
  readonly answeredBlocks: number;
  readonly share: Share;
  readonly blocks: readonly Share[];
  readonly areas: Readonly<Record<string, AreaScore>>;
  /** Conditions of the next level; none at the top. A floor or a block's share that the other unmet ones would meet is in neither. */
  readonly met: readonly Condition[];
  readonly unmet: readonly Condition[];
}

/** The least whole credit that is `needed` per cent of what is possible. Raising an answer by one option usually gives one. */
export function pointsFor(needed: number, possible: number): number {
  return Math.ceil((needed * possible) / 100);
}

/** 0–100, rounded down; null if nothing is possible. */
export function percent(share: Share): number | null {
  return share.possible === 0 ? null : Math.floor((100 * share.earned) / share.possible);
}

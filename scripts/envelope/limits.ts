// How large and how deep what comes from outside may be.

/** `bytes` in all; `depth` of nested containers; `width`: members or items in any one of them. */
export interface GateLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly width: number;
}

/** An envelope is flat with six members, a receipt flat with seven. The intake reads at most 64 KiB. */
export const envelopeLimits: GateLimits = { bytes: 65_536, depth: 1, width: 8 };
/** For what is sealed: one object that contains answers and background. */
export const responseLimits: GateLimits = { bytes: 65_536, depth: 2, width: 256 };

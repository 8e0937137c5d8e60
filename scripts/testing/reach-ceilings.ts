/** Lines that a program may reach, as `reachOf` finds them. Only lowered. ARCHITECTURE.md shows them. */
export const reachCeilings = {
  holder: 3_700,
  verify: 5_300,
  "check-submission": 6_000,
  accept: 7_000,
  intake: 9_000,
  release: 21_000,
} as const;

/** Lines that a program may reach, as `reachOf` finds them. Only lowered. ARCHITECTURE.md shows them. */
export const reachCeilings = {
  holder: 3_700,
  verify: 4_500,
  "check-submission": 5_200,
  accept: 6_500,
  intake: 8_300,
  release: 21_000,
} as const;

// How many cases a test tries: all of them in `npm run test:long`, a part of them in `npm test`.

/** Set by vitest.long.config.ts, and for the journeys by `npm run test:pages`. */
export const isLong = process.env.TEST_PROFILE === "long";

/** `whole` in the long profile, otherwise `part`, which must still be enough to detect a planted fault. */
export function cases<What>({ part, whole }: { readonly part: What; readonly whole: What }): What {
  return isLong ? whole : part;
}

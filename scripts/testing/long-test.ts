// A test that only `npm run test:long` runs: it takes seconds, and the same module has quicker ones in `npm test`.
import { test } from "vitest";
import { isLong } from "./test-profile.ts";

export const longTest = test.runIf(isLong);

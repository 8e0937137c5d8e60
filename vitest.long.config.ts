// Decides which tests `npm run test:long` runs: those that take longer than every change can wait for.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["scripts/**/*.long.test.ts"],
    exclude: ["**/node_modules/**"],
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});

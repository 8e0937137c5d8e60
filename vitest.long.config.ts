// Decides which tests `npm run test:long` runs: those that take longer than every change can wait for.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const long = ["scripts/**/*.long.test.ts"];

export default defineConfig({
  test: {
    include: [...long, ...globSync("scripts/**/*.test.ts").filter((file) => readFileSync(file, "utf8").includes("test-profile.ts"))],
    env: { TEST_PROFILE: "long" },
    exclude: ["**/node_modules/**"],
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});

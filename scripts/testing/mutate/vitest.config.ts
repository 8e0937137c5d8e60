// For mutate.ts alone: each file is one job, and Node itself loads the modules.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: ".",
    include: [`${process.env.MUTATE_JOBS}/*.test.js`],
    exclude: [],
    isolate: false,
    fileParallelism: false,
    passWithNoTests: true,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { shuffle: false },
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    reporters: ["default"],
  },
});

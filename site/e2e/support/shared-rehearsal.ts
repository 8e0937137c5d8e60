// A test fixture: one rehearsal of the whole nation, with figures in every chart, for all journeys of a worker.
import { test as base } from "@playwright/test";
import { bringViewsInSight } from "./in-sight.ts";
import { type RunningRehearsal, startRehearsal } from "./server.ts";

/** The worker's, from before its first journey. */
export let rehearsal: RunningRehearsal;

export const test = base.extend<object, { readonly shared: RunningRehearsal }>({
  page: async ({ page }, use) => {
    bringViewsInSight(page);
    await use(page);
  },
  shared: [
    // The runner reads which fixtures are wanted from the pattern, and none is.
    // biome-ignore lint/correctness/noEmptyPattern: the runner demands a pattern here
    async ({}, use) => {
      rehearsal = await startRehearsal("nation");
      await use(rehearsal);
      await rehearsal.close();
    },
    { scope: "worker", auto: true, timeout: 1_800_000 },
  ],
});

// Decides that the journeys share one rehearsal of the whole nation: made once for a run, with figures in every chart.
import { test as base } from "@playwright/test";
import { wholeNation } from "../../../scripts/rehearsal/nation.ts";
import { type RunningRehearsal, startRehearsal } from "./server.ts";

export const test = base.extend<object, { readonly shared: RunningRehearsal }>({
  shared: [
    // The runner reads which fixtures are wanted from the pattern, and none is.
    // biome-ignore lint/correctness/noEmptyPattern: the runner demands a pattern here
    async ({}, use) => {
      const running = await startRehearsal(wholeNation);
      await use(running);
      await running.close();
    },
    { scope: "worker", timeout: 600_000 },
  ],
});

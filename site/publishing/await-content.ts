// For a build that begins before its content is finished: the code is bundled at once, and pages are made once the content is there.
import type { Plugin } from "vite";
import { contentReady } from "../../scripts/repository/place.ts";

/** With `INFOSAK_CONTENT=awaited`. Only prose of `content/pages` and `content/method` is bundled; all else is read when a page is made. */
export function awaitContent(): Plugin {
  return {
    name: "await-content",
    async writeBundle() {
      // The last to be bundled before pages are made.
      if (process.env.INFOSAK_CONTENT !== "awaited" || this.environment.name !== "client") return;
      let told = "";
      for await (const chunk of process.stdin) told += String(chunk);
      if (told !== contentReady) throw new Error("the content of the site was never finished");
    },
  };
}

// One build at a time in a checkout. Astro lists the content modules in `.astro`, whatever the content's and the output's folders are: two
// builds at once would read each other's.
import { mkdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { lockFile } from "../../scripts/core/lock-file.ts";

let isTurn = false;

/** Waits for its turn, which lasts until the process ends. */
export function oneBuild(): AstroIntegration {
  return {
    name: "one-build",
    hooks: {
      "astro:config:setup": async ({ command, config, logger }) => {
        if (isTurn || (command !== "build" && command !== "sync")) return;
        const folder = fileURLToPath(new URL(".cache/", config.root));
        mkdirSync(folder, { recursive: true });
        for (let attempt = 0; !lockFile(`${folder}build.lock`); attempt += 1) {
          if (attempt === 0) logger.info("waiting for another build in this folder");
          await pause(200);
        }
        isTurn = true;
      },
    },
  };
}

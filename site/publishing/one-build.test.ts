import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { HookParameters } from "astro";
import { expect, test } from "vitest";
import { lockFile } from "../../scripts/core/lock-file.ts";
import { temporaryFolder } from "../../scripts/testing/temporary-folder.ts";
import { oneBuild } from "./one-build.ts";

const folder = temporaryFolder("one-build");

test("A build says that it waits for another one in the folder, and goes on when that has ended; the server of `npm run dev` does not wait", async () => {
  mkdirSync(join(folder, ".cache"));
  const unlock = lockFile(join(folder, ".cache", "build.lock"));
  expect(unlock).toBeDefined();
  const seen: string[] = [];
  const setUp = (command: string): unknown =>
    oneBuild().hooks["astro:config:setup"]?.({
      command,
      config: { root: pathToFileURL(`${folder}/`) },
      logger: {
        info: (message: string) => {
          seen.push(message);
          unlock?.();
        },
      },
    } as unknown as HookParameters<"astro:config:setup">);
  await setUp("dev");
  expect(seen).toEqual([]);
  await setUp("build");
  expect(seen).toEqual(["waiting for another build in this folder"]);
  expect(lockFile(join(folder, ".cache", "build.lock"))).toBeUndefined();
});

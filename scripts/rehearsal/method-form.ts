// Builds and serves the form of one method from a folder, on this machine: no rehearsal and no other page of the site.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { MethodFolder } from "../repository/method-folder.ts";
import { listen, siteHeaders } from "./serve.ts";
import { runAstro } from "./site.ts";

const notFoundText =
  "Här finns bara metodens formulär. Resten av webbplatsen visar npm start.\nOnly the method's form is here. npm start shows the rest of the site.\n";

interface FormServer {
  /** The form's path in Swedish; in English below `/en`. */
  readonly path: string;
  readonly port: number;
  /** Stops, and removes what was built. */
  readonly close: () => Promise<void>;
}

/**
 * `port` is the first one tried, then the next free one; 0: any. The method must be free of faults.
 * @throws Error with Astro's output if the form cannot be built.
 */
export async function serveMethodForm(method: Pick<MethodFolder, "folder" | "edition">, port: number): Promise<FormServer> {
  // Astro moves files here from the project, which fails across file systems, and /tmp is often another.
  const cache = join("node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const built = mkdtempSync(join(cache, "method-form-"));
  const site = join(built, "dist");
  const env = { ...process.env, INFOSAK_METHOD: method.folder, INFOSAK_DIST: site, ASTRO_TELEMETRY_DISABLED: "1" };
  await runAstro(["build", "--config", "site/method-form/astro.config.mjs"], { cwd: process.cwd(), env });
  const path = `/svara/${method.edition.scale.edition}/`;
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(siteHeaders)) context.header(name, value);
  });
  app.get("/", (context) => context.redirect(path));
  app.get("/en/", (context) => context.redirect(`/en${path}`));
  app.use(serveStatic({ root: site }));
  app.notFound((context) => context.text(notFoundText, 404));
  const served = await listen(getRequestListener(app.fetch), port);
  return {
    path,
    port: served.port,
    close: async () => {
      await served.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

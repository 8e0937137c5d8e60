// Serves a built site on this machine only, for tests and benches.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { belowBase } from "../rehearsal/serve.ts";

/** With `isCompressed`, compressed as by any web server; with a `base`, below that path only. */
export async function serveFolder(
  folder: string,
  { isCompressed = false, base = "/" } = {},
): Promise<{ readonly address: string; readonly close: () => void }> {
  const app = new Hono();
  if (isCompressed) app.use(compress());
  app.use(serveStatic({ root: folder }));
  return new Promise((done) => {
    const server = serve({ fetch: belowBase(app, base).fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
      done({ address: `http://localhost:${port}${base.slice(0, -1)}`, close: () => void server.close() });
    });
  });
}

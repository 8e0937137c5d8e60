// Decides how a built site is served to be measured: compressed, as any host of web pages does.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";

/** Serves the folder on this machine only, until `close`. */
export async function serveCompressed(folder: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const app = new Hono();
  app.use(compress());
  app.use(serveStatic({ root: folder }));
  return new Promise((done) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
      done({ address: `http://localhost:${port}`, close: () => void server.close() });
    });
  });
}

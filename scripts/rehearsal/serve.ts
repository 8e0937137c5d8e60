// Serves a rehearsal on this machine: the built site and the intake, on one origin.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { mount } from "hono/mount";
import type { IntakeSetup } from "../intake/server.ts";
import type { Place } from "../repository/place.ts";
import { openIntake } from "./intake.ts";
import { closingPath, removeHandle, writeHandle } from "./server-handle.ts";

interface ServeRequest {
  readonly place: Place;
  /** The folder with the built site. It may be replaced while it is served. */
  readonly site: string;
  /** The path below which the site was built, by default the root. Everything else is answered with 404. */
  readonly base?: string;
  /** The first port tried, then the next free one. 0: any. */
  readonly port: number;
  readonly describe: IntakeSetup["describe"];
}

export interface Served {
  readonly port: number;
  readonly close: () => Promise<void>;
}

type Listener = ReturnType<typeof getRequestListener>;

/** Headers that a meta element cannot replace. The page has its own content policy; a public host also sends HSTS (see /drift/). */
export const siteHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const setSiteHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(siteHeaders)) context.header(name, value);
};

/** Serves until `close`, on this machine only. Closing a round's intake takes a token that is in the rehearsal's folder. */
export async function serveRehearsal(request: ServeRequest): Promise<Served> {
  const { place, base = "/", port } = request;
  const app = new Hono();
  const intake = await openIntake(place, request.describe);
  const token = randomBytes(32).toString("hex");
  const isOwner = (given: string | undefined): boolean => {
    const [mine, theirs] = [Buffer.from(`Bearer ${token}`), Buffer.from(given ?? "")];
    return mine.length === theirs.length && timingSafeEqual(mine, theirs);
  };
  app.all("/v1/*", (context) => intake.fetch(context.req.raw));
  app.on(["POST", "DELETE"], closingPath(":round"), async (context) => {
    if (!isOwner(context.req.header("authorization"))) return context.body(null, 403);
    const round = context.req.param("round") ?? "";
    if (context.req.method === "POST") return context.json({ acknowledged: await intake.close(round) });
    intake.reopen(round);
    return context.body(null, 204);
  });
  app.use(setSiteHeaders);
  app.use(serveStatic({ root: request.site }));
  app.notFound((context) => context.html(readFileSync(join(request.site, "404.html"), "utf8"), 404));
  const served = await listen(getRequestListener(belowBase(app, base).fetch), port);
  writeHandle(place, { address: `http://127.0.0.1:${served.port}${base.slice(0, -1)}`, token });
  return {
    ...served,
    close: async () => {
      removeHandle(place);
      await served.close();
    },
  };
}

/** Listens on this machine only, on the port or the next free one. */
export function listen(listener: Listener, port: number): Promise<Served> {
  return new Promise((done, fail) => {
    const server = createServer(listener);
    // By default a connection is closed after five idle seconds, on a slow machine while the other side sends its next request.
    server.keepAliveTimeout = 600_000;
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port > 0 && port < 65_535) listen(listener, port + 1).then(done, fail);
      else fail(error);
    });
    // On this machine only: nobody else should see a rehearsal.
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ port: typeof address === "object" && address ? address.port : port, close });
    });
  });
}

/** The app below a path, as behind a reverse proxy; itself at the root. Everything outside the path is answered with 404. */
export function belowBase(app: Hono, base: string): Hono {
  return base === "/" ? app : new Hono().all(`${base}*`, mount(app.fetch));
}

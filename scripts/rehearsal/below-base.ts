// Serves an app below a path, as a reverse proxy would.
import { Hono } from "hono";
import { mount } from "hono/mount";

/** The app itself at the root. Elsewhere everything outside the path is answered with 404. */
export function belowBase(app: Hono, base: string): Hono {
  return base === "/" ? app : new Hono().all(`${base}*`, mount(app.fetch));
}

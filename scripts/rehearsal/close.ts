// Decides how a rehearsal's open round becomes figures on the served site: what waits is proposed, the round closed and released, the site rebuilt.
import type { Checked } from "../diagnostic.ts";
import type { Release } from "../release/make.ts";
import { type ClosingRequest, closeAndRelease } from "./closing.ts";
import { openDesk, propose } from "./door.ts";
import { buildSite } from "./site.ts";

export async function closeRehearsal(request: ClosingRequest, building: () => void): Promise<Checked<Release>> {
  await propose(await openDesk(request.place), new Date(request.now * 1000).toISOString().slice(0, 10));
  const release = await closeAndRelease(request);
  if (release.ok) {
    building();
    await buildSite(request.place);
  }
  return release;
}

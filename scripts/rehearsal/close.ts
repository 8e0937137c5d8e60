// Decides how a rehearsal's open round becomes figures on the served site: what waits is proposed, the round closed and released, the site rebuilt.
import type { Checked } from "../diagnostic.ts";
import type { Release } from "../release/make.ts";
import { type ClosingRequest, closeAndRelease } from "./closing.ts";
import { openDesk, propose } from "./door.ts";
import { buildSite } from "./site.ts";

export async function closeRehearsal(request: ClosingRequest, building: () => void): Promise<Checked<Release>> {
  const desk = await openDesk(request.place);
  await propose(desk, new Date(request.now * 1000).toISOString().slice(0, 10));
  const acknowledged = desk.outbox.receipts(request.round).map((one) => one.envelope);
  const release = await closeAndRelease({ ...request, acknowledged });
  if (release.ok) {
    building();
    await buildSite(request.place);
  }
  return release;
}

// What the browser journeys visit: a real rehearsal, served on this machine for one run.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printedCode } from "../../../scripts/envelope/invitation/invitation.ts";
import type { Envelope, SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { Rehearsal } from "../../../scripts/rehearsal/make.ts";
import { serveRehearsal } from "../../../scripts/rehearsal/serve.ts";
import { buildSite, servedFolder } from "../../../scripts/rehearsal/site.ts";
import type { Place } from "../../../scripts/repository/place.ts";
import { forMachines } from "../../../scripts/testing/intake/described.ts";
import { openWithTwo } from "../../../scripts/testing/rehearsal/open-with-two.ts";
import { copyRehearsal, type SharedName, siteAddresses } from "../../../scripts/testing/rehearsal/shared.ts";

export interface RunningRehearsal {
  /** `http://localhost:<port>`, and the path that the site is served below: for a shared rehearsal see `siteAddresses`. */
  readonly address: string;
  readonly place: Place;
  /** The built site's folder. */
  readonly site: string;
  /** Invitations of organisations that have sent nothing in the open round. */
  readonly unused: readonly (Rehearsal["unused"][number] & { readonly printed: string })[];
  /** Opens an envelope that was sent here, with the development keys of two of the rehearsal's holders. */
  readonly open: (envelope: string) => Promise<SealedResponse>;
  readonly close: () => Promise<void>;
}

/**
 * Serves a copy of a shared rehearsal in a temporary folder; `close` stops the server and removes it. For an address of its own the site is
 * built anew, and served below that address's path alone.
 */
export async function startRehearsal(name: SharedName, own = siteAddresses[name]): Promise<RunningRehearsal> {
  const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
  const made = await copyRehearsal(name, folder, { withSite: own === siteAddresses[name] });
  if (own && own !== siteAddresses[name]) await buildSite(made.place, undefined, { INFOSAK_SITE: own.address });
  const site = servedFolder(made.place);
  const base = own?.base ?? "/";
  const served = await serveRehearsal({ place: made.place, site, base, port: 0, describe: forMachines });
  return {
    address: `http://localhost:${served.port}${base.slice(0, -1)}`,
    place: made.place,
    site,
    unused: made.unused.map((one) => ({ ...one, printed: printedCode(one) })),
    open: (envelope) => openWithTwo(made.place, JSON.parse(envelope) as Envelope),
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

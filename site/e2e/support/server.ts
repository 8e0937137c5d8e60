// What the browser journeys visit: a real rehearsal, served on this machine for one run.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpad } from "../../../scripts/envelope/padding.ts";
import type { Envelope, SealedResponse } from "../../../scripts/envelope/schema.ts";
import { secretsIn } from "../../../scripts/keys/key-folder.ts";
import { type Rehearsal, secondRound } from "../../../scripts/rehearsal/make.ts";
import { serveRehearsal } from "../../../scripts/rehearsal/serve.ts";
import { servedFolder } from "../../../scripts/rehearsal/site.ts";
import { unseal } from "../../../scripts/release/opening/open.ts";
import type { Place } from "../../../scripts/shared/place.ts";
import { forMachines } from "../../../scripts/shared/print.ts";
import { copyRehearsal, type SharedName } from "../../../scripts/testing/rehearsal/shared.ts";

export interface RunningRehearsal {
  /** `http://localhost:<port>`. */
  readonly address: string;
  readonly place: Place;
  /** The built site's folder. */
  readonly site: string;
  /** Invitations of organisations that have sent nothing in the open round. */
  readonly unused: Rehearsal["unused"];
  /** Opens an envelope that was sent here, with the rehearsal's development key. */
  readonly open: (envelope: string) => Promise<SealedResponse>;
  readonly close: () => Promise<void>;
}

/** Serves a copy of a shared rehearsal in a temporary folder; `close` stops the server and removes it. */
export async function startRehearsal(name: SharedName): Promise<RunningRehearsal> {
  const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
  const made = await copyRehearsal(name, folder, { withSite: true });
  const site = servedFolder(made.place);
  const served = await serveRehearsal({ place: made.place, site, port: 0, tell: forMachines });
  return {
    address: `http://localhost:${served.port}`,
    place: made.place,
    site,
    unused: made.unused,
    open: async (envelope) => {
      const identities = secretsIn({ folder: join(folder, "keys"), round: secondRound, rehearsal: true }, "recovery");
      const plaintext = await unseal(Buffer.from((JSON.parse(envelope) as Envelope).ct, "base64url"), identities);
      if (!plaintext) throw new Error("the envelope was not sealed to this round");
      return JSON.parse(new TextDecoder().decode(unpad(plaintext))) as SealedResponse;
    },
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// What the browser journeys visit: a real rehearsal, served on this machine for one run.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bytes, fromBase64url } from "../../../scripts/envelope/base64url.ts";
import { unpad } from "../../../scripts/envelope/padding.ts";
import type { Envelope, SealedResponse } from "../../../scripts/envelope/schema.ts";
import { readHolders } from "../../../scripts/envelope/sealing/holders.ts";
import { boxOf, contextOf, type Place as HolderPlace } from "../../../scripts/envelope/sealing/layout.ts";
import { openBox, openSealed } from "../../../scripts/envelope/sealing/open-sealed.ts";
import { secretsIn } from "../../../scripts/keys/key-folder.ts";
import { type Rehearsal, secondRound } from "../../../scripts/rehearsal/make.ts";
import { trusteeNames } from "../../../scripts/rehearsal/open-round.ts";
import { serveRehearsal } from "../../../scripts/rehearsal/serve.ts";
import { servedFolder } from "../../../scripts/rehearsal/site.ts";
import type { Place } from "../../../scripts/shared/place.ts";
import { forMachines } from "../../../scripts/shared/print.ts";
import { unwrap } from "../../../scripts/shared/read-file.ts";
import { readRound } from "../../../scripts/shared/read-round.ts";
import { copyRehearsal, type SharedName } from "../../../scripts/testing/rehearsal/shared.ts";

export interface RunningRehearsal {
  /** `http://localhost:<port>`. */
  readonly address: string;
  readonly place: Place;
  /** The built site's folder. */
  readonly site: string;
  /** Invitations of organisations that have sent nothing in the open round. */
  readonly unused: Rehearsal["unused"];
  /** Opens an envelope that was sent here, with the development keys of two of the rehearsal's holders. */
  readonly open: (envelope: string) => Promise<SealedResponse>;
  readonly close: () => Promise<void>;
}

async function openWithTwo(place: Place, { ct, sub }: Envelope): Promise<SealedResponse> {
  const { document } = unwrap(readRound(place, secondRound));
  const sealed = fromBase64url(ct) as Bytes;
  const context = contextOf({ use: "envelope", round: secondRound, kid: document.kid, subject: sub });
  const part = (at: HolderPlace) => {
    const own = { folder: join(place.root, "keys", trusteeNames[at - 1] ?? ""), round: secondRound, rehearsal: true };
    return openBox(boxOf(sealed, at), at, fromBase64url(secretsIn(own, "holder")[0] ?? "") as Bytes, context);
  };
  const parts = new Map(([1, 3] as const).map((at) => [at, part(at)]));
  const opened = await openSealed({ sealed, length: document.padding, holders: unwrap(await readHolders(document)), context, parts });
  if (!opened.ok) throw new Error("the envelope was not sealed to this round");
  return JSON.parse(new TextDecoder().decode(unpad(opened.plaintext))) as SealedResponse;
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
    open: (envelope) => openWithTwo(made.place, JSON.parse(envelope) as Envelope),
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// What `npm run release` and `npm run audit` do in a rehearsal, whose keys are all in its folder.
import { join } from "node:path";
import type { Checked } from "../core/diagnostic.ts";
import { lockFolders } from "../core/folder-lock.ts";
import { reportProgress, stageNames } from "../core/progress.ts";
import { auditRound } from "../release/modes/audit.ts";
import { countersignRelease } from "../release/modes/countersign.ts";
import type { RehearsalAct } from "../release/modes/in-rehearsal.ts";
import type { Mode } from "../release/modes/mode.ts";
import { openReport } from "../release/modes/open-report.ts";
import { summaryOf } from "../release/modes/summary.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { closeRehearsal } from "./close-rehearsal.ts";
import { closeOpen } from "./close-round.ts";
import { holdForCount } from "./holders.ts";
import { save } from "./store.ts";

/** Closing alone is for .github/workflows/rehearsal.yml, whose jobs count. Publishing closes the round first, accepts everything that waits, and builds the site again. */
export async function act(asked: RehearsalAct): Promise<Checked<string | { readonly text: string; readonly code: number }>> {
  const { root, round } = asked;
  const place = placeAt(root);
  const keys = join(place.root, "keys");
  const now = Math.floor(Date.now() / 1000);
  const mode: Mode = {
    place,
    round,
    hold: (wanted) => holdForCount({ place, wanted, keys }),
    save: (files, message) => save({ place, files, message, seconds: now }),
  };
  if (asked.act === "close") return closeOpen({ place, round, keys, now, progress: () => undefined });
  if (asked.act === "publish") return publish(place, asked);
  if (asked.act === "countersign") return countersignRelease({ ...mode, signer: asked.signer, runner: undefined });
  return asked.act === "audit" ? auditRound({ ...mode, ...asked }) : openReport({ ...mode, ...asked });
}

async function publish(place: Place, { round, json, correction }: RehearsalAct & { readonly act: "publish" }): Promise<Checked<string>> {
  const lock = lockFolders([place.root]);
  if (!lock.ok) return lock;
  const { progress, finish } = reportProgress();
  const keys = join(place.root, "keys");
  const request = { place, round, keys, now: Math.floor(Date.now() / 1000), progress, ...(correction ? { correction } : {}) };
  const made = await closeRehearsal(request, () => progress(stageNames.site, 0, 1)).finally(() => {
    finish();
    lock.value();
  });
  return made.ok ? summaryOf(place, round, made.value, json) : made;
}

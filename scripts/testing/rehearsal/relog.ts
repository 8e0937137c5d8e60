// Starts a rehearsal's log over, after its trustees have signed other versions: only they and the log's keeper together could.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { logFolder } from "../../log/log-file.ts";
import { logRehearsal } from "../../rehearsal/log.ts";
import type { Place } from "../../repository/place.ts";

/** `keys`: the rehearsal's folder of keys. */
export async function relog(place: Place, keys: string): Promise<void> {
  for (const name of ["entries.txt", "checkpoint"]) rmSync(join(logFolder(place.content), name));
  await logRehearsal({ place, keys, now: 1_795_000_000 });
}

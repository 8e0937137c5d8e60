// Lock on the outbox: two processes would propose the same envelopes twice, and one would acknowledge what the other's list lacks.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { IntakeCode } from "./messages.ts";

const name = "lock";
/** SQLITE_BUSY; the upper bits of an extended code say more about it. */
const busy = 5;
/** Collecting a database closes its file, which would unlock the outbox. */
const held = new Set<DatabaseSync>();

/**
 * Returns the function that unlocks. Refused while another process holds the folder, whichever container it runs in. The kernel keeps the
 * lock on an open file and frees it when the process ends, so no process id is compared and a crash leaves nothing behind. Node has no
 * call for that; SQLite makes one when it begins a transaction. Nothing is ever written to the file, so a full disk can be locked too. The
 * folder must be on a disk of this machine. @throws the disk's error
 */
export function lockOutbox(folder: string): Checked<() => void> {
  const database = new DatabaseSync(join(folder, name), { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (((error as { readonly errcode?: number }).errcode ?? 0) % 256 !== busy) throw error;
    return refused(fault<IntakeCode>("intake-outbox-owned"));
  }
  held.add(database);
  return accepted(() => {
    held.delete(database);
    database.close();
  });
}

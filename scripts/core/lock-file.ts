// Locks a file that the kernel unlocks when the process ends.
import { DatabaseSync } from "node:sqlite";

/** SQLITE_BUSY; the upper bits of an extended code say more about it. */
const busy = 5;
/** Collecting a database closes its file, which would unlock it. */
const held = new Set<DatabaseSync>();

/**
 * Returns the function that unlocks; undefined while another process holds the file, whichever container it runs in. The kernel keeps the
 * lock on an open file and frees it when the process ends, so no process id is compared and a crash leaves nothing behind. Node has no
 * call for that; SQLite makes one when it begins a transaction. Nothing is ever written to the file, so a full disk can be locked too. The
 * file must be on a disk of this machine, and is never removed: another process may be about to lock it. @throws the disk's error
 */
export function lockFile(file: string): (() => void) | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (((error as { readonly errcode?: number }).errcode ?? 0) % 256 !== busy) throw error;
    return undefined;
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

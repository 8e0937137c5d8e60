// A lock on the outbox: two processes would propose the same envelopes twice.

import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { IntakeCode } from "./messages.ts";

/** Returns the function that unlocks. Refused while the owner is alive; a dead process's lock is replaced. @throws the disk's error */
export async function ownOutbox(folder: string): Promise<Checked<() => Promise<void>>> {
  const file = join(folder, "owner");
  for (const attempt of [1, 2]) {
    try {
      const handle = await open(file, "wx", 0o600);
      await handle.writeFile(String(process.pid));
      await handle.close();
      return accepted(() => rm(file, { force: true }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (attempt === 2 || isAlive(Number(await readFile(file, "utf8")))) break;
      await rm(file, { force: true });
    }
  }
  return refused(fault<IntakeCode>("intake-outbox-owned"));
}

function isAlive(pid: number): boolean {
  // No number: the owner died before writing it. Our own: an earlier process in this container had the same id.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

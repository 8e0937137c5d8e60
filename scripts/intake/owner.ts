// Decides that one process at a time owns an outbox: two would make two proposals of the same envelopes.

import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { IntakeCode } from "./messages.ts";

/** Gives the ownership back. */
export type Release = () => Promise<void>;

/** Takes the outbox, also after a process that died with it; refused while another lives. @throws the disk's error */
export async function ownOutbox(folder: string): Promise<Checked<Release>> {
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
  // Half-written: its process died between opening and writing. Our own number: an earlier process in a container had it.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

// Lock on the outbox: two processes would propose the same envelopes twice, and one would acknowledge what the other's list lacks.
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { lockFile } from "../core/lock-file.ts";
import type { IntakeCode } from "./messages.ts";

const name = "lock";

/** Returns the function that unlocks. Refused while another process holds the folder. @throws the disk's error */
export function lockOutbox(folder: string): Checked<() => void> {
  const unlock = lockFile(join(folder, name));
  return unlock ? accepted(unlock) : refused(fault<IntakeCode>("intake-outbox-owned"));
}

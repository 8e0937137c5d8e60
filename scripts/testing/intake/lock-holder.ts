// Locks the outbox that is its argument, says whether that succeeded and what its process id is, and holds the lock until it is killed.
// A process of its own, for tests only.
import { lockOutbox } from "../../intake/outbox-lock.ts";

const lock = lockOutbox(process.argv[2] as string);
console.log(JSON.stringify({ pid: process.pid, isLocked: lock.ok, codes: lock.diagnostics.map((one) => one.code) }));
// Ends by itself should the test be gone.
if (lock.ok) setTimeout(() => process.exit(1), 600_000);

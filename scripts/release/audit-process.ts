// The process of the disclosure audit. Alone of what a release starts it loads a package, HiGHS, and it has nothing but the tables that it is sent.
import { type AuditInput, audit } from "../statistics/disclosure/audit.ts";
import type { Message } from "./audit-apart.ts";

const send = (message: Message): void => void process.send?.(message);
process.once("message", async (input: AuditInput) => {
  send({ report: await audit({ ...input, progress: (done, total) => send({ done, total }) }) });
  process.disconnect?.();
});

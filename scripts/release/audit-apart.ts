// Runs the disclosure audit as a process of its own, which gets the tables that it judges and nothing else: no key, no draw, no environment.
import { fork } from "node:child_process";
import { type AuditInput, type AuditReport, audit } from "../statistics/disclosure/audit.ts";

/** What the process answers with: how far it has come, then the report. */
type Message = { readonly done: number; readonly total: number } | { readonly report: AuditReport };

/** As `audit`. Rejects where the process ends without a report. */
export function auditApart({ progress, ...input }: AuditInput): Promise<AuditReport> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [], { serialization: "advanced", env: {}, execArgv: [] });
    let found: AuditReport | undefined;
    child.on("message", (message: Message) => {
      if ("report" in message) found = message.report;
      else progress?.(message.done, message.total);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (found) resolve(found);
      else reject(new Error(`the disclosure audit ended without a report (exit code ${code})`));
    });
    child.send(input);
  });
}

if (import.meta.main && process.send) {
  const send = (message: Message) => process.send?.(message);
  process.once("message", async (input: AuditInput) => {
    const report = await audit({ ...input, progress: (done, total) => send({ done, total }) });
    send({ report });
    process.disconnect?.();
  });
}

// Runs the disclosure audit as a process of its own, which gets the tables that it judges and nothing else: no key, no draw, no environment.
import { fork } from "node:child_process";
import { join } from "node:path";
import type { AuditInput, AuditReport } from "../statistics/disclosure/audit.ts";

/** What the process answers with: how far it has come, then the report. */
export type Message = { readonly done: number; readonly total: number } | { readonly report: AuditReport };

const project = join(import.meta.dirname, "..", "..");
/** Its own code is all that it may read. It may not write, connect or start anything. */
const readable = ["scripts", "node_modules/highs", "content/population/types.json", "package.json"];
export const auditLimits = ["--permission", ...readable.map((path) => `--allow-fs-read=${join(project, path)}`)];

/** As `audit`. Rejects where the process ends without a report. */
export function auditApart({ progress, ...input }: AuditInput): Promise<AuditReport> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL("./audit-process.ts", import.meta.url), [], { serialization: "advanced", env: {}, execArgv: auditLimits });
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

// Runs the disclosure audit as a process of its own, which gets the tables that it judges and nothing else: no key, no draw, no environment.
import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../core/diagnostic.ts";
import { sha256 } from "../repository/digests.ts";
import type { AuditInput, AuditReport } from "../statistics/disclosure/audit.ts";
import { releaseFault } from "./messages.ts";

/** What the process answers with: how far it has come, then the report. */
export type Message = { readonly done: number; readonly total: number } | { readonly report: AuditReport };

const project = join(import.meta.dirname, "..", "..");
/** Its own code is all that it may read. It may not write, connect or start anything. */
const readable = ["scripts", "node_modules/highs", "content/population/types.json", "package.json"];
export const auditLimits = ["--permission", ...readable.map((path) => `--allow-fs-read=${join(project, path)}`)];

/** SHA-256 of all that it loads from npm. A new version of the solver changes these lines, and so the digest that keepers approve. */
const solver = {
  "package.json": "70195c26126b21483f110e8c592d990238980d2f99ad0f081256759c953d44e3",
  "build/highs.mjs": "f2bdfd071d19c3745756a087026589e9240f329e38315a86f626823ae78a4036",
  "build/highs.wasm": "528be4365bea1d4188988646b244263f50320df55782e14d6af5bce7cd45c840",
};

export function solverFaults(folder = join(project, "node_modules/highs")): readonly Diagnostic[] {
  const isPinned = ([name, digest]: readonly [string, string]): boolean => sha256(readFileSync(join(folder, name))) === digest;
  return Object.entries(solver).every(isPinned) ? [] : [releaseFault("release-solver")];
}

/** As `audit`. Rejects where the process ends without a report, and where the solver is another than the pinned one. */
export async function auditApart({ progress, ...input }: AuditInput): Promise<AuditReport> {
  if (solverFaults().length > 0) throw new Error("the disclosure audit's solver is not the pinned one");
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

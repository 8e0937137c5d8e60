// Hands over to the rehearsal's own program what `release` and `audit` do in a rehearsal without --session: its holders all open here.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { accepted, type Checked } from "../../core/diagnostic.ts";
import type { Place } from "../../repository/place.ts";
import type { Correction } from "../earlier.ts";

/** What is to be done in a rehearsal, as data. */
export type RehearsalAct = { readonly root: string; readonly round: string } & (
  | { readonly act: "close" }
  | { readonly act: "publish"; readonly json: boolean; readonly correction?: Correction }
  | { readonly act: "countersign"; readonly signer: string }
  | { readonly act: "open-report"; readonly out: string; readonly release?: string }
  | { readonly act: "audit"; readonly details: boolean }
);

type WithoutPlace<Act> = Act extends unknown ? Omit<Act, "root" | "round"> : never;

/** The outcome of `npm run rehearse -- act`, which prints as this process does. The work of a rehearsal is not the work of a round: a round's program does not load it. */
export function inRehearsal(
  { place, round }: { readonly place: Place; readonly round: string },
  act: WithoutPlace<RehearsalAct>,
): Promise<Checked<{ readonly text: string; readonly code: number }>> {
  const program = join(import.meta.dirname, "..", "..", "commands", "rehearse.ts");
  const child = spawn(process.execPath, [program, "act", "--request", JSON.stringify({ ...act, root: place.root, round })], {
    // A bar is shown only on a terminal.
    stdio: ["ignore", "pipe", process.stderr.isTTY ? "inherit" : "pipe"],
  });
  const out: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => process.stderr.write(chunk));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done(accepted({ text: Buffer.concat(out).toString("utf8").trimEnd(), code: code ?? 1 })));
  });
}

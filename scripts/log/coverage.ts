// Whether a log and a repository say the same.
import { type Diagnostic, diagnostic } from "../core/diagnostic.ts";
import { formatEntry, type LogEntry } from "./entries.ts";
import { type LogCode, messages } from "./messages.ts";
import { isLogged, type VerifiedLog } from "./read-log.ts";

/**
 * Faults where log and repository do not say the same: something that is not logged (`log-not-logged`), or something that was logged and is
 * gone or changed (`log-gone`), such as a version of a round that was rolled back.
 */
export function coverageFaults(log: Pick<VerifiedLog, "entries">, due: readonly LogEntry[]): readonly Diagnostic<LogCode>[] {
  const here = new Set(due.map(formatEntry));
  const shown = (entry: LogEntry): string => formatEntry(entry).split(" ").slice(1, -1).join(" ");
  return [
    ...due.filter((one) => !isLogged(log, one)).map((one) => diagnostic(messages, "log-not-logged", "", { subject: shown(one) })),
    ...log.entries
      .filter((one) => one.kind !== "site" && !here.has(formatEntry(one)))
      .map((one) => diagnostic(messages, "log-gone", "", { subject: shown(one) })),
  ];
}

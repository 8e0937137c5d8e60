// Formats diagnostics: for terminals, workflow annotations and JSON.
import { relative } from "node:path";
import { type Diagnostic, inLanguage, type Messages, type Sentence } from "../core/diagnostic.ts";
import { messages as core } from "../core/messages.ts";
import { terminalLanguage, visible } from "../core/said.ts";

export interface Printer {
  /** What is wrong and how to put it right. A code without a message is a bug, and is shown as one. */
  readonly messageText: (one: Diagnostic, language: keyof Sentence) => string;
  /** The message in each language that it has. */
  readonly bothTexts: (one: Diagnostic) => readonly string[];
  /** Place and code, then the message in the terminal's language. */
  readonly forTerminal: (diagnostics: readonly Diagnostic[]) => string;
  /** Workflow commands in both languages, one per line, that GitHub shows next to the line of code. */
  readonly forAnnotations: (diagnostics: readonly Diagnostic[]) => string;
  /** For `--json`: the diagnostics with their messages, `sv` only of those that have it. */
  readonly forMachines: (diagnostics: readonly Diagnostic[]) => readonly object[];
}

let subject = "";

/** What the command was asked about, without secrets: the place of diagnostics about no file. */
export function setSubject(text: string): void {
  subject = visible(text).replaceAll("\n", "�");
}

/** Prints with the messages of core and of these tables: those of the zones that the command reaches (`testing/messages.test.ts`). */
export function printer(...tables: readonly Messages[]): Printer {
  const all: Messages = Object.assign({}, core, ...tables);
  const messageText: Printer["messageText"] = (one, language) => {
    const message = all[one.code];
    if (message === undefined) return `${one.code} (no sentence)`;
    return inLanguage(message, language).replace(/\{([A-Za-z0-9]+)\}/g, (whole, name: string) => String(one.values[name] ?? whole));
  };
  const hasSwedish = ({ code }: Diagnostic): boolean => typeof all[code] === "object" && all[code].sv !== undefined;
  const bothTexts: Printer["bothTexts"] = (one) => [...(hasSwedish(one) ? [messageText(one, "sv")] : []), messageText(one, "en")];
  return {
    messageText,
    bothTexts,
    forTerminal: (diagnostics) =>
      diagnostics
        .map((one) => {
          const where = placeOf(one);
          const mark = one.severity === "error" ? "✗" : "·";
          return visible(`${mark} ${where ? `${where} ` : ""}[${one.code}]\n  ${messageText(one, terminalLanguage())}`);
        })
        .join("\n"),
    forAnnotations: (diagnostics) =>
      diagnostics
        .map((one) => {
          const kind = one.severity === "note" ? "notice" : one.severity;
          return `::${kind}${annotated(one)}::${encoded(`${bothTexts(one).join(" / ")} [${one.code}]`)}`;
        })
        .join("\n"),
    forMachines: (diagnostics) =>
      diagnostics.map((one) => ({
        ...one,
        ...(one.file === undefined ? {} : { file: relative(process.cwd(), one.file) }),
        ...(hasSwedish(one) ? { sv: messageText(one, "sv") } : {}),
        en: messageText(one, "en"),
      })),
  };
}

function placeOf(one: Diagnostic): string {
  const file = one.file === undefined ? subject : relative(process.cwd(), one.file);
  return [file, one.line].filter((part) => part !== undefined && part !== "").join(":") + (one.pointer ? ` ${one.pointer}` : "");
}

function annotated({ file, line }: Diagnostic): string {
  if (file === undefined) return "";
  const path = encoded(relative(process.cwd(), file)).replaceAll(",", "%2C").replaceAll(":", "%3A");
  return ` file=${path}${line === undefined ? "" : `,line=${line}`}`;
}

const encoded = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

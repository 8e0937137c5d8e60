// Formats diagnostics with every zone's messages: for terminals, workflow annotations and JSON.
import { relative } from "node:path";
import { messages as authority } from "../authority/messages.ts";
import { messages as consultation } from "../consultation/messages.ts";
import type { Diagnostic, Sentence } from "../core/diagnostic.ts";
import { messages as core } from "../core/messages.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { messages as forge } from "../forge/messages.ts";
import { messages as settings } from "../forge/settings/messages.ts";
import { messages as holder } from "../holder/messages.ts";
import { messages as intake } from "../intake/messages.ts";
import { messages as keys } from "../keys/messages.ts";
import { messages as log } from "../log/messages.ts";
import { messages as agreement } from "../method/agreement/messages.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { messages as checks } from "../method/checks/messages.ts";
import { messages as compare } from "../method/compare/messages.ts";
import { messages as format } from "../method/format/messages.ts";
import { messages as references } from "../method/references/messages.ts";
import { messages as rules } from "../method/rules/messages.ts";
import { messages as scaffold } from "../method/scaffold/messages.ts";
import { messages as support } from "../method/support/messages.ts";
import { messages as templates } from "../method/templates/messages.ts";
import { messages as release } from "../release/messages.ts";
import { messages as report } from "../report/messages.ts";
import { messages as round } from "../round/messages.ts";
import { messages as participation } from "../statistics/cube/messages.ts";
import { messages as formats } from "../statistics/formats/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { messages as corrections } from "../statistics/rounding/messages.ts";
import { messages as trust } from "../trust/messages.ts";
import { messages as verify } from "../verify/messages.ts";

export type Language = keyof Sentence;

const all: Readonly<Record<string, Sentence>> = {
  ...core,
  ...rules,
  ...checks,
  ...format,
  ...references,
  ...support,
  ...compare,
  ...carryOver,
  ...agreement,
  ...scaffold,
  ...templates,
  ...envelope,
  ...keys,
  ...log,
  ...forge,
  ...settings,
  ...holder,
  ...intake,
  ...release,
  ...report,
  ...round,
  ...consultation,
  ...authority,
  ...statistics,
  ...panel,
  ...trust,
  ...verify,
  ...corrections,
  ...participation,
  ...formats,
};

/** What is wrong and how to put it right. A code without a message is a bug, and is shown as one. */
export function messageText(one: Diagnostic, language: Language): string {
  const sentence = all[one.code];
  if (!sentence) return `${one.code} (no sentence)`;
  return sentence[language].replace(/\{([A-Za-z0-9]+)\}/g, (whole, name: string) => String(one.values[name] ?? whole));
}

function placeOf(one: Diagnostic): string {
  const file = one.file === undefined ? "" : relative(process.cwd(), one.file);
  return [file, one.line].filter((part) => part !== undefined && part !== "").join(":") + (one.pointer ? ` ${one.pointer}` : "");
}

/** Place and code, then the message in each language. */
export function forTerminal(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((one) => {
      const where = placeOf(one);
      return `${one.severity === "error" ? "✗" : "·"} ${where ? `${where} ` : ""}[${one.code}]\n  ${messageText(one, "sv")}\n  ${messageText(one, "en")}`;
    })
    .join("\n");
}

/** Workflow commands, one per line, that GitHub shows next to the line of code. */
export function forAnnotations(diagnostics: readonly Diagnostic[]): string {
  const encoded = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return diagnostics
    .map((one) => {
      const at =
        one.file === undefined
          ? ""
          : ` file=${encoded(relative(process.cwd(), one.file)).replaceAll(",", "%2C").replaceAll(":", "%3A")}${one.line === undefined ? "" : `,line=${one.line}`}`;
      return `::${one.severity === "note" ? "notice" : one.severity}${at}::${encoded(`${messageText(one, "sv")} / ${messageText(one, "en")} [${one.code}]`)}`;
    })
    .join("\n");
}

/** For `--json`: the diagnostics with their messages. */
export function forMachines(diagnostics: readonly Diagnostic[]): readonly object[] {
  return diagnostics.map((one) => ({
    ...one,
    ...(one.file === undefined ? {} : { file: relative(process.cwd(), one.file) }),
    sv: messageText(one, "sv"),
    en: messageText(one, "en"),
  }));
}

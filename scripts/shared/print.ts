// Decides how diagnostics reach a person: joins every folder's sentences and fills them, for terminals, annotations, replies and machines.
import { relative } from "node:path";
import { sentences as authority } from "../authority/sentences.ts";
import { sentences as consultation } from "../consultation/sentences.ts";
import type { Diagnostic, Sentence } from "../core/diagnostic.ts";
import { sentences as reading } from "../core/sentences.ts";
import { sentences as envelope } from "../envelope/sentences.ts";
import { sentences as forge } from "../forge/sentences.ts";
import { sentences as intake } from "../intake/sentences.ts";
import { sentences as keys } from "../keys/sentences.ts";
import { sentences as agreement } from "../method/agreement/agreement-sentences.ts";
import { carrySentences, scaffoldSentences } from "../method/carry-over/carry-sentences.ts";
import { sentences as editions } from "../method/checks/edition-sentences.ts";
import { sentences as method } from "../method/sentences.ts";
import { sentences as release } from "../release/sentences.ts";
import { sentences as report } from "../report/sentences.ts";
import { sentences as round } from "../round/sentences.ts";
import { sentences as formats } from "../statistics/formats/sentences.ts";
import { sentences as statistics } from "../statistics/sentences.ts";

export type Language = keyof Sentence;

const all: Readonly<Record<string, Sentence>> = {
  ...reading,
  ...method,
  ...editions,
  ...agreement,
  ...carrySentences,
  ...scaffoldSentences,
  ...envelope,
  ...keys,
  ...forge,
  ...intake,
  ...release,
  ...report,
  ...round,
  ...consultation,
  ...authority,
  ...statistics,
  ...formats,
};

/** What is wrong and how to put it right. A code without a sentence is a bug, and says so rather than nothing. */
export function sentenceOf(one: Diagnostic, language: Language): string {
  const sentence = all[one.code];
  if (!sentence) return `${one.code} (no sentence)`;
  return sentence[language].replace(/\{([A-Za-z0-9]+)\}/g, (whole, name: string) => String(one.values[name] ?? whole));
}

function placeOf(one: Diagnostic): string {
  const file = one.file === undefined ? "" : relative(process.cwd(), one.file);
  return [file, one.line].filter((part) => part !== undefined && part !== "").join(":") + (one.pointer ? ` ${one.pointer}` : "");
}

/** Two lines per language-pair: for a terminal. */
export function forTerminal(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((one) => {
      const where = placeOf(one);
      return `${one.severity === "error" ? "✗" : "·"} ${where ? `${where} ` : ""}[${one.code}]\n  ${sentenceOf(one, "sv")}\n  ${sentenceOf(one, "en")}`;
    })
    .join("\n");
}

/** Workflow commands, one line each, that the forge shows beside the line. */
export function forAnnotations(diagnostics: readonly Diagnostic[]): string {
  const encoded = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return diagnostics
    .map((one) => {
      const at =
        one.file === undefined
          ? ""
          : ` file=${encoded(relative(process.cwd(), one.file)).replaceAll(",", "%2C").replaceAll(":", "%3A")}${one.line === undefined ? "" : `,line=${one.line}`}`;
      return `::${one.severity === "note" ? "notice" : one.severity}${at}::${encoded(`${sentenceOf(one, "sv")} / ${sentenceOf(one, "en")} [${one.code}]`)}`;
    })
    .join("\n");
}

/** For `--json`: the diagnostics with their sentences. */
export function forMachines(diagnostics: readonly Diagnostic[]): readonly object[] {
  return diagnostics.map((one) => ({
    ...one,
    ...(one.file === undefined ? {} : { file: relative(process.cwd(), one.file) }),
    sv: sentenceOf(one, "sv"),
    en: sentenceOf(one, "en"),
  }));
}

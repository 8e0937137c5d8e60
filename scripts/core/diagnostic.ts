// Diagnostics: one thing to put right, the same shape in every zone.

type Severity = "error" | "warning" | "note";

/**
 * One thing to put right. `code` is stable English kebab-case; `pointer` a JSON Pointer (RFC 6901) into the file.
 * `values` fill the message's placeholders: ids, counts and limits, never an answer, an invitation code or a key.
 */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly file?: string;
  readonly pointer: string;
  readonly line?: number;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A checked value, or every fault found. A contributor's mistake never throws. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A text in each language. `{name}` is replaced by the diagnostic's value of that name. */
export interface Sentence {
  readonly sv: string;
  readonly en: string;
}

/** A text in both languages or, where only developers and editors of the method meet it, in English alone. */
export type Text = Sentence | string;

/** What a code means: what is wrong, then how to put it right. A string, or an object without `sv`, is English alone. `severity` is "error" where absent. */
export type Message = string | { readonly severity?: Severity; readonly sv?: string; readonly en: string };

/** A zone's messages by code. With `satisfies Messages` and `keyof typeof messages` each code is written once. */
export type Messages = Readonly<Record<string, Message>>;

/** The message in the language, or in English where it has no other. */
export function inLanguage(message: Message | Text, language: keyof Sentence): string {
  return typeof message === "string" ? message : (message[language] ?? message.en);
}

/** A diagnostic with the severity of its message. */
export function diagnostic<Table extends Messages, Code extends keyof Table & string>(
  messages: Table,
  code: Code,
  pointer = "",
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic<Code> {
  const message: Message | undefined = messages[code];
  return { code, severity: (typeof message === "object" && message.severity) || "error", pointer, values };
}

/** An error, without importing its messages: the browser loads those only when something is wrong. */
export function fault<Code extends string>(
  code: Code,
  pointer = "",
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic<Code> {
  return { code, severity: "error", pointer, values };
}

/** A warning without its table of messages, for the same modules. */
export function warning<Code extends string>(
  code: Code,
  pointer = "",
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic<Code> {
  return { ...fault(code, pointer, values), severity: "warning" };
}

export function accepted<T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> {
  return { ok: true, value, diagnostics };
}

export function refused(...diagnostics: readonly Diagnostic[]): { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics };
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === "error");
}

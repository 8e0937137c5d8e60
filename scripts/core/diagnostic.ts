// Decides what one thing to put right looks like, for every folder alike.

export type Severity = "error" | "warning" | "note";

/**
 * One thing to put right. `code` is stable English kebab-case; `pointer` a JSON Pointer (RFC 6901) into the file.
 * `values` fill the sentence; they name ids, counts and limits and never carry an answer, a code or a key.
 */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly file?: string;
  readonly pointer: string;
  readonly line?: number;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A checked value, or every fault that was found. Nothing throws for a contributor's fault. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What a fault says and how it is put right, in each language. `{name}` is filled from the diagnostic's values. */
export interface Sentence {
  readonly sv: string;
  readonly en: string;
}

export function fault<Code extends string>(
  code: Code,
  pointer = "",
  values: Readonly<Record<string, string | number>> = {},
): Diagnostic<Code> {
  return { code, severity: "error", pointer, values };
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

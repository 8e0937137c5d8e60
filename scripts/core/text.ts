// Text operations that every zone and the browser share.

/** Escapes the characters that have a meaning in HTML and XML text and in double-quoted attribute values. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** With a full stop, unless it ends a sentence already. */
export function withFullStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** "två åtgärder" → "Två åtgärder". */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Pattern of a line that looks as it reads: letters, figures and signs that are seen, and single spaces. */
export const plainLine = "^(?!.*(  |[\\u115F\\u1160\\u2800\\u3164\\uFFA0]))[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,60}$";

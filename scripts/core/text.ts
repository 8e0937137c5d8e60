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

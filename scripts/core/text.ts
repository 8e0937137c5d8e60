// Text operations that every zone and the browser share.

/** Escapes the characters that have a meaning in HTML and XML text and in double-quoted attribute values. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** "två åtgärder" → "Två åtgärder". */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

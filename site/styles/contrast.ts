// Decides how much two colours stand out from each other, and how light each is to the eye.

/** `#0a5568`: six figures, as the stylesheet has them. */
export type Hex = string;

/** Red, green and blue as amounts of light, 0–1 (sRGB, IEC 61966-2-1). @throws Error for anything but six hexadecimal figures. */
export function linear(hex: Hex): readonly [number, number, number] {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1);
  if (!parts) throw new Error(`${hex} is no colour of six figures`);
  const [red = 0, green = 0, blue = 0] = parts
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

/** Relative luminance, 0–1 (WCAG 2.2, definition). */
export function luminance([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio, 1–21, whichever comes first (WCAG 2.2, definition). */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How light it looks, 0–100: L* of CIE 1976. Steps of equal size look equally large. */
export function lightness(light: readonly [number, number, number]): number {
  const amount = luminance(light);
  return amount <= 216 / 24389 ? (amount * 24389) / 27 : 116 * Math.cbrt(amount) - 16;
}

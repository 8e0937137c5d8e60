// Contrast ratio (WCAG 2.2) and perceptual lightness (CIE 1976) of colours.

/** Six hexadecimal digits: `#0a5568`. */
export type Hex = string;

/** Linear red, green and blue, 0–1 (sRGB, IEC 61966-2-1). @throws Error for anything but six hexadecimal digits. */
export function linear(hex: Hex): readonly [number, number, number] {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1);
  if (!parts) throw new Error(`${hex} is not a colour of six hexadecimal digits`);
  const [red = 0, green = 0, blue = 0] = parts
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

/** Relative luminance, 0–1 (WCAG 2.2, definition). */
function luminance([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio, 1–21, in either order (WCAG 2.2, definition). */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Perceptual lightness, 0–100: L* of CIE 1976. Equal steps look equally large. */
export function lightness(light: readonly [number, number, number]): number {
  const amount = luminance(light);
  return amount <= 216 / 24389 ? (amount * 24389) / 27 : 116 * Math.cbrt(amount) - 16;
}

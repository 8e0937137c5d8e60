// Decides the four check characters of an invitation code: a 20-bit CRC over its 160 bits.

/**
 * x²⁰+x¹⁹+x¹⁸+x¹⁴+x⁶+x²+x+1, written 0x1c4047 with the top bit and 0xe2023 in Koopman's notation: "CRC-20K/6" in
 * P. Koopman, "Good HD=6 Polynomials" (Carnegie Mellon University). Any five wrong bits in up to 494 + 20 are seen, and
 * every burst of 20 bits: one wrong character is 5 bits side by side, two swapped neighbours 10, check characters included.
 */
export const polynomial = 0x1c4047;

/** The remainder, 20 bits, highest bit first. The register starts with ones, so that a code of zeroes has a check too. */
export function crc20(bytes: Uint8Array): number {
  let register = 0xfffff;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      const out = (register >> 19) ^ ((byte >> bit) & 1);
      register = ((register << 1) & 0xfffff) ^ (out ? polynomial & 0xfffff : 0);
    }
  }
  return register;
}

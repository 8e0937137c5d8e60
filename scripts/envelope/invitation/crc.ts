// The 20-bit CRC behind the four check characters of an invitation code.

/**
 * x²⁰+x¹⁹+x¹⁸+x¹⁴+x⁶+x²+x+1, written 0x1c4047 with the top bit and 0xe2023 in Koopman's notation: "CRC-20K/6" in
 * P. Koopman, "Good HD=6 Polynomials" (Carnegie Mellon University). Detects any five wrong bits in up to 494 + 20, and every
 * burst of up to 20 bits: one wrong character is a burst of 5, two swapped neighbours one of 10, check characters included.
 */
export const polynomial = 0x1c4047;

/** The 20-bit remainder, highest bit first. The register starts as ones, so that the check of an all-zero code is not zero. */
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

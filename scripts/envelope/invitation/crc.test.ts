import { expect, test } from "vitest";
import { crc20, polynomial } from "./crc.ts";

/** Remainders of a single one bit at each of the 180 places of a code and its check. */
function syndromes(): readonly number[] {
  const found: number[] = [];
  for (let place = 0, register = 1; place < 180; place++) {
    found.push(register);
    register = (register << 1) ^ (register & 0x80000 ? polynomial : 0);
  }
  return found;
}

test("Any five wrong bits of the 180 are detected: no two, three, four or five syndromes cancel (Koopman: HD 6 up to 494 bits)", () => {
  const single = syndromes();
  const upToTwo = new Uint8Array(1 << 20);
  upToTwo[0] = 1;
  for (const one of single) upToTwo[one] = 1;
  let pairs = 0;
  let clashes = 0;
  single.forEach((first, a) => {
    for (const second of single.slice(a + 1)) {
      pairs += 1;
      // A clash means that two, three or four bits cancel.
      if (upToTwo[first ^ second]) clashes += 1;
      upToTwo[first ^ second] = 1;
    }
  });
  expect(pairs).toBe((180 * 179) / 2);
  let cancelled = 0;
  for (let a = 0; a < 180; a++)
    for (let b = a + 1; b < 180; b++)
      for (let c = b + 1; c < 180; c++)
        // Three that equal one or two others: three, four or five bits cancel.
        if (upToTwo[(single[a] as number) ^ (single[b] as number) ^ (single[c] as number)]) cancelled += 1;
  expect({ clashes, cancelled }).toEqual({ clashes: 0, cancelled: 0 });
});

test("The check is affine: flipping a bit always changes the check in the same way", () => {
  const zero = crc20(new Uint8Array(20));
  const single = syndromes();
  for (let bit = 0; bit < 160; bit++) {
    const bytes = new Uint8Array(20);
    bytes[bit >> 3] = 0x80 >> (bit & 7);
    expect(crc20(bytes) ^ zero).toBe(single[179 - bit]);
  }
});

test("The check of an all-zero code is not zero", () => {
  expect(crc20(new Uint8Array(20))).not.toBe(0);
});

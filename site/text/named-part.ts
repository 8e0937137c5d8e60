// Decides when a whole per cent is called a quarter or a third: within one unit, where that is nearer than a tenth.

const parts = { quarter: 25, third: 33, twoThirds: 67, threeQuarters: 75 } as const;

export type NamedPart = keyof typeof parts;

export function namedPart(percent: number): NamedPart | undefined {
  return (Object.keys(parts) as NamedPart[]).find((one) => Math.abs(percent - parts[one]) <= 1);
}

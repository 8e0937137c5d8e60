// Decides how a whole per cent is said in words, as a chart's title says it: "Drygt fyra av tio".
const numbers = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"] as const;

const definite: Readonly<Record<string, string>> = {
  kommuner: "kommunerna",
  regioner: "regionerna",
  myndigheter: "myndigheterna",
  organisationer: "organisationerna",
};

/**
 * "Drygt fyra av tio svarande kommuner", "Hälften av de svarande kommunerna". `percent` is whole, 0–100;
 * within one unit of a tenth the tenth stands alone, else "drygt" or "knappt".
 */
export function groupInWords(percent: number, group: string): string {
  const known = inDefinite(group);
  if (percent === 0) return `Ingen av de svarande ${known}`;
  if (percent === 100) return `Alla de svarande ${known}`;
  if (percent < 5) return `Färre än en av tjugo svarande ${group}`;
  const tenths = Math.round(percent / 10);
  const off = percent - tenths * 10;
  const about = off > 1 ? "drygt " : off < -1 ? "knappt " : "";
  if (tenths === 10) return `Nästan alla de svarande ${known}`;
  return capital(tenths === 5 ? `${about}hälften av de svarande ${known}` : `${about}${numbers[tenths]} av tio svarande ${group}`);
}

/** "kommuner" as "kommunerna". */
export function inDefinite(group: string): string {
  return definite[group] ?? group;
}

/** A level chart's title: the share under level 1, in words. */
export function underLevel1(percent: number, group: string): string {
  return `${groupInWords(percent, group)} är under nivå 1`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

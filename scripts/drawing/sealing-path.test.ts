import { expect, test } from "vitest";
import { narrowWidth } from "./marks.ts";
import { type Place, sealingPath } from "./sealing-path.ts";

const places: readonly Place[] = [
  { form: "sheets", name: "Er dator", reads: "Ni kan läsa svaren." },
  { form: "envelope", name: "Kuvertet", reads: "Ingen kan läsa dem utan nyckeln, inte ens den som har en kopia av allt som lagras." },
  { form: "envelope", name: "Lagret", reads: "Ingen." },
  { form: "counts", name: "Siffrorna", reads: "Alla." },
];
const base = { id: "vag", title: "Svaren <är> förseglade", description: "Fyra platser.", sealed: "Förseglat" };

function boxes(text: string, name: string): readonly { readonly y: number; readonly height: number }[] {
  return [...text.matchAll(new RegExp(`<rect class="${name}"[^>]* y="([^"]+)"[^>]* height="([^"]+)"`, "g"))].map((one) => ({
    y: Number(one[1]),
    height: Number(one[2]),
  }));
}

test("The diagram has a title and a description, names every place, and has an arrow between each two", () => {
  const text = sealingPath({ ...base, width: 640, places });
  expect(text).toContain('<title id="vag-title">Svaren &lt;är&gt; förseglade</title>');
  for (const { name } of places) expect(text).toContain(`>${name}</text>`);
  expect(text.match(/class="way-head"/g)).toHaveLength(places.length - 1);
});

test("The sealed field contains every envelope, and nothing else", () => {
  const text = sealingPath({ ...base, width: narrowWidth, places });
  const [zone] = boxes(text, "sealed-zone");
  const envelopes = boxes(text, "fill-4 edge");
  expect(envelopes).toHaveLength(2);
  const inside = ({ y, height }: { y: number; height: number }): boolean =>
    zone !== undefined && y > zone.y && y + height < zone.y + zone.height;
  expect(envelopes.every(inside)).toBe(true);
  expect([...boxes(text, "sheet"), ...boxes(text, "fill-3 edge")].some(inside)).toBe(false);
});

test("Text that does not fit a narrow drawing wraps, and no word is lost", () => {
  const lines = (width: number): readonly string[] =>
    [...sealingPath({ ...base, width, places }).matchAll(/<text font-size="15"[^>]*>([^<]+)</g)].map((one) => one[1] ?? "");
  const whole = places.map(({ reads }) => reads).join(" ");
  expect(lines(640).join(" ")).toBe(whole);
  expect(lines(narrowWidth).join(" ")).toBe(whole);
  expect(lines(narrowWidth).length).toBeGreaterThan(lines(640).length);
});

test("Without an envelope there is no sealed field", () => {
  expect(sealingPath({ ...base, width: 640, places: places.filter(({ form }) => form !== "envelope") })).not.toContain("sealed-zone");
});

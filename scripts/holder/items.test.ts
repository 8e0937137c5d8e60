import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOf } from "../envelope/digest.ts";
import { contextOf } from "../envelope/sealing/layout.ts";
import { envelopePath } from "../envelope/verify.ts";
import { placeAt } from "../repository/place.ts";
import { putFile } from "../testing/files.ts";
import { closedRound, inventClosedRound } from "../testing/release/closed-round.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { type ItemKind, itemsDigest, itemsOf, type SealedItem } from "./items.ts";

const root = temporaryFolder("items");
const source = { place: placeAt(root), round: "ovning-1", kid: "k", registry: ["b", "a"] };
const folder = join(root, "content", "rounds", source.round);
const context = (use: "counted" | "private" | "registry", subject = "") =>
  contextOf({ use, round: source.round, kid: source.kid, subject });

async function items(...kinds: readonly ItemKind[]): Promise<readonly SealedItem[]> {
  const found: SealedItem[] = [];
  for await (const item of itemsOf(source, kinds)) found.push(item);
  return found;
}
const put = (name: string, byte: number): void => putFile(join(folder, name), Uint8Array.of(byte));

test("Where no file is there, the registry's parts keep their places and nothing else is asked for", async () => {
  expect(await items("counted", "private")).toEqual([]);
  expect(await items("registry", "counted", "private")).toEqual(
    ["b", "a"].map((id) => ({ id: `registry/${id}`, context: context("registry"), sealed: new Uint8Array() })),
  );
});

test("Each kind has its own files, in one order, each bound to what it is for", async () => {
  put("registry/a.sealed", 1);
  put("counted.sealed", 2);
  for (const name of ["private-r2.sealed", "private-r1.sealed", "private-r0.sealed", "private-r1.json", "other.sealed"]) put(name, 3);
  const shown = (all: readonly SealedItem[]) => all.map(({ id, sealed }) => `${id} ${[...sealed].join()}`);
  expect(shown(await items("private", "counted", "registry"))).toEqual([
    "registry/b ",
    "registry/a 1",
    "counted 2",
    "private-r1 3",
    "private-r2 3",
  ]);
  expect(shown(await items("counted"))).toEqual(["counted 2"]);
  expect(shown(await items("private"))).toEqual(["private-r1 3", "private-r2 3"]);
  expect((await items("counted", "private")).map((one) => one.context)).toEqual([
    context("counted"),
    context("private", "r1"),
    context("private", "r2"),
  ]);
});

test("A file of the store that is no envelope keeps its place, and has nothing that could be opened", async () => {
  const sub = "A".repeat(43);
  const odd = [
    "no JSON",
    "null",
    JSON.stringify({ ct: 1234, sub }),
    JSON.stringify({ ct: "AAAA", sub: 1 }),
    JSON.stringify({ ct: "AAAA", sub: "A" }),
    JSON.stringify({ ct: "!", sub }),
    JSON.stringify({ ct: "AAAA", sub }),
  ].map((text) => new TextEncoder().encode(text));
  const named = await Promise.all(odd.map(async (bytes) => [await digestOf(bytes), bytes] as const));
  const closed = await inventClosedRound({ extra: async ({ round }) => named.map(([id, bytes]) => [envelopePath(round, id), bytes]) });
  const found = new Map<string, SealedItem>();
  for await (const item of itemsOf({ place: closed.place, round: closedRound, kid: "k", registry: [] }, ["envelopes"]))
    found.set(item.id, item);
  expect(found.size).toBe(closed.envelopes.length + odd.length);
  expect(named.map(([id]) => [...(found.get(id)?.sealed ?? [])])).toEqual([[], [], [], [], [], [], [0, 0, 0]]);
});

test("A list is another with another id, context, content or order", () => {
  const one = { id: "a", context: "c", sealed: Uint8Array.of(1) };
  const digestOf = (...all: readonly SealedItem[]): string => {
    const list = itemsDigest();
    for (const item of all) list.add(item);
    return list.digest();
  };
  const other = { ...one, id: "b" };
  const lists = [[], [one], [one, other], [other, one], [other], [{ ...one, context: "d" }], [{ ...one, sealed: Uint8Array.of(2) }]];
  expect(new Set(lists.map((list) => digestOf(...list))).size).toBe(lists.length);
});

// Words planted in a rehearsal that must never appear in any output, and a search for them in every common encoding.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { type Git, gitLimits, runGit } from "../../forge/git/git.ts";
import { filesBelow } from "./command-place.ts";

/** A different word for each place; the same place always gives the same word. */
export interface Canaries {
  readonly of: (place: string) => string;
  /** Also a real secret – a code, a key – can be one. */
  readonly add: (place: string, secret: string) => string;
  readonly places: () => readonly string[];
  /** The places whose word occurs in a text or in a file's bytes. */
  readonly foundIn: (bytes: string | Uint8Array) => readonly string[];
}

export function makeCanaries(): Canaries {
  const words = new Map<string, string>();
  const encoded = new Map<string, readonly string[]>();
  const add = (place: string, secret: string): string => {
    words.set(place, secret);
    encoded.set(place, encodingsOf(secret));
    return secret;
  };
  return {
    add,
    // Letters and digits alone: the word stands in addresses, headers and names of branches as it is.
    of: (place) => words.get(place) ?? add(place, `kanarie${randomBytes(9).toString("hex")}`),
    places: () => [...words.keys()],
    foundIn: (bytes) => {
      const text = Buffer.from(bytes as Uint8Array).toString("latin1");
      const low = text.toLowerCase();
      return [...encoded].flatMap(([place, dresses]) => (dresses.some((one) => text.includes(one) || low.includes(one)) ? [place] : []));
    },
  };
}

/** As it is and in small letters, without hyphens, in hex, and in base64 and base64url wherever in a group of three bytes it begins. */
function encodingsOf(word: string): readonly string[] {
  const hex = Buffer.from(word).toString("hex");
  const base64 = (["base64", "base64url"] as const).flatMap((encoding) =>
    [0, 1, 2].map((shift) => {
      const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)])
        .toString(encoding)
        .replaceAll("=", "");
      // The first and the last letters also hold bits of what stands beside.
      return text.slice(shift === 0 ? 0 : shift + 1, -1);
    }),
  );
  const bare = word.replaceAll("-", "").toLowerCase();
  return [...new Set([word, word.toLowerCase(), bare, hex, ...base64])];
}

/** Every place heard in a file below the folder, or in its name; `passOver` names what holds secrets because it must. */
export function foundInFiles(canaries: Canaries, folder: string, passOver: (path: string) => boolean): readonly string[] {
  return filesBelow(folder)
    .map((file) => ({ file, path: file.slice(folder.length + 1) }))
    .filter(({ path }) => !passOver(path))
    .flatMap(({ file, path }) => {
      const bytes = readFileSync(file);
      const isLooseObject = /(^|\/)objects\/[0-9a-f]{2}\/[0-9a-f]{38}$/.test(path);
      return [...canaries.foundIn(path), ...canaries.foundIn(isLooseObject ? inflateSync(bytes) : bytes)].map(
        (place) => `${place} in ${path}`,
      );
    });
}

/** Every place heard in an object that a branch of the store's own reaches – commits and trees too, unpacked – or in a branch's name. */
export async function foundInGit(canaries: Canaries, git: Git, refs: readonly string[]): Promise<readonly string[]> {
  const list = (await runGit(git, { args: ["rev-list", "--objects", "--no-object-names", ...refs], limits: gitLimits.list })).toString();
  const objects = await runGit(git, { args: ["cat-file", "--batch"], input: list, limits: gitLimits.list });
  const names = await runGit(git, { args: ["rev-parse", "--symbolic-full-name", ...refs] });
  return canaries.foundIn(Buffer.concat([objects, names])).map((place) => `${place} in Git`);
}

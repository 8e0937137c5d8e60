// Whether YAML is read by our own reader, which every program uses, as the package `yaml` and so everybody else reads it.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { ReadCode } from "../core/messages.ts";
import { readYaml } from "../core/yaml.ts";
import type { Place } from "../repository/place.ts";

/** Of all YAML in content. What our reader refuses is reported where it is read. */
export function readOtherwise(place: Place): readonly Diagnostic[] {
  return globSync("**/*.yaml", { cwd: place.content }).flatMap((name) => {
    const text = readFileSync(join(place.content, name), "utf8");
    const own = readYaml(text);
    const isAlike = own.faults.length > 0 || isDeepStrictEqual(own.value, byPackage(text));
    return isAlike ? [] : [{ ...fault<ReadCode>("yaml-otherwise"), file: join(place.content, name) }];
  });
}

function byPackage(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, logLevel: "silent" });
  } catch {
    return undefined;
  }
}

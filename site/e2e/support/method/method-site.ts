// The site for journeys through other forms: our own content with a draft edition and no round, and a method from a folder.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite, servedFolder } from "../../../../scripts/rehearsal/site.ts";
import { placeAt } from "../../../../scripts/repository/place.ts";
import { readEdition } from "../../../../scripts/repository/read-method.ts";
import type { SiteAddress } from "../../../../scripts/repository/site-address.ts";
import { belowPath } from "../../../../scripts/testing/rehearsal/shared.ts";
import { serveFolder } from "../../../../scripts/testing/serve-folder.ts";
import { inventSuccessor } from "../invented-successor.ts";
import { writeMethod } from "./invented-method.ts";

export interface MethodSite {
  readonly address: string;
  /** The folder of the method from elsewhere, whose form is at `/svara/prov/`. */
  readonly method: string;
  /** The built site's folder. */
  readonly folder: string;
  /** What it was built for. */
  readonly own: SiteAddress;
  readonly close: () => void;
}

/** Below a path, so that these journeys are made there too. */
const own = belowPath;

/** The draft edition, which follows 2026 with a few changed questions. */
export const draftEdition = "2099";

/** Builds in a temporary folder and serves it on this machine; `close` stops and removes it. */
export async function startMethodSite(): Promise<MethodSite> {
  const folder = mkdtempSync(join(tmpdir(), "method-"));
  const method = writeMethod(join(folder, "elsewhere"));
  cpSync("content", join(folder, "content"), { recursive: true, filter: (from) => from !== join("content", "rounds") });
  addDraft(join(folder, "content", "method"));
  addMinorityLanguage(join(folder, "content", "minority-languages"));
  const place = placeAt(folder);
  await buildSite(place, undefined, { INFOSAK_METHOD: method, INFOSAK_SITE: own.address });
  const served = await serveFolder(servedFolder(place), { base: own.base });
  return {
    address: served.address,
    method,
    folder: servedFolder(place),
    own,
    close: () => {
      served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As if somebody had translated the page: into a language that is written from right to left. */
function addMinorityLanguage(folder: string): void {
  const sections = [{ title: "Rubrik", paragraphs: ["Provtext, inte översatt."] }];
  const page = { name: "Provspråk", title: "Provsida", checked: "2026-11-28", sections };
  const file = { schema: "infosaktrappan-minority-language/1", direction: "rtl", page };
  writeFileSync(join(folder, "yi.yaml"), JSON.stringify(file));
}

/** Adds the draft edition and the table that carries drafts of 2026 over to it. JSON is YAML too. */
function addDraft(folder: string): void {
  const before = readEdition(placeAt("."), "2026");
  if (!before.ok) throw new Error("the content does not read");
  const { edition, table } = inventSuccessor(before.value, draftEdition);
  mkdirSync(join(folder, draftEdition));
  const files = { scale: edition.scale, questionnaire: edition.questionnaire, correspondence: table };
  for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, draftEdition, `${name}.yaml`), JSON.stringify(value));
  const editions = join(folder, "editions.yaml");
  writeFileSync(editions, `${readFileSync(editions, "utf8").trimEnd()}\n  - ${JSON.stringify(edition.entry)}\n`);
}

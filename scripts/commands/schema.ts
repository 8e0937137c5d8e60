// `npm run schema`: writes the public JSON Schemas to content/schema, or with --check reports which are stale.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { flag } from "../cli/options.ts";
import * as consultation from "../consultation/schema.ts";
import { accepted } from "../core/diagnostic.ts";
import { OrganisationTypesFile } from "../core/organisation-types-file.ts";
import type { TSchema } from "../core/type.ts";
import { writeFileAtomic } from "../core/write.ts";
import * as round from "../envelope/round-document.ts";
import * as envelope from "../envelope/schema.ts";
import { Destroyed } from "../keys/destruction.ts";
import { Authority } from "../method/authority.ts";
import * as correspondence from "../method/carry-over/correspondence.ts";
import { About } from "../method/format/about.ts";
import { ConditionalMeasure } from "../method/format/conditional-measure.ts";
import { Glossary, SearchWords } from "../method/glossary.ts";
import { PanelProtocol } from "../method/panel-protocol.ts";
import { SavedPlan } from "../method/pathway/plan-file.ts";
import { ReportingDeadlines } from "../method/references/deadlines.ts";
import { Reference } from "../method/references/reference.ts";
import { Draft, GroupAnswers } from "../method/response-schema.ts";
import * as method from "../method/schema.ts";
import { SupportLinks } from "../method/support/links.ts";
import { Template } from "../method/templates/template.ts";
import * as report from "../report/schema.ts";
import { MinorityLanguage } from "../repository/minority-languages.ts";
import { Calendar } from "../round/schema.ts";
import { CitedFigures } from "../statistics/cited-figures.ts";
import { KnownErrors } from "../statistics/cube/known-errors.ts";
import { Participation } from "../statistics/cube/participation.ts";
import * as statistics from "../statistics/schema.ts";
import { Signatures, TrustList } from "../trust/schema.ts";

/** The schemas by file name (without `.schema.json`). */
export const contracts: Readonly<Record<string, TSchema>> = {
  authority: Authority,
  editions: method.Editions,
  scale: method.Scale,
  questionnaire: method.Questionnaire,
  example: method.Example,
  measure: method.Measure,
  about: About,
  "conditional-measure": ConditionalMeasure,
  glossary: Glossary,
  "search-words": SearchWords,
  template: Template,
  correspondence: correspondence.CorrespondenceTable,
  errata: correspondence.Errata,
  "panel-protocol": PanelProtocol,
  reference: Reference,
  "reporting-deadlines": ReportingDeadlines,
  "support-links": SupportLinks,
  draft: Draft,
  "group-answers": GroupAnswers,
  plan: SavedPlan,
  envelope: envelope.Envelope,
  response: envelope.SealedResponse,
  receipt: envelope.Receipt,
  "trust-list": TrustList,
  signatures: Signatures,
  charter: round.RoundCharter,
  "round-version": round.RoundVersion,
  "roster-part": round.RosterPart,
  acknowledged: round.Acknowledged,
  destroyed: Destroyed,
  calendar: Calendar,
  "minority-language": MinorityLanguage,
  consultation: consultation.Consultation,
  comment: consultation.Comment,
  "consultation-decisions": consultation.ConsultationDecisions,
  "organisation-types": OrganisationTypesFile,
  population: statistics.Population,
  cube: statistics.Cube,
  panel: statistics.Panel,
  rescored: statistics.Rescored,
  participation: Participation,
  manifest: statistics.Manifest,
  cited: CitedFigures,
  "known-errors": KnownErrors,
  support: report.Support,
  dialogue: report.Dialogue,
  letter: report.Letter,
  recommendations: report.Recommendations,
};

/** JSON Schema 2020-12, indented, with a final line break. */
function schemaText(name: string, schema: TSchema): string {
  return `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", title: name, ...schema }, null, 2)}\n`;
}

/** Names of the schemas whose committed text differs from the code. */
function staleContracts(folder: string): readonly string[] {
  return Object.entries(contracts)
    .filter(([name, schema]) => {
      const file = join(folder, `${name}.schema.json`);
      return !existsSync(file) || readFileSync(file, "utf8") !== schemaText(name, schema);
    })
    .map(([name]) => name);
}

const folder = "content/schema";

function writeContracts(): Outcome {
  const stale = staleContracts(folder);
  for (const name of stale) writeFileAtomic(join(folder, `${name}.schema.json`), schemaText(name, contracts[name] as TSchema));
  return `content/schema: ${stale.length} written, ${Object.keys(contracts).length - stale.length} up to date`;
}

function checkContracts(): Outcome {
  const stale = staleContracts(folder);
  return stale.length === 0 ? "" : { text: `content/schema is stale: ${stale.join(", ")}. Run: npm run schema`, code: 1 };
}

await runCommand({
  name: "npm run -s schema",
  forms: [
    form({
      takes: { check: flag },
      locks: ({ check }) => (check ? [] : [folder]),
      run: ({ check }) => accepted(check ? checkContracts() : writeContracts()),
    }),
  ],
  about: "Writes the public JSON Schemas to content/schema. --check writes nothing, and exits with 1 if any is stale.",
  reads: "the shape of each file, as it is in the code",
  writes: "content/schema; nothing with --check",
  example: "--check",
});

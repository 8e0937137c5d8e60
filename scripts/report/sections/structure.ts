// How the follow-up structure can be developed: the limitations of this release, and the maintainers' proposals.
import type { ReportInput } from "../material/input.ts";
import { nonResponseStatement, openStatements } from "../non-response.ts";
import { type Block, heading, list } from "../output/nodes.ts";
import { fewTitle, titleOf, typeRows } from "../statements/nouns.ts";
import { levelStatement } from "../statements/statements.ts";
import { hasQuestions } from "./needs.ts";
import { earlierErrorsOf, errorsOf, isWithdrawn } from "./warnings.ts";
import { contextOf, proseOr, roundNameOf } from "./wording.ts";

export function structureBlocks(input: ReportInput): readonly Block[] {
  return [
    heading(3, "Vad som begränsar den här bedömningen"),
    list(limits(input)),
    heading(3, "Myndighetens förslag"),
    ...proseOr(input, "struktur", "Myndigheten har inte skrivit några förslag till den här rapporten."),
  ];
}

/** Each of them a fact about this release. */
function limits(input: ReportInput): Parameters<typeof list>[0] {
  const context = contextOf(input);
  const withheld = typeRows(input.now.cube).filter((row) => levelStatement(context, row) === null);
  const isSettled = input.edition.status === "published";
  const silent = nonResponseStatement(context, "all");
  const open = openStatements(context, typeRows(input.now.cube));
  return [
    // The largest first.
    ...(open.length > 0 ? [[silent ?? "Alla svarade inte.", ...open, "Avrundningen är inräknad."]] : []),
    "Svaren är självskattade. Hur stort felet i självskattningen är vet ingen, för det är inte mätt.",
    ...(errorsOf(input, input.now).length > 0 ? ["Siffrorna har ett känt fel. Det står först i rapporten."] : []),
    ...(input.before && earlierErrorsOf(input).length > 0
      ? [`Siffrorna från ${roundNameOf(input.before)} har ett känt fel. Se ”Förändring” i kapitlet ”Samlad bedömning”.`]
      : []),
    ...(isSettled
      ? []
      : [`Utgåva ${input.edition.id} är inte fastställd. Gränserna mellan nivåerna är ett förslag tills en pilot har prövat dem.`]),
    ...(input.before ? [] : ["Utveckling över tid går inte att visa förrän det finns två mätomgångar med samma frågor."]),
    ...(hasQuestions(input)
      ? []
      : [
          `${isWithdrawn(input, "question") ? "Tabellerna över frågor är tillbakadragna." : "Publiceringen redovisar inga frågor."} Behovet av stöd kan därför inte räknas, bara beskrivas.`,
        ]),
    ...withheld.map((row) => `${titleOf("sv", row)} redovisas inte, eftersom för få har svarat.`),
    ...(fewTitle("sv", input.now.cube) === ""
      ? []
      : [`${fewTitle("sv", input.now.cube)} är få. Därför står ett spann i stället för en andel, och de har ingen panel.`]),
  ];
}

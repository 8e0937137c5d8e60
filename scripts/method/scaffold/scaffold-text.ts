// The text of new questions, measures, correspondence tables and editions, with texts that are still to be written.
import { todoMarker } from "../checks/texts.ts";
import type { EditionEntry, Questionnaire } from "../schema.ts";

type Lines = readonly string[];

/** A text in every language, still to be written: the hint says how. */
function text(key: string, hint: string, languages: Lines): Lines {
  return [`${key}:`, ...languages.map((language) => `  ${language}: ${quoted(`${todoMarker}: ${hint}`)}`)];
}

/** A double-quoted YAML scalar. */
export function quoted(words: string): string {
  return JSON.stringify(words);
}

function indented(lines: Lines, by = "  "): Lines {
  return lines.map((line) => by + line);
}

/** One list item: a dash before the first line, the others indented. */
function asItem(lines: Lines): Lines {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

interface NewQuestion {
  readonly id: string;
  readonly area: string;
  readonly block: number;
}

const steps = [
  "Inget av det här finns.",
  "Det finns i begränsad omfattning. Skriv något som en kollega kan kontrollera: ett beslut, ett datum, en andel eller en person.",
  "Det är beslutat och gäller hela organisationen.",
  "Dessutom är det prövat, aktuellt och går att visa.",
];

/** A complete question with the next free number, and four options or as many as the scale has credits for. Not indented. */
export function questionLines(
  request: NewQuestion,
  questionnaire: Questionnaire,
  { languages, creditMax }: { readonly languages: Lines; readonly creditMax: number },
): Lines {
  const number = Math.max(0, ...questionnaire.questions.map((one) => one.number)) + 1;
  const top = Math.min(steps.length - 1, creditMax);
  const options = steps
    .slice(0, top)
    .concat(steps.at(-1) ?? "")
    .flatMap((hint, option) =>
      asItem([
        `credit: ${Math.floor((option * creditMax) / top)}`,
        ...text("text", hint, languages),
        ...(option > 0 ? text("goal", "Vad ska man göra för att komma hit? Börja med ett verb, högst 22 ord.", languages) : []),
      ]),
    );
  return asItem([
    `id: ${request.id}`,
    `number: ${number}`,
    `area: ${request.area}`,
    `block: ${request.block}`,
    "weight: 1",
    "# must: 1   Det lägsta alternativ som frågans block kräver. Ta bort raden om frågan inte har något måste.",
    ...text("text", "Frågan, högst 20 ord och en sak i taget. ”Ni” är hela organisationen.", languages),
    ...text("why", "Varför frågar ni? Vad blir bättre när svaret är högt?", languages),
    "help:",
    ...indented([
      ...text("count", "Vad räknas? Nämn beslut, dokument eller arbetssätt.", languages),
      ...text("doNotCount", "Vad liknar det men räknas inte?", languages),
      ...text("lookIn", "Var finns underlaget?", languages),
      ...text("ask", "Vilken roll vet svaret?", languages),
    ]),
    "options:",
    ...indented(options),
  ]);
}

/** The row of a new question in its edition's correspondence table. */
export function newQuestionRow(id: string, languages: Lines): Lines {
  return asItem([
    "kind: new",
    "from: []",
    `to: [${id}]`,
    ...text("reason", "Varför har frågan kommit till? Skriv för dem som svarar.", languages),
  ]);
}

/** A complete file. `hours` are a first guess for its author to change. */
export function measureText(
  request: { readonly id: string; readonly raises: Lines },
  { languages, priority }: { readonly languages: Lines; readonly priority: number },
): string {
  const stepLines = languages.flatMap((language) => [
    `  ${language}:`,
    `    - ${quoted(`${todoMarker}: Ett steg som någon kan börja med i dag. Skriv vem som gör det, och hur lång tid det tar.`)}`,
  ]);
  return fileText([
    `id: ${request.id}`,
    ...text("title", "Åtgärdens namn, några få ord.", languages),
    `raises: [${request.raises.join(", ")}]`,
    "# Timmar tills åtgärden är på plats första gången. Ta bort estimate när en pilot har mätt dem.",
    "hours:",
    "  small: { coordinator: [16, 30], others: [30, 60] }",
    "  large: { coordinator: [40, 80], others: [150, 400] }",
    "estimate: true",
    "# Lägst nummer visas först. Ingen annan åtgärd har det här numret.",
    `priority: ${priority}`,
    "# Åtgärder som bör komma före.",
    "after: []",
    ...text("why", "Varför lönar det sig? Vad händer annars?", languages),
    ...text("firstStep", "Vad gör man på måndag morgon? En mening.", languages),
    "steps:",
    ...stepLines,
    "# Vilka behövs? Se measure.schema.json för de roller som finns.",
    "roles: [coordinator]",
    ...text("who", "Vilken roll gör arbetet, och vilken beslutar?", languages),
    ...text("doneWhen", "Vad kan någon annan pröva för att se att det är gjort?", languages),
  ]);
}

/** A table in which every question is the same: true until the newer edition is changed. */
export function correspondenceText(from: string, to: string, questions: Lines): string {
  return fileText([
    `# Övergången från utgåva ${from} till utgåva ${to}. Varje fråga i båda utgåvorna står här en gång.`,
    "# kind: same, reworded, split, merged, narrower, broader, new eller dropped. Allt utom same kräver reason, som visas för dem som svarar.",
    "# ranges: för varje alternativ i den gamla frågan, lägsta och högsta alternativ i den nya. Utan ranges kan svaret vara vilket som helst.",
    `from: ${quoted(from)}`,
    `to: ${quoted(to)}`,
    "questions:",
    ...questions.map((id) => `  - { kind: same, from: [${id}], to: [${id}] }`),
  ]);
}

export function editionLines({ id, status, digest, languages }: EditionEntry): Lines {
  return asItem([`id: ${quoted(id)}`, `status: ${status}`, `digest: ${quoted(digest)}`, `languages: [${languages.join(", ")}]`]);
}

function fileText(lines: Lines): string {
  return `${lines.join("\n")}\n`;
}

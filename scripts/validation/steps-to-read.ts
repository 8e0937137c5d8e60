// Lists what each step is done by beside the option that it leads to: what belongs to the next option only a reader finds.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import type { Place } from "../repository/place.ts";
import { newestInUse, readEdition, readEditions, readMeasures } from "../repository/read-method.ts";

/** In the order of the questionnaire of the newest edition in use, in its first language. */
export function listStepsToRead(place: Place): Checked<string> {
  const editions = readEditions(place);
  const measures = readMeasures(place);
  if (!editions.ok || !measures.ok) return refused(...editions.diagnostics, ...measures.diagnostics);
  const edition = readEdition(place, newestInUse(editions.value.editions).id);
  if (!edition.ok) return edition;
  const { entry, questionnaire } = edition.value;
  const [language = ""] = entry.languages;
  const steps = measures.value.flatMap(({ id, steps: own }) => own.map((step) => ({ ...step, measure: id })));
  const lines = questionnaire.questions.flatMap(({ id, options }) =>
    options.flatMap((option, at) => {
      const step = steps.find(({ raises, to }) => raises === id && to === at);
      if (!step) return [];
      return [
        `${id}:${at} (${step.measure})`,
        `  option: ${option.text[language] ?? ""}`,
        ...options.slice(at + 1, at + 2).map((next) => `  next:   ${next.text[language] ?? ""}`),
        `  done:   ${step.done[language] ?? "–"}`,
        "",
      ];
    }),
  );
  return accepted(lines.join("\n").trimEnd());
}

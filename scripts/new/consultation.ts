// Scaffolds a consultation: four weeks, with one proposal on the newest edition that has a correspondence table.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { ConsultationCode } from "../consultation/messages.ts";
import { consultationsFolder } from "../consultation/read.ts";
import { addDays } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { hasShape } from "../core/shape.ts";
import { writeFileAtomic } from "../core/write.ts";
import { Id } from "../method/schema.ts";
import type { Place } from "../repository/place.ts";
import { readCorrespondence, readEditions } from "../repository/read-method.ts";
import { idFault, type Scaffolded } from "./edition.ts";
import { unwritten } from "./texts.ts";

const usualDays = 28;

/** Writes `content/consultations/<id>/consultation.yaml`, or nothing. `opens`: the first day, YYYY-MM-DD. */
export function newConsultation(place: Place, id: string, opens: string): Checked<Scaffolded> {
  const editions = readEditions(place);
  if (!editions.ok) return editions;
  if (!hasShape(Id, id)) return refused(idFault(Id));
  const folder = join(consultationsFolder(place), id);
  if (existsSync(folder)) return refused(fault<ConsultationCode>("new-consultation-exists", "", { id }));
  const ids = editions.value.editions.map((one) => one.id);
  const changes = ids.flatMap((to) => {
    const table = readCorrespondence(place, to);
    return table.ok && table.value ? [{ from: table.value.from, to }] : [];
  });
  const change = changes.at(-1);
  const languages = editions.value.editions.at(-1)?.languages ?? ["sv"];
  const text = (sv: string, en: string) => Object.fromEntries(languages.map((language) => [language, unwritten({ sv, en }, language)]));
  const file = join(folder, "consultation.yaml");
  const value = {
    schema: "infosaktrappan-consultation/1",
    id,
    title: text("vad samrådet gäller", "what the consultation is about"),
    summary: text("två meningar om vad som ändras och för vem", "two sentences on what changes and for whom"),
    opens,
    closes: addDays(opens, usualDays - 1),
    asked: [],
    proposals: [
      {
        id: "proposal-1",
        title: text("förslaget i en rad", "the proposal in one line"),
        what: text("vad som ändras", "what changes"),
        why: text("varför", "why"),
        ...(change ? { change } : {}),
      },
    ],
  };
  writeFileAtomic(file, stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }));
  return accepted({
    files: [file],
    next: [
      "Write the texts that begin with TODO, set the days, and list under asked the organisations that are invited to comment.",
      "One proposal for each change of the edition; npm run compare shows what has changed.",
      "Comments: one file each in comments/, in the shape that the form on the page gives. Without consent, only the registration number.",
      "When it is over: decisions.yaml, with reasons for each proposal and each comment, and the decision under 4 § förordning (1982:668).",
      "Then: npm run validate",
    ],
  });
}

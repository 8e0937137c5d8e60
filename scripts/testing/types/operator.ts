// A type of organisation that the project does not have, as an authority would write it: private operators of essential services.
import type { OrganisationTypesFile } from "../../core/organisation-types-file.ts";

const operator: OrganisationTypesFile["types"][number] = {
  id: "operator",
  prefix: "o",
  address: "utovare",
  names: {
    sv: { title: "Privata utövare", plain: "utövare", definite: "utövarna" },
    en: { title: "Private operators", plain: "private operators", definite: "private operators" },
  },
  sizes: [
    { id: "0-249", names: { sv: "under 250 anställda", en: "fewer than 250 employees" }, hasOwnReach: true },
    { id: "250-up", names: { sv: "250 anställda eller fler", en: "250 employees or more" } },
  ],
  frame: { least: 2, most: 900 },
  rehearsal: {
    name: "{place} Energi AB (påhittat)",
    whole: 120,
    small: 30,
    pilot: 3,
    sizes: [70, 30],
    answering: 70,
    levels: [40, 30, 18, 9, 3],
  },
};

/** The list with the type in it, last. `from`: where populations before that day do not have it. */
export function withOperator({ types, ...rest }: OrganisationTypesFile, from?: string): OrganisationTypesFile {
  const added = { ...operator, frame: { ...operator.frame, ...(from === undefined ? {} : { from }) } };
  return { ...rest, types: [...types, added] };
}

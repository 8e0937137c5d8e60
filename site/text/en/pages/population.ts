import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { population as sv } from "../../sv/pages/population.ts";
import type { Widened } from "../../widened.ts";

export const population = {
  title: "Which organisations are included",
  description: "The list of the organisations that are invited to take part.",
  lead: (count: string, date: string) => `${count} organisations are invited to take part. The list shows the situation on ${date}.`,
  exact: "The counts on this page are exact. The list is public, and nothing here comes from anyone’s answers.",
  byType: "By type and size",
  byPart: `${capitalize(listInWords(listedTypes("en", "plain", "parted")))} by part of the country`,
  typeColumn: "Type and size",
  partColumn: "Part of the country",
  countColumn: "Number",
  total: "All",
  list: "All that are included",
  listNote: "The list shows which organisations are invited to take part. It says nothing about which have answered.",
  listOf: (types: string, count: string) => `Show all ${count} ${types}`,
  notes: "Things to bear in mind",
  hostedHeading: "Bodies covered by another authority’s answer",
  hostedNote:
    "These bodies have a host authority (värdmyndighet) that looks after their information security. The host’s answer covers them too, so they are not counted separately.",
  hostedColumn: "Body",
  hostColumn: "Host authority",
} as const satisfies Widened<typeof sv>;

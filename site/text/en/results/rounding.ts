import type { rounding as sv } from "../../sv/results/rounding.ts";
import type { Widened } from "../../widened.ts";

export const rounding: Widened<typeof sv> = {
  title: "31 answers become 30, and the parts still add up",
  subject: "Invented group. The ring is the true number, the filled square is what is published.",
  description: (parts) => `A scale from 0 to 15 for each level. ${parts.join(". ")}.`,
  becomes: (truth, published) => `${truth} becomes ${published}`,
  caption: "The same example as a table",
  columns: ["Level", "True", "Published", "Difference"],
  levels: ["Below level 1", "Level 1", "Level 2", "Level 3", "Level 4"],
  whole: "All",
};

import type { feed as sv } from "../../sv/pages/feed.ts";
import type { Widened } from "../../widened.ts";

export const feed = {
  title: "News from Infosäktrappan",
  description: "New statistics, new editions of the method, corrections and known errors.",
  edition: {
    pilot: (edition: string) => `Edition ${edition} is a proposal, to be tried in a pilot before it applies`,
    published: (edition: string) => `Edition ${edition} has been published`,
    retired: (edition: string) => `Edition ${edition} is no longer used`,
  },
  closed: (day: string) => `The round closed on ${day}.`,
  undated: "This piece of news has no date, because the material does not say which day.",
  knownError: (release: string) => `Known error in the figures: ${release}`,
} as const satisfies Widened<typeof sv>;

// Decides which prose pages there are: the content root's own, else the project's.

import { defineCollection } from "astro:content";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { placeFrom } from "../scripts/read.ts";

const own = join(placeFrom([]).content, "pages");
const base = existsSync(own) ? own : join(process.cwd(), "content", "pages");

export const collections = {
  prose: defineCollection({
    loader: glob({ base, pattern: "*.sv.mdx", generateId: ({ entry }) => entry.replace(/\.sv\.mdx$/, "") }),
    schema: z.object({ title: z.string(), description: z.string().optional() }),
  }),
};

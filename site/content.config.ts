// Decides which prose pages there are: the content root's own, else the project's.

import { defineCollection } from "astro:content";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { placeFrom } from "../scripts/shared/place.ts";
import { languages } from "./text/languages.ts";

const own = join(placeFrom([]).content, "pages");
const base = existsSync(own) ? own : join(process.cwd(), "content", "pages");
const method = join(placeFrom([]).content, "method");

export const collections = {
  /** Each as `<page>.<language>`. */
  prose: defineCollection({
    loader: glob({
      base,
      pattern: languages.map((language) => `*.${language}.mdx`),
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
    }),
    schema: z.object({ title: z.string(), description: z.string().optional() }),
  }),
  /** The pilot kit of each edition, as `<edition>/<document>`. `print: sheets`: tables to fill in, one sheet a page. */
  pilot: defineCollection({
    loader: glob({
      base: method,
      pattern: "*/pilot/*.sv.md",
      generateId: ({ entry }) => entry.replace("/pilot/", "/").replace(/\.sv\.md$/, ""),
    }),
    schema: z.object({
      title: z.string(),
      description: z.string(),
      /** What the English page says of the paper, which is in Swedish. `stands`: how far the pilot has come, as the overview begins. */
      english: z.object({ title: z.string(), description: z.string(), stands: z.string().optional() }).optional(),
      order: z.number().optional(),
      questions: z.array(z.number()).optional(),
      print: z.literal("sheets").optional(),
    }),
  }),
};

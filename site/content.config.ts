// The prose collections: pages and pilot kits, from the content root in use.
import { defineCollection } from "astro:content";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { placeFrom } from "../scripts/repository/place.ts";
import { languages, paperLanguage } from "./text/languages.ts";

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
  /** The pilot kit of each edition, as `<edition>/<document>`. With `print: sheets` tables are printed one to a page, to fill in by hand. */
  pilot: defineCollection({
    loader: glob({
      base: method,
      pattern: `*/pilot/*.${paperLanguage}.md`,
      generateId: ({ entry }) => entry.replace("/pilot/", "/").replace(`.${paperLanguage}.md`, ""),
    }),
    schema: z.object({
      title: z.string(),
      description: z.string(),
      /** Metadata for pages in other languages. `stands`: the state of the pilot, from the start of the overview. */
      translated: z
        .partialRecord(z.enum(languages), z.object({ title: z.string(), description: z.string(), stands: z.string().optional() }))
        .default({}),
      order: z.number().optional(),
      print: z.literal("sheets").optional(),
    }),
  }),
};

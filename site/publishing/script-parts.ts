// How the browser's scripts are divided into files, and how a part of them loads.
import type { Plugin } from "vite";

/**
 * What loads at the same moment, by its modules' paths: a file each. By itself the bundler makes one for each set of pages with something in
 * common, most of them so small that they hardly compress.
 */
const together: Readonly<Record<string, RegExp>> = {
  basics:
    /preload-helper|data\/parsed\.|widgets\/elements|core\/(canonical|diagnostic)\.|method\/json\.|engine\/answer\.|drafts\/(state|local-store|organisations)\.|views\/router\./,
  drafts: /answering\/annotations\.|drafts\/draft-text\.|carry-over\/draft\.|plan\/is-day\./,
  level: /engine\/staircase\.|method\/result\.|result\/(outcome|level-words|level-view)\.|answering\/question-texts\./,
  using: /widgets\/(save-file|file-field)\.|drafts\/organisation-storage\.|sending\/sent-notice\.|together\/part-name\./,
  widgets: /widgets\/(file-button|once-at-a-time|site-link)\./,
  planning: /pathway\/cheapest\.|plan\/plan-dates\./,
};

/** Vite's own helper looks for styles to load with a part, and lists the files of each part in the parts before it. No script has styles. */
const helper = "export const __vitePreload = (load) => load();";

export function scriptParts(): Plugin {
  return {
    name: "script-parts",
    enforce: "pre",
    config: () => ({
      environments: {
        client: {
          build: {
            modulePreload: false,
            rolldownOptions: {
              // A file takes what its modules import along, but for what an earlier one has.
              output: { codeSplitting: { groups: Object.entries(together).map(([name, test], at) => ({ name, test, priority: 9 - at })) } },
            },
          },
        },
      },
    }),
    load: (id) => (id.includes("vite/preload-helper") ? helper : undefined),
  };
}

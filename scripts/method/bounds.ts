// The bounds on a method's content that the format's page states, and the pattern of ids. Without the schema library, for the browser.

/** English kebab-case. */
export const idPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/** `options`: of a question. `background`: background questions, and the options of each. */
export const methodBounds = { id: 100, editionId: 60, options: 200, blocks: 9, weight: 1000, background: 200 } as const;

/** The syntax of numbers in strings: `"2/3"`, `"-1/4"`, `"0.25"`. At most 15 digits on either side. */
export const fractionPattern = "^-?[0-9]{1,15}(/[1-9][0-9]{0,14}|\\.[0-9]{1,14})?$";

/**
 * Rules beyond these bounds cannot be read or followed by people. `bands` and `listed` bound the lists of one node; `work` bounds all
 * the arithmetic of a method: see rule-size.ts.
 */
export const ruleBounds = { nodes: 2000, depth: 20, results: 500, bands: 100, listed: 2000, work: 1e10 } as const;

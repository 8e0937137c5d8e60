// The bounds on a method's content that the format's page states, and the pattern of ids. Without the schema library, for the browser.

/** English kebab-case. */
export const idPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/** `options`: of a question. `background`: background questions, and the options of each. */
export const methodBounds = { id: 100, editionId: 60, options: 200, blocks: 9, weight: 1000, background: 200 } as const;

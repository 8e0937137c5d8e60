import type { Messages } from "../../core/diagnostic.ts";

const tokens = "Account → Settings → Developer settings → Personal access tokens";

export const messages = {
  "settings-placeholder": "There is a placeholder here. Write the right value.",
  "settings-reviewer-form": "Write who approves {environment} like this: {form}.",
  "settings-reviewer-same": "The same person approves {environment} and {other}. They must be two different people.",
  "settings-bypass": "With the ids of settings.yaml, this should be {should}. Correct it here or there.",
  "settings-codeowners-missing": "The file .github/CODEOWNERS is missing. Without it nobody has to review a change. Add it.",
  "settings-codeowners-organisation": "This names teams of {organisation}. Write your own: @{owner}/….",
  "settings-token-missing": "The environment variable GH_TOKEN is empty. Create a token as /en/drift/github/ says, and put it there.",
  "settings-token-refused": `GitHub does not accept the token in GH_TOKEN. It may have expired. Create a new one: ${tokens}.`,
  "settings-token-few": `Something was not checked, since the token in GH_TOKEN lacks a right. Grant it {right}: ${tokens}.`,
  "settings-token-many": {
    severity: "warning",
    en: `The token in GH_TOKEN reaches other repositories ({scopes}). Use a fine-grained one for this alone: ${tokens}.`,
  },
  "settings-answer": "GitHub answers with status {status}. Check the address in api, and contact the maintainer of the code.",
  "settings-repository": "There is no {repository}, or the token in GH_TOKEN may not see it. Correct the name, or give the token access.",
  "settings-absent": "GitHub has no {name}. Add it. {page}.",
  "settings-differs": "GitHub has {is}, and should have {should}. Change it there, or correct this file. {page}.",
  "settings-bypass-unseen": {
    severity: "warning",
    en: "GitHub does not say whether administrators may pass these rules by. See for yourself that the box is clear. {page}.",
  },
} satisfies Messages;

export type SettingsCode = keyof typeof messages;

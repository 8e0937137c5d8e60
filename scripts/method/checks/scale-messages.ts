import type { Messages } from "../../core/diagnostic.ts";

/** The part of `messages.ts` on the scale and its results. */
export const scaleMessages = {
  "edition-folder": "The file says edition {id} but is in the folder {folder}. Make edition the same as the folder's name.",
  "digest-differs":
    "The text or rules of edition {edition} ({status}) do not match its digest. Run npm run validate -- --write for a draft or a trial edition (pilot). A published edition does not change: restore the text. Correct a slip in the errata.yaml next to it; anything else is a new edition, npm run new -- edition <id>.",
  "level-rule":
    "Levels are described under levels, but no result has a staircase that gives them. Add the staircase, or remove levels and describe the results under resultTexts.",
  "staircase-needs": "A scale with a staircase also needs {key}. Add it.",
  "level-numbers":
    "Found level {level} where level {expected} is expected. Describe the levels in order from 0, one more than the staircase has rows.",
  "unknown-default-target": "The target level {target} does not exist: the highest level is {top}. Lower defaultTarget.",
  "threshold-levels":
    "The staircase has {levels} levels but the questionnaire {blocks} blocks. Block k belongs to level k: write one row for each block.",
  "threshold-row-length": "The row of level {level} has {length} thresholds. Write {level}: one for each block from 1 to {level}.",
  "threshold-falls":
    "Level {level} requires {needed} per cent in block {block}, less than the level below ({before}). A higher level must require at least as much.",
  "threshold-unreachable":
    "Level {level} requires {needed} per cent in block {block}, but the best answers give only {reachable}. Lower the threshold, or change the options' credits.",
  "threshold-never-decides": {
    severity: "warning",
    en: "The threshold of {needed} per cent in block {block} at level {level} never decides: it is {points} points, and the musts and floors already give {least}. Raise the threshold, or lower areaFloor or the musts of the block.",
  },
  "floor-never-decides": {
    severity: "warning",
    en: "The floor in {area}, block {block}, never decides: below {floor} of {possible} points the block has at most {best}, and its lowest threshold is already {lowest}. Raise areaFloor, or lower the thresholds.",
  },
  "must-never-decides": {
    severity: "warning",
    en: "The must of {question} never decides: below option {must} the points do not reach the floor or the threshold of block {block} anyway. Remove must, or lower areaFloor or the threshold.",
  },
  "floor-in-fact": {
    severity: "warning",
    en: "The floor of {needed} per cent is in fact {actual}: in {area}, block {block}, it comes to {points} of {possible} points. Write {actual}, or {below} if one point less is to be enough.",
  },
  "unknown-option": "Question {question} has no option {option}; they are numbered 0–{top}. Correct the number.",
  "band-unreachable": "No answer can give the band {band}: it is outside the range of the calculation. Change its limits, or remove it.",
  "bands-too-short": {
    severity: "warning",
    en: "The calculation can be below the first band or above the last, and then gives nothing. Remove the outermost limit, or move it.",
  },
  "step-unreachable": "No answer meets the condition of step {step}, so nobody can reach it. Change the condition.",
  "minimum-unreachable": "No answer meets this minimum: it is more than the result can be. Lower it.",
  "unknown-result-text": "The text is for the result {result}, which is not listed under results. Correct the name, or remove the text.",
  "result-text-missing": "No result has a name to show. Write at least one under resultTexts.",
  "band-text-missing": "The band {band} has no name. Write it under bands.",
  "unknown-band-text": "The name is for the band {band}, which the result does not have. Correct the id, or remove the name.",
} satisfies Messages;

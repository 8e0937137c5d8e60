// Loaded on use: opening files, saving as a workbook, a colleague's part, several organisations, and what an earlier visit left to review.

export { clearCarried } from "../earlier/earlier-draft.ts";
export { followRound } from "../earlier/gone-through.ts";
export { restoreReviews } from "../earlier/review-marks.ts";
export { saveAnswers } from "../spreadsheet/save-answers.ts";
export { showPart } from "../together/part-view.ts";
export { openFile, openText } from "./open-file.ts";
export { makeOrganisationsView } from "./organisations-view.ts";

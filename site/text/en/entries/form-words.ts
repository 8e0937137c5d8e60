export { answering } from "../form/answering.ts";

export const level = () => import("../form/level.ts");
export const later = () => import("./later-words.ts");
export const merging = () => import("../form/together/merging.ts");
export const sharing = () => import("../form/together/sharing.ts");
export const requirements = () => import("../form/requirements.ts");
export const peers = () => import("../form/peers.ts");
export const result = () => import("../form/result.ts");
export const management = () => import("../form/management.ts");
export const openPaper = () => import("../form/open-paper.ts");
export const further = () => import("./further-words.ts");
export const sending = () => import("../form/sending.ts");
export const plan = () => import("../form/planning/plan.ts");
export const steps = () => import("../form/steps.ts");
export const situation = () => import("../form/situation.ts");
export const planFiles = () => import("../form/planning/plan-files.ts");
export const method = () => import("../form/method-answering.ts");

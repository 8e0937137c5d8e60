export { answering } from "../../text/en/form/answering.ts";

export const level = () => import("../../text/en/form/level.ts");
export const later = () => import("./later-words-en.ts");
export const merging = () => import("../../text/en/form/together/merging.ts");
export const sharing = () => import("../../text/en/form/together/sharing.ts");
export const requirements = () => import("../../text/en/form/requirements.ts");
export const comparison = () => import("../earlier/comparison-words-en.ts");
export const peers = () => import("../../text/en/form/peers.ts");
export const result = () => import("../../text/en/form/result.ts");
export const management = () => import("../../text/en/form/management.ts");
export const openPaper = () => import("../../text/en/form/open-paper.ts");
export const further = () => import("../takeaway/further-words-en.ts");
export const sending = () => import("../../text/en/form/sending.ts");
export const plan = () => import("../../text/en/form/plan.ts");
export const planFiles = () => import("../../text/en/form/plan-files.ts");
export const method = () => import("../../text/en/form/method-answering.ts");

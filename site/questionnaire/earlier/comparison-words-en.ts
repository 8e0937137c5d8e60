export { explaining } from "../../text/en/form/explaining.ts";
export { thenNow } from "../../text/en/form/then-now.ts";

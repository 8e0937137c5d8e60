export { explaining } from "../form/explaining.ts";
export { thenNow } from "../form/then-now.ts";

// Runs before the entry on a page of a method without a staircase, whose answers are bound and kept from the start too.
import { bindWith } from "./main.ts";
import { bindMethodForm } from "./method-form.ts";

bindWith(bindMethodForm);

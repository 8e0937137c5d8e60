// Cubes and panels as a release makes them, audited in the test's own process.
import { audit } from "../../statistics/disclosure/audit.ts";
import * as panels from "../../statistics/panel/protect-panel.ts";
import * as rounding from "../../statistics/rounding/protect.ts";

type WithoutAttack<T> = Omit<T, "attack">;
type PanelInput = Parameters<typeof panels.protectPanel>[0];

export const protect = (input: WithoutAttack<rounding.ProtectInput>) => rounding.protect({ ...input, attack: audit });
export const protectPanel = (input: WithoutAttack<PanelInput>) => panels.protectPanel({ ...input, attack: audit });

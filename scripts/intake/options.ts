// Checks the intake's options, and reports every fault in them, before a port is opened.
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { mainBranch } from "../forge/accept.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { wantsGithub } from "../forge/github/github-settings.ts";
import type { Place } from "../repository/place.ts";
import type { IntakeCode } from "./messages.ts";

export interface GivenOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly deliver?: string | undefined;
  readonly outbox?: string | undefined;
  readonly keys?: string | undefined;
  readonly "address-header"?: string | undefined;
}

export interface IntakeOptions {
  readonly port: number;
  readonly host: string;
  /** Seconds between deliveries. */
  readonly seconds: number;
  readonly outbox: string;
  readonly keys: string;
  /** Lower case. The header in which a trusted proxy writes the sender's address; undefined: the socket's address is the sender's. */
  readonly addressHeader: string | undefined;
}

const secondsPerDay = 86_400;

/** The checked options. Makes the outbox folder if it is missing. */
export async function readOptions(
  given: GivenOptions,
  place: Place,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Checked<IntakeOptions>> {
  const options: IntakeOptions = {
    port: wholeNumber(given.port ?? "8480"),
    host: given.host ?? "127.0.0.1",
    seconds: wholeNumber(given.deliver ?? String(secondsPerDay)),
    outbox: given.outbox ?? join(place.root, "outbox"),
    keys: keysFolder(given, place),
    addressHeader: given["address-header"]?.toLowerCase(),
  };
  const faults: Diagnostic<IntakeCode>[] = [];
  if (!isPort(options.port)) faults.push(fault("intake-port", "", { option: "--port" }));
  if (!(options.seconds >= 1)) faults.push(fault("intake-interval"));
  if (options.addressHeader !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(options.addressHeader))
    faults.push(fault("intake-address-header"));
  // GitHub's settings are checked when the forge is opened.
  if (!wantsGithub(environment) && !(await hasMainBranch(place.git))) faults.push(fault("intake-no-store"));
  if (!(await isWritable(options.outbox))) faults.push({ ...fault<IntakeCode>("intake-outbox-folder"), file: options.outbox });
  return faults.length > 0 ? refused(...faults) : accepted(options);
}

/** The folder with the rounds' receipt keys. */
export function keysFolder(given: Pick<GivenOptions, "keys">, place: Place): string {
  return given.keys ?? join(place.root, "keys");
}

/** Digits only: an empty string, from an unset variable, would otherwise mean port 0, which is any free port. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 65_535;
}

async function hasMainBranch(directory: string): Promise<boolean> {
  return resolveCommit({ directory }, `refs/heads/${mainBranch}`).then(Boolean, () => false);
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

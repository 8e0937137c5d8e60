// The machine's own Chromium. Loads nothing from npm: letters with codes are printed with it.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Its paths are relative to it. */
export const fonts = { FONTCONFIG_FILE: fileURLToPath(new URL("fonts.conf", import.meta.url)) };

const font = join(dirname(fonts.FONTCONFIG_FILE), "../../node_modules/@expo-google-fonts/arimo/400Regular");

/** Without them pages would be printed without a letter on them, and nothing would say so. */
export const hasFonts = (): boolean => existsSync(font);

/** Not @sparticuz/chromium's own list, which disables web security. */
export const chromiumArguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/** Of CHROMIUM_PATH and /usr/bin/chromium the first that there is. CHROMIUM_PACKED leaves out the latter. */
export function systemChromium(): string | undefined {
  return [process.env["CHROMIUM_PATH"], process.env["CHROMIUM_PACKED"] ? undefined : "/usr/bin/chromium"].find(
    (path) => path && existsSync(path),
  );
}

// An operator's mistakes, by the error code that Node or `requireOwnNode` gives them.
import type { Sentence } from "../core/diagnostic.ts";

const installNode: Sentence = {
  sv: "Installera Node 24.7 eller nyare från nodejs.org eller er distribution, jämför kontrollsumman, kör npm ci och sedan kommandot igen.",
  en: "Install Node 24.7 or newer from nodejs.org or your distribution, compare its checksum, run npm ci, and then the command again.",
};

export const mistakes: Readonly<Record<string, Sentence>> = {
  ENOENT: { sv: "Filen eller mappen finns inte. Rätta sökvägen.", en: "The file or folder does not exist. Correct the path." },
  EEXIST: {
    sv: "Filen finns redan och skrivs inte över. Ange en annan mapp.",
    en: "The file exists and is not overwritten. Give another folder.",
  },
  EACCES: {
    sv: "Filen går inte att läsa eller skriva för er. Se över rättigheterna.",
    en: "You are not allowed to read or write the file. Check its permissions.",
  },
  ENOTDIR: { sv: "Sökvägen går genom en fil. Rätta den.", en: "A part of the path is a file, not a folder. Correct it." },
  EISDIR: { sv: "Sökvägen är en mapp. Ange en fil.", en: "The path is a folder. Give a file." },
  ERR_NODE_FROM_NPM: {
    sv: `Den här Node kommer från npm och får inte hantera riktiga nycklar. ${installNode.sv}`,
    en: `This Node comes from npm and must not handle real keys. ${installNode.en}`,
  },
  ERR_NODE_TOO_OLD: {
    sv: `Den här Node är för gammal för riktiga nycklar. ${installNode.sv}`,
    en: `This Node is too old for real keys. ${installNode.en}`,
  },
};

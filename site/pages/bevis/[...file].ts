// What was signed: trust lists, and each round's charter, versions and keys, byte for byte.
import { evidenceFiles } from "../../data/log.ts";
import { serve } from "../../publishing/served-file.ts";

export function getStaticPaths() {
  return [...evidenceFiles].map(([file, bytes]) => ({
    params: { file },
    props: { name: file, mediaType: "application/json", text: "", bytes },
  }));
}

export const GET = serve;

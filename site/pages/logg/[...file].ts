// The static files of the public log (C2SP tlog-tiles).
import { logFiles } from "../../data/log.ts";
import { serve } from "../../publishing/served-file.ts";

export function getStaticPaths() {
  return [...logFiles].map(([file, bytes]) => ({
    params: { file },
    props: {
      name: file,
      mediaType: file === "checkpoint" || file.endsWith(".txt") ? "text/plain" : "application/octet-stream",
      text: "",
      bytes,
    },
  }));
}

export const GET = serve;

// Every file of every release at its permanent address, and the newest release's files once more under `latest`.
import { announced, numbersReleases, releases } from "../../../../data/releases.ts";
import { newestOfRounds, replyFiles, servedFiles, signedFiles } from "../../../../publishing/release-files.ts";
import { serve } from "../../../../publishing/served-file.ts";
import { tableFolder, tablesFolderName } from "../../../../results/tables.ts";

/** `latest` has copies, since a static host cannot redirect a program. Each file says which release it belongs to. */
export function getStaticPaths() {
  const permanent = releases.flatMap((one) => {
    const tables = tableFolder(one).map((file) => ({ ...file, name: `${tablesFolderName}/${file.name}` }));
    return [...servedFiles(one), ...tables].map((file) => ({
      params: { round: one.round, release: one.release, file: file.name },
      props: file,
    }));
  });
  const latest = newestOfRounds.flatMap((one) =>
    servedFiles(one).map((file) => ({ params: { round: one.round, release: "latest", file: file.name }, props: file })),
  );
  const numbers = numbersReleases.flatMap((one) =>
    [one.release, "latest"].flatMap((release) =>
      signedFiles(one).map((file) => ({ params: { round: one.round, release, file: file.name }, props: file })),
    ),
  );
  const waiting = announced.flatMap((one) =>
    replyFiles(one).map((file) => ({ params: { round: one.round, release: one.release, file: file.name }, props: file })),
  );
  return [...permanent, ...latest, ...numbers, ...waiting];
}

export const GET = serve;

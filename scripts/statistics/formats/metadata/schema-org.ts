// Describes a release for search engines: a schema.org Dataset as JSON-LD.
import type { Dataset, FileLanguage } from "../dataset.ts";
import { mediaTypes } from "../files.ts";
import { licenceAddress, notesOf, noticeOf } from "../notes.ts";
import { contents, country, roundWord, subjectArea } from "../words.ts";
import type { PublishedFile } from "./distributions.ts";

interface PageOfRelease {
  readonly language: FileLanguage;
  /** Address of the release's page; absolute where the site knows its own origin. */
  readonly page: string;
  /** Address of the folder with its files, with a trailing slash. */
  readonly folder: string;
  /** Of the release; a panel's describe other years, and are left out. */
  readonly files: readonly PublishedFile[];
}

/** Text for a `script` of type application/ld+json. `<` is escaped, so that nothing in it can end the element. */
export function schemaOrg(dataset: Dataset, { language, page, folder, files }: PageOfRelease): string {
  const { about, cube } = dataset;
  const notice = noticeOf(dataset);
  const { email, telephone } = about.contact;
  const organisation = { "@type": "GovernmentOrganization", name: about.publisher[language] };
  const described = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `${notice ? `${notice[language]}: ` : ""}${about.system[language]}, ${roundWord[language]} ${cube.round}`,
    description: notesOf(dataset, language).join(" "),
    url: page,
    inLanguage: language,
    license: licenceAddress,
    isAccessibleForFree: true,
    version: cube.release,
    keywords: [subjectArea[language]],
    temporalCoverage: `${about.opens}/${about.closes}`,
    spatialCoverage: { "@type": "Country", name: country[language] },
    ...(about.released === null ? {} : { datePublished: about.released }),
    variableMeasured: contents[language],
    creator: organisation,
    publisher: {
      ...organisation,
      ...(email === null ? {} : { email }),
      ...(telephone === null ? {} : { telephone }),
    },
    distribution: files
      .filter((file) => !file.isPanel && (file.language ?? language) === language)
      .map(({ name, format, bytes, sha256 }) => ({
        "@type": "DataDownload",
        name,
        contentUrl: `${folder}${name}`,
        encodingFormat: mediaTypes[format],
        contentSize: `${bytes} B`,
        sha256,
      })),
  };
  return JSON.stringify(described).replaceAll("<", "\\u003c");
}

// Files that endpoints generate at build.
import type { APIRoute } from "astro";

export interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** Instead of the text, for a file that is no text. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export function jsonFile(name: string, value: unknown, indent?: number): ServedFile {
  return { name, mediaType: "application/json", text: `${JSON.stringify(value, null, indent)}${indent === undefined ? "" : "\n"}` };
}

/** The GET of an endpoint whose `getStaticPaths` passes the file as props. */
export const serve: APIRoute<ServedFile> = ({ props: { mediaType, text, bytes } }) =>
  new Response(bytes ?? text, { headers: { "content-type": bytes ? mediaType : `${mediaType}; charset=utf-8` } });

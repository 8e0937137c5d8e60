// Types for the independent readers that have none.
declare module "jsonstat-toolkit" {
  interface Dimension {
    readonly id: readonly string[];
    readonly label: string;
    readonly role: string;
    Category(code: string): { readonly label: string; readonly note?: readonly string[] };
  }
  interface Dataset {
    readonly class: string;
    readonly label: string;
    readonly source: string;
    readonly note: readonly string[];
    readonly n: number;
    readonly id: readonly string[];
    readonly extension: Readonly<Record<string, unknown>>;
    Dimension(id: string): Dimension;
    Data(at: Readonly<Record<string, string>>): { readonly value: number | null; readonly status: string | null };
  }
  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export default function JSONstat(read: unknown): Dataset;
}
declare module "jsonld" {
  const jsonld: { toRDF(document: unknown, options: { readonly format: "application/n-quads" }): Promise<string> };
  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export default jsonld;
}
declare module "n3" {
  interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    parse(text: string): readonly Quad[];
  }
  export class Writer {
    constructor(options: { readonly format: string });
    quadsToString(quads: readonly Quad[]): string;
  }
  export class Store implements Iterable<Quad> {
    constructor(quads: readonly Quad[]);
    [Symbol.iterator](): Iterator<Quad>;
  }
}

// Names of the invented organisations: they sound Swedish and belong to nobody.
import type { Random } from "./random.ts";

/** Names separated by commas. */
const list = (names: string): readonly string[] => names.split(",").map((name) => name.trim());

const firstParts =
  list(`Vinter, Sommar, Höst, Vår, Dimm, Frost, Regn, Sol, Mån, Stjärn, Lav, Moss, Ljung, Lingon, Hjortron, Blåbär, Enbär, Tranbär, Odon,
  Rönnbär`);
const lastParts = list(`sele, hult, moheda, träsket, forsby, vikby, torpa, åkra, lunda, berga, sjöby, näsby, tuna, holma, strand`);

const counties =
  list(`Norrskens, Midnattssolens, Dimmornas, Fjällbäckens, Lingonrikets, Mossornas, Klippkustens, Tusen tjärnars, Granskogens,
  Björkdalens, Ljunghedens, Stenmurarnas, Vindarnas, Snödrivornas, Sommarängens, Regnbågens, Tranornas, Lavskrikans, Åskmolnens,
  Vårflodens`);

const offices = list(
  `Verket för, Myndigheten för, Nämnden för, Rådet för, Institutet för, Inspektionen för, Delegationen för, Centrumet för`,
);
const subjects =
  list(`norrsken, stenmurar, havsdis, lingonris, ekon, månsken, snödrivor, fyrljus, kaffepauser, tystnad, höstlöv, molnformer, sagor,
  drakflygning, pepparkakor, vinterbad, fjärilar, lägereldar, granbarr, sandslott, flaskpost, rimfrost, kantareller, trädkojor,
  dagdrömmar`);

/**
 * Names in random order, for `text` of a type's rehearsal: `{place} kommun`. Unique within the text; after 300 places, 20 counties or 200
 * offices they are numbered.
 */
export function inventNames(chance: Random) {
  const names = {
    place: chance.shuffle(firstParts.flatMap((first) => lastParts.map((last) => `${first}${last}`))),
    office: chance.shuffle(offices.flatMap((office) => subjects.map((subject) => `${office} ${subject}`))),
    county: counties.map((name) => name.replace(/s$/, "")),
  };
  return {
    counties: counties.map((name) => `${name} län`),
    named: (text: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) =>
        text.replace(/\{(place|county|office)\}/, (_whole, kind: keyof typeof names) => {
          const [all, turn] = [names[kind], Math.floor(at / names[kind].length)];
          return `${all[at % all.length]}${turn === 0 ? "" : ` ${turn + 1}`}`;
        }),
      ),
  };
}

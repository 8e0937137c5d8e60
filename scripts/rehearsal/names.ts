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

/** Unique names, in random order. @throws TypeError if more are requested than there are: 300, 20 and 200. */
export function inventNames(chance: Random, counts: { readonly municipality: number; readonly region: number; readonly agency: number }) {
  const municipalities = chance.shuffle(firstParts.flatMap((first) => lastParts.map((last) => `${first}${last}`)));
  const agencies = chance.shuffle(offices.flatMap((office) => subjects.map((subject) => `${office} ${subject}`)));
  return {
    municipality: first(municipalities, counts.municipality).map((name) => `${name} kommun`),
    region: first(counties, counts.region).map((name) => `Region ${name.replace(/s$/, "")} (påhittad)`),
    agency: first(agencies, counts.agency),
    counties: counties.map((name) => `${name} län`),
  };
}

function first(from: readonly string[], count: number): readonly string[] {
  if (count > from.length) throw new TypeError(`there are ${from.length} invented names, not ${count}`);
  return from.slice(0, count);
}

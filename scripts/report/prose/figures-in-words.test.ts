import { describe, expect, test } from "vitest";
import { figuresInWords, namesInWords } from "./figures-in-words.ts";

describe("a text that tells without figures", () => {
  test.each([
    "Några kommuner missförstod fråga 12 i utgåva 2026. Andelen under nivå 1 är därför troligen större.",
    "En del kommuner svarade på fel fråga. Ett antal myndigheter och ett fåtal regioner också, liksom en rad andra organisationer.",
    "Frågorna 3 och 4 lästes fel, och frågorna 12–14, i block 2. Felet fanns till 2028-02-01 och gällde r1 och publicering 2.",
    "Felet hittades 3 mars 2028, efter mätomgången 2027. Det rör kraven i ISO 27001 och NIS2.",
    "Ett svar som saknas räknades som nej. En organisation som inte svarade påverkas inte. Båda mätomgångarna påverkas.",
    "Felet upptäcktes i mars 2027. Siffrorna från 2026 är för höga. Vi har skrivit till dem som det gäller.",
    "Felet gäller kommuner med mindre än 10 000 invånare. Åtgärden lästes fel, och en organisation kan ha räknats på fel nivå.",
    "Siffrorna för regionerna lutar uppåt. Alla siffror för nivåerna påverkas, men inga för områdena.",
  ])("may say in Swedish: %s", (text) => {
    expect(figuresInWords("sv", text)).toEqual([]);
  });

  test.each([
    "Some municipalities misread question 12 of edition 2026. The share below level 1 is therefore probably larger.",
    "A few municipalities, a number of agencies and several regions misread questions 3 and 4, and questions 12–14.",
    "Found on 3 March 2028, in release 2 of the round of spring 2027. It concerns ISO 27001, and a third party's system.",
    "An empty answer was read as yes. An organisation that did not answer is not affected. Both rounds are.",
    "The first half-finished answers were kept. At most, the figures lean upwards.",
    "One question was read wrongly, and some stand one level too high. A later round has been compared with this one.",
    "Found in March 2027. It concerns two-factor authentication.",
  ])("may say in English: %s", (text) => {
    expect(figuresInWords("en", text)).toEqual([]);
  });
});

describe("a figure is found however it is written", () => {
  test.each([
    ..."Tjugo kommuner|trettio|femton kommuner|hundra svar|fyrtio procent|trettiotre procent|tio procentenheter|de tre kommunerna".split(
      "|",
    ),
    ..."tre av regionerna|en av kommunerna|två till tre av kommunerna|Bara en svarade fel|Endast två av dem|antalet är fem|tre universitet".split(
      "|",
    ),
    ..."En enda liten kommun|tre mycket små kommuner|tre små, nordliga kommuner|ingen region|inga kommuner|samtliga regioner".split("|"),
    ..."båda regionerna|alla små kommuner|var tredje kommun|varannan|en femtedel|fjärdedelen|nitton av tjugo|majoriteten|nästan alla".split(
      "|",
    ),
    ..."de flesta|½|¾ av kommunerna|１２ kommuner|٣ kommuner|XII kommuner|1200 kommuner|nivå 3 kommuner|nivå 0–12 kommuner".split("|"),
    ..."48 procent|12 kommuner|omkring hälften|ett dussin|ett tjugotal|ett par|tju\u00adgo|2027 kommuner|en kommun|en liten region|3,5".split(
      "|",
    ),
    ..."tvåhundrafyrtio kommuner|etthundrafemtio|hundrafemtio|hundratio|etthundra|ettusen|ett dussintal svar|dubbelt så många".split("|"),
    ..."det som ska halveras|det som fördubblas|ett trefaldigt antal|de allra flesta|nästan samtliga|lejonparten|femprocentiga fel".split(
      "|",
    ),
    ..."ingen svarande|en svarande|ett enstaka svar|ett län|en stad|den minsta regionen|bara den största|enbart kommunen".split("|"),
    ..."nivå 175 av svaren|nivå 3 och 12|år 2012|ISO 12 svar|NIS 45 kommuner|antalet r12|fråga 12 av dem".split("|"),
  ])("in Swedish: %s", (told) => {
    expect(figuresInWords("sv", `Felet rör ${told} i landet.`)).not.toEqual([]);
  });

  test.each([
    ..."twenty municipalities|thirteen agencies|forty per cent|ten percentage points|three of the regions|one of the agencies".split("|"),
    ..."only one of them|a single small municipality|three authorities|no municipality|both regions|one third|two-thirds|a fifth of them".split(
      "|",
    ),
    ..."nine out of ten|one in five|nearly all|most of them|most agencies|half of them|a dozen|a couple of regions|all small regions".split(
      "|",
    ),
    ..."12 agencies|48%|twenty-three|every third region|a small region|1200 agencies|level 3 agencies|a quarter of them".split("|"),
    ..."twice as many|double the number|a row halved|tenfold|tripled|a quarter|the bulk of them|all respondents|nobody|no respondent".split(
      "|",
    ),
    ..."a respondent|a single answer|a county|the smallest region|level 3 of them|two hundred|the only agency|none of them".split("|"),
  ])("in English: %s", (told) => {
    expect(figuresInWords("en", `The error concerns ${told} in the country.`)).not.toEqual([]);
  });
});

test("a name is found as a whole word, however it is written, and a word that is also a name is not", () => {
  const names = ["Hagfors", "Vara", "Region Skåne", "Mark", "Integritetsskyddsmyndigheten"];
  expect(namesInWords("Hagfors kommun svarade fel. Region Skånes svar också.", names)).toEqual(["Hagfors", "Region Skåne"]);
  for (const text of ["HAGFORS", "Hagfors".normalize("NFD"), "Hagforskommunen", "hagfors kommun"])
    expect(namesInWords(text, names), text).toEqual(["Hagfors"]);
  for (const text of ["Skåneregionen", "Region\nSkåne", "region  skåne"]) expect(namesInWords(text, names), text).toEqual(["Region Skåne"]);
  expect(namesInWords("Integritetsskydds\u00admyndigheten", names)).toEqual(["Integritetsskyddsmyndigheten"]);
  expect(namesInWords("Det kan vara fel i marknadens svar, och i Markaryd.", names)).toEqual([]);
});

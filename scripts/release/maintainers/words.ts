import { typeNames } from "../../core/organisation-types.ts";
import { capitalize } from "../../core/text.ts";
import type { DeclineReason } from "../../envelope/schema.ts";

/** A column for each type. */
const types = Object.values(typeNames("sv")).map(({ plain }) => capitalize(plain));

export const reasons: Readonly<Record<DeclineReason, string>> = {
  "no-time": "Vi hinner inte",
  "other-followup": "Vi följs redan upp på annat sätt",
  confidentiality: "Vi kan inte lämna ut sådana uppgifter",
  "no-benefit": "Vi ser ingen nytta med det",
  other: "Annan orsak",
};

export const words = {
  title: (round: string, release: string) => `Bara för er som förvaltar metoden: ${round}, ${release}`,
  closed:
    "Sluten rapport. Talen är exakta och grupperna kan vara små. Visa den bara för dem som förvaltar metoden, och radera filen när ni är klara.",
  intro:
    "Rapporten hjälper er att pröva frågor, vikter och trösklar inför nästa utgåva. Inget tal här är avrundat, och inget får föras över till det som publiceras. Ingen organisation nämns.",
  contents: "Innehåll",
  all: "Alla",
  notAnswered: "inget svar",
  fact: { round: "Mätomgång", release: "Publicering", edition: "Utgåva", population: "Organisationer i populationen" },
  counts: {
    heading: "Det som kom in",
    caption: "Kuvert och svar i mätomgången",
    head: ["Uppgift", "Antal"],
    envelopes: "Kuvert i förrådet",
    valid: "Svar som räknas",
    declined: "Avstod",
    withdrawn: "Tog tillbaka sitt svar",
    superseded: "Kuvert som ett senare ersatte",
    setAside: "Kuvert som lades åt sidan",
  },
  levels: {
    heading: "Nivåer",
    picture: "Hur många som står på varje nivå",
    caption: "Nivå bland dem som svarade",
    head: ["Nivå", "Antal", "Andel", "Varav ”minst”"],
    note: "”Minst” är de som uppfyller nivån men inte svarade på nästa block. De kan stå högre.",
    blocksCaption: "Så långt svarade de",
    blocksHead: ["Sista block som är helt besvarat", "Antal", "Andel"],
    block: (block: number) => `Block ${block}`,
  },
  inversions: {
    heading: "Trappans ordning",
    intro:
      "Trappan bygger på att det som krävs tidigt också görs tidigt. Tabellen räknar dem som klarar ett senare blocks egna villkor men inte ett tidigares. Om de är många står något på fel plats.",
    picture: "Andel som klarar blocket men inte ett tidigare",
    caption: "Omkastningar, varje block vid den tröskel där det först krävs",
    head: ["Block", "Svarade på hela blocket", "Klarar blocket", "Varav utan ett tidigare", "Andel"],
  },
  sensitivity: {
    heading: "Hur känsliga nivåerna är",
    intro: (points: number) =>
      `Hade någon hamnat på en annan nivå om vikterna varit upp till 20 procent större eller mindre, eller trösklarna ${points} procentenheter högre eller lägre?`,
    bound: (up: number, down: number, of: number) =>
      `Om alla vikter ändras samtidigt, hur som helst inom 20 procent, kan högst ${up} av ${of} organisationer få en högre nivå och högst ${down} en lägre.`,
    picture: "Hur många som byter nivå när trösklarna ändras",
    caption: "Organisationer som byter nivå",
    head: ["Ändring", "Upp", "Ned", "Andel som byter"],
    higher: (what: string) => `${what}, högre`,
    lower: (what: string) => `${what}, lägre`,
    allThresholds: "Alla trösklar",
    threshold: (level: number) => `Trösklarna till nivå ${level}`,
    areaFloor: "Golvet för varje område",
    weightsCaption:
      "Hur många som byter nivå när ett områdes eller en frågas vikt ändras 20 procent. Frågor som inte flyttar någon står inte med",
    weightsHead: ["Område eller fråga", "Större vikt: upp", "Större vikt: ned", "Mindre vikt: upp", "Mindre vikt: ned"],
  },
  scale: {
    heading: "Hur frågorna i block 1 hänger ihop",
    summary: (alpha: string, h: string, organisations: number) =>
      `Cronbachs alfa är ${alpha} och Loevingers H ${h}, räknade på ${organisations} organisationer.`,
    few: "Färre än 30 organisationer ligger bakom talen. Läs dem som en antydan.",
    guide:
      "Ett högt alfa betyder att frågorna drar åt samma håll. H visar om de bildar en trappa: under 0,3 är de ingen skala, 0,3–0,4 är svagt, 0,4–0,5 medelgott och från 0,5 starkt (Mokken 1971). En fråga med H under 0,3, eller med låg korrelation med de andra, mäter kanske något annat.",
    picture: "Loevingers H för varje fråga",
    caption: "Frågorna i block 1",
    head: ["Fråga", "Korrelation med de andra", "Loevingers H"],
    areasCaption: "Cronbachs alfa för varje område, på så få block som ger minst tre frågor",
    areasHead: ["Område", "Block", "Frågor", "Organisationer", "Alfa"],
    blocks: (blocks: number) => (blocks === 1 ? "1" : `1–${blocks}`),
  },
  facts: {
    heading: "Hur svaren kom till",
    intro:
      "Tabellerna visar bakgrundsfrågorna. Sista kolumnerna visar hur de som valde alternativet står. En skillnad säger inte vad som är orsak.",
    head: ["Svar", ...types, "Alla", "Andel", "På nivå 1 eller högre", "Block 1, medel"],
  },
  nonresponse: {
    heading: "Svar och bortfall",
    picture: "Svarsfrekvens i varje grupp",
    caption: "Svar och bortfall i varje grupp",
    head: ["Grupp", "I populationen", "Svarade", "Avstod", "Svarade inte", "Svarsfrekvens"],
  },
  declined: {
    heading: "Skäl att avstå",
    picture: "Skäl att avstå",
    caption: "Skäl som de gav som avstod",
    head: ["Skäl", ...types, "Alla"],
  },
  questions: {
    heading: "Där frågorna var svåra",
    intro: "Andelen ”vet inte” är av dem som svarade på frågan. Ett block som någon svarade på till en del räknas som obesvarat.",
    picture: "De tio frågor som flest svarade ”vet inte” på",
    caption: "Varje fråga: svar per alternativ, ”vet inte” och obesvarat",
    option: (at: number) => `Alt. ${at}`,
    head: { question: "Fråga", unknown: "Vet inte", share: "Andel vet inte", unanswered: "Obesvarat", notAsked: "Gäller inte" },
  },
  method: {
    heading: "Så är talen räknade",
    lines: [
      "”Vet inte” räknas som det lägsta alternativet, som i nivån. Bara organisationer som svarade på alla frågor i en grupp av frågor är med.",
      "Cronbachs alfa är k/(k − 1) · (1 − summan av frågornas varianser / summapoängens varians), där k är antalet frågor. Korrelationen är Pearsons, mellan frågan och summan av de andra. Källa: Cronbach (1951), Psychometrika 16.",
      "Loevingers H är 1 − F/E. F är summan av vägda Guttmanfel över alla par av frågor, E den summa som frågornas egna fördelningar ger om de är oberoende. För varje par ordnas stegen (minst alternativ 1, minst alternativ 2 …) från det som flest når till det som färst når. Ett svarspars fel är, för varje steg som nås, antalet tidigare steg som inte nås. Källor: Loevinger (1948), Psychological Bulletin 45; Mokken (1971), A Theory and Procedure of Scale Analysis; Molenaar (1991), Kwantitatieve Methoden 37.",
      "Gränsen för alla vikter samtidigt prövar varje villkor med de vikter som passar det bäst eller sämst. Den kan vara för hög men aldrig för låg.",
    ],
  },
} as const;

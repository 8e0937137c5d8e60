import { dateInWords } from "../../../../../scripts/core/terms/en.ts";
import type { group as swedish } from "../../../sv/form/together/group.ts";
import type { Widened } from "../../../widened.ts";
import { disclosure } from "../../pages/disclosure.ts";

const act = "Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen)";

export const group: Widened<typeof swedish> = {
  title: "See what you lack together",
  description:
    "Put several organisations’ answers side by side in the browser: shared gaps, and measures that several need. Nothing is sent.",
  lead: "Are you a local federation (kommunalförbund), a region’s companies, or neighbours that share IT? Put your answers side by side. You see what you lack in common, and which measures several of you need.",
  stays:
    "The files are read in your browser. Nothing is sent, and nothing is stored unless you save it. If you reload the page, the picture is gone.",
  notCounted: "The picture is your own. It is not counted in the statistics, whether or not you have submitted answers of your own.",

  beforeTitle: "Read this before you gather the files",
  before: [
    {
      term: "Each file becomes an official document at any authority that receives it",
      text: `That goes for every authority that receives a file (chapter 2, sections 4 and 9 of the Freedom of the Press Act, tryckfrihetsförordningen). The one that has sent the file also holds it as an official document (section 10). A local federation (kommunalförbund) is an authority of its own. Companies that municipalities or regions control count as authorities here (chapter 2, section 3 of the ${act}).`,
    },
    {
      term: "The picture becomes one more document",
      text: "On the screen it is stored nowhere. If you print or save it and pass it on, it is an official document with you, and with everyone who receives it.",
    },
    {
      term: "Each of you assesses secrecy separately",
      text: `Whoever gets a request assesses its own copy, among other things against chapter 18, section 8 of the ${act}. You may come to different answers. Decide now who tells whom. Secrecy also applies between authorities (chapter 8, section 1): ask your lawyer whether you may give each other the answers.`,
    },
    {
      term: "The sum can be more sensitive than the parts",
      text: "One file shows what one organisation lacks. All together show where one and the same attack hits several of you. A compilation can be security-classified (säkerhetsskyddsklassificerad) although none of the files is. Then it must not be made here. Ask your heads of protective security (säkerhetsskyddschefer) before you gather the files.",
    },
    {
      term: "Gather as little as possible",
      text: "Let one of you gather the files. Send them only in a way that you may use for such information. Ask the registrar how the files are to be kept and when they may be disposed of.",
    },
  ],
  checked: `Read by us, not by a lawyer, on ${dateInWords(disclosure.checkedOn)}. We have not been able to read chapter 2, section 3 and chapter 8, section 1 of the ${act} in the original. Read them before you use them.`,
  toDisclosure: "When someone asks for the answers",

  noScript:
    "To read the files the page needs JavaScript, which is turned off in your browser. The form, the questions and the measures can be read all the same:",
  noScriptLinks: [
    { href: "/svara/", label: "The form" },
    { href: "/fragor/", label: "The questions" },
    { href: "/atgarder/", label: "The measures" },
  ],
  noStaircase: "The page exists only for a method with levels. This method has none.",

  makeTitle: "1. Each of you makes a file",
  makeLead:
    "Answer in the form and save the draft to a file. Choose the draft here, and it becomes a file with the answers alone: without notes, without names of people and without a target level.",
  toForm: "To the form",
  makeFile: "Your draft",
  makeFileHint: "Choose the file whose name ends in “-utkast.json”.",
  makeName: "The organisation’s name",
  makeNameHint:
    "The others in the group see the name. It is in the file and in the file’s name. If you leave it empty, the draft’s own name is used.",
  makeButton: "Save the file for the group",

  addTitle: "2. One of you puts the files together",
  addLabel: "The files for the group",
  addHint:
    "Choose several at once, or drop them here. Their names have “till-gruppen” in them. Files with notes are not taken in: whoever receives a note has received it, even if the page hides it.",
  membersTitle: "The organisations in the picture",
  clear: "Remove all",

  pictureTitle: "3. Your shared picture",
  pictureWaits: "The picture is shown once at least two organisations are in it.",
  sensitive: "The picture shows weaknesses. Handle it accordingly.",
  targetLabel: "Which level should the measures reach?",
  targetNext: "The next level for each",
  targetOption: (level: number) => `Level ${level}`,
  areasTitle: "Areas",
  questionsTitle: "Questions",
  questionsLead: "The figure is the option’s points.",
  stepsTitle: "Steps that several need",
  stepsLead: "The hours are those of a small organisation. Nothing is planned of what is unanswered.",
  newTab: "The links open in a new tab, so that the picture stays here.",
  legendTitle: "How to read the boxes",
  legendShades: ["all in place", "a little missing", "half missing", "much missing", "nothing in place"],
  legendGap: (floor: number) => `▾ Gap: below a must, or below ${floor} per cent of the points.`,
  legendSigns: "? Don’t know. – Not answered. × The question does not apply to the organisation.",
  print: "Print the picture",
};

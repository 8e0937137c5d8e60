// Decides what the text about requests for public documents says in English. Law as read on `checkedOn`; change the day with the text.
import { type DisclosureWords, disclosure as swedish } from "../sv/disclosure.ts";
import { dateInWords } from "./terms.ts";

const { checkedOn } = swedish;
const act = "Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen)";

export const disclosure: DisclosureWords = {
  language: "en",
  checkedOn,
  title: "When somebody asks for the answers",
  description:
    "What applies to the filled-in questionnaire, the envelope, the receipt and the decision paper, and what you can say in the first answer.",
  lead: "Anyone may ask for a public document. Whether it may be handed out is assessed each time. So promise nothing in advance, neither that the answers are secret nor that they are open.",
  notAdvice: `This is an explanation, not legal advice. The lawyers of each authority decide. Checked on ${dateInWords(checkedOn)}, in part in secondary sources. Read the sections before you use them.`,

  sections: [
    {
      heading: "The rules in question",
      items: [
        "Chapter 2 of the Freedom of the Press Act (tryckfrihetsförordningen): an answer that an authority has received is a public document there (sections 9–10).",
        `Chapter 18, section 8 of the ${act}: details of security measures.`,
        "Chapter 18, section 13 of the same act: details of peacetime crises.",
      ],
      after: [
        "A court has accepted secrecy for which authorities had been hit by malware (Administrative Court of Appeal in Gothenburg, case 5120-16). It shows that even a simple detail can be protected. It does not say how your assessment ends.",
      ],
    },
    {
      heading: "Four documents, each on its own",
      items: [
        "You have the filled-in questionnaire, the report and the plan. They show what is not in place. Ask your registrar whether they are public documents with you, and how to keep them.",
        "The envelope is a public document with the authority that has received it. It is sealed and cannot be read without the opening key of the round. Secrecy is assessed all the same. Destroying the keys is disposal (gallring) and needs a decision.",
        "The receipt shows that an envelope has arrived: round, day, checksum and your pseudonym. It says nothing about the answers. But together with your name it shows that you have taken part. Assess it too.",
        "The open part of the decision paper is written so that no answer and no result from the questionnaire is in it. The result and the plan are in the appendix. Keep them as two documents, so that the appendix can be assessed on its own.",
      ],
      after: [],
    },
    {
      heading: "What to do",
      items: [
        "Answer that you have received the request. Say nothing about the content.",
        "Pass it to the registrar and a lawyer the same day.",
        "Read the very document that is asked for, and assess it. An earlier decision is not enough, since the assessment is made each time.",
        "Write down the decision: the day, what it contains, who decided and who took part (section 31 of the Administrative Procedure Act, förvaltningslagen).",
        "Do you share answers, a coordinator or IT operation with somebody? Tell them.",
        "Do you find details with a protective security classification? They must not be in the questionnaire. Stop, and ask your head of protective security (säkerhetsskyddschef).",
      ],
      after: [],
    },
  ],

  firstAnswerHeading: "What you can say in the first answer",
  firstAnswer: [
    "Hello! We received your request on [date]. It concerns [document].",
    `The document is about our work with information security. We are therefore assessing whether details in it are secret, among other things under chapter 18, sections 8 and 13 of the ${act}. We have not decided yet.`,
    "You will hear from us by [date]. [Here your lawyer writes what applies if we do not hand out everything, and how the decision can be appealed.]",
    "[Name, role, telephone and email]",
  ],

  limitsHeading: "What we do not know",
  limits:
    "We do not know how an assessment ends. It depends on what the document says, who has it, and what applies on that day. In the last resort a court decides.",
};

import { dateInWords } from "../../../../scripts/core/terms/en.ts";
import { type DisclosureWords, disclosure as swedish } from "../../sv/pages/disclosure.ts";

const { checkedOn } = swedish;
const act = "Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen)";

export const disclosure: DisclosureWords = {
  checkedOn,
  title: "When someone asks for the answers",
  description:
    "What applies to the filled-in form, the envelope, the receipt and the decision paper, and what you can say in the first answer.",
  lead: "Anyone may ask for an official document (allmän handling). Whether it may be disclosed is assessed each time. So promise nothing in advance, neither that the answers are secret nor that they are open.",
  notAdvice: `This is an explanation, not legal advice. The lawyers of each authority decide. Read by us, not by a lawyer, on ${dateInWords(checkedOn)}, in part in secondary sources: chapter 2, sections 15, 16 and 18 of the Freedom of the Press Act (tryckfrihetsförordningen) and chapter 6, section 3 of the ${act} we have read only as quoted in secondary sources. Read the sections before you use them.`,

  sections: [
    {
      heading: "What to do",
      items: [
        "Answer at once that you have received the request, and say nothing about the content. A document that may be disclosed is to be shown at once or as soon as possible, and a request for a copy is to be dealt with promptly (chapter 2, sections 15 and 16 of the Freedom of the Press Act).",
        "Do not ask who makes the request or why, unless you need it for the assessment (chapter 2, section 18 of the same act).",
        "Pass it to the registrar and a lawyer the same day.",
        "Read the actual document requested, and assess it. An earlier decision is not enough.",
        "Write down the decision: the day, what it contains, who decided and who took part (section 31 of the Administrative Procedure Act, förvaltningslagen).",
        `If an employee says no: tell whoever made the request that they can have the authority assess it, and that a decision in writing is needed for an appeal (chapter 6, section 3 of the ${act}).`,
        "Do you share answers, a coordinator or IT operations with someone? Tell them.",
        "Do you find security-classified information (säkerhetsskyddsklassificerade uppgifter)? It must not be in the form. Stop, and ask your head of protective security (säkerhetsskyddschef).",
      ],
      after: [],
    },
    {
      heading: "Assess each document separately",
      items: [
        "You have the filled-in form, the report and the plan. They show what is not in place. Ask your registrar whether they are official documents in your organisation, and how to keep them.",
        "The envelope is an official document at the authority that has received it. It is sealed and cannot be read without two of the round’s three keys. Whether it is secret is assessed all the same. Destroying the keys is disposal (gallring) and needs a decision.",
        "The receipt shows that an envelope has arrived: round, day, checksum and your pseudonym. It says nothing about the answers. But together with your name it shows that you have taken part. Assess it too.",
        "The open part of the decision paper is written so that no answer and no result from the form is in it. The result and the plan are in the appendix. Keep them as two documents, so that the appendix can be assessed on its own.",
      ],
      after: [],
    },
    {
      heading: "The rules in question",
      items: [
        "Chapter 2 of the Freedom of the Press Act (tryckfrihetsförordningen): an answer that an authority has received is an official document there (sections 4 and 9).",
        `Chapter 18, section 8 of the ${act}: details of security measures.`,
        "Chapter 18, section 8 b of the same act, since January 2026: incident reports under the Cybersecurity Act (cybersäkerhetslagen). The details are secret unless they can clearly be released without harm.",
        "Chapter 18, section 13 of the same act: only risk analyses and planning for peacetime crises.",
      ],
      after: [
        "A court has accepted that information on which authorities had been hit by malware may be kept secret (Administrative Court of Appeal in Gothenburg, case 5120‑16). It shows that even a simple detail can be protected.",
      ],
    },
  ],

  lawsLead: "Read the acts at the Riksdag, in Swedish:",
  laws: [
    {
      href: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/tryckfrihetsforordning-1949105_sfs-1949-105/",
      name: "Freedom of the Press Act (tryckfrihetsförordningen, 1949:105)",
    },
    {
      href: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/offentlighets-och-sekretesslag-2009400_sfs-2009-400/",
      name: "Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen, 2009:400)",
    },
    {
      href: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/forvaltningslag-2017900_sfs-2017-900/",
      name: "Administrative Procedure Act (förvaltningslagen, 2017:900)",
    },
  ],

  firstAnswerHeading: "What you can say in the first answer",
  firstAnswer: [
    "Thank you for your request, which we received on [date]. It concerns [document].",
    `The document is about our work with information security. We are therefore assessing whether details in it are secret, among other things under chapter 18, section 8 of the ${act}. We have not decided yet.`,
    "You will hear from us by [date]. [Here your lawyer writes what applies if we do not disclose everything, and how the decision can be appealed.]",
    "[Name, role, telephone and email]",
  ],

  limitsHeading: "What we do not know",
  limits:
    "We do not know how an assessment will turn out. It depends on what the document says, who has it, and what applies on that day. Ultimately, a court decides.",
  privacy: "How the answers are protected in transit",
};

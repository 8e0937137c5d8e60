// The shape of content/authority.yaml: who runs the system, how to reach them, and other facts about the authority.
import { type Static, Type } from "../core/type.ts";
import { Id, LocalText } from "./basic-shapes.ts";

/** A text, or null until an authority fills it in; the site then says that it is missing. */
const Pending = Type.Union([Type.String({ minLength: 1 }), Type.Null()]);
/** Nothing that a browser would write in another way, and no query or `..`: paths of pages are compared letter by letter. */
export const siteShape = /^https:\/\/[^\s/?#@\\]+(?:\/[\w~-][\w.~-]*)*\/?$/;
const PendingText = Type.Union([LocalText, Type.Null()]);
const ContactAddress = Type.String({ pattern: "^(https://|mailto:)[^\\s]+$" });
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
const dataThemes = ["AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN"] as const;
const Month = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$" });

/** Where incidents are reported. Configurable, since the task moves between authorities. */
export const IncidentRecipient = Type.Closed({
  id: Id,
  name: LocalText,
  /** Who reports what here, in one sentence. */
  concerns: LocalText,
  /** Web address, or null until checked. */
  address: Pending,
  checked: Month,
  /** Whether the statement comes from a primary or a secondary source. */
  source: Type.Enum(["primary", "secondary"]),
});

/** Where a weakness is reported, until when that holds (`/.well-known/security.txt`, RFC 9116), and how soon it is answered, if that is promised. */
const SecurityContact = Type.Closed({ address: ContactAddress, expires: Day, answered: Type.Optional(LocalText) });

/** Somebody who has helped with the method, named on the form's cover. */
const Supporter = Type.Closed({ name: Type.String({ minLength: 1 }), organisation: Type.String({ minLength: 1 }) });

export const Authority = Type.Closed({
  name: LocalText,
  abbreviation: Type.String({ minLength: 1 }),
  /** The Swedish organisation number, by which data portals know the publisher. Without it the catalogue has an address of its own for it. */
  organisationNumber: Type.Optional(Type.Union([Type.String({ pattern: "^[0-9]{6}-[0-9]{4}$" }), Type.Null()])),
  /** Codes of the EU's data themes (authority/data-theme), by which data portals sort datasets. Absent: government, and technology. */
  themes: Type.Optional(Type.Array(Type.Enum(dataThemes), { minItems: 1, uniqueItems: true })),
  /** The name before the authority was renamed, and the first day of the present name. */
  formerly: Type.Optional(Type.Closed({ name: LocalText, abbreviation: Type.String({ minLength: 1 }), until: Day })),
  system: LocalText,
  contact: Type.Closed({
    email: Pending,
    telephone: Pending,
    /** When the telephone is answered, as in "weekdays 9–15". */
    hours: PendingText,
    /** Who answers when the usual person is away: a function or a unit, never a person's name. No real round opens without one. */
    standIn: Type.Optional(Pending),
    post: Pending,
    website: Pending,
    /** Whom journalists reach. Without it the site names no press contact. */
    press: Type.Optional(Type.Closed({ email: Pending, telephone: Pending })),
    security: Type.Optional(Type.Union([SecurityContact, Type.Null()])),
  }),
  /** What data protection law wants said, printed on /integritet/. No real round opens without it. */
  privacy: Type.Optional(
    Type.Closed({
      controller: PendingText,
      /** How to reach the data protection officer: an address or a telephone number, never a person's name. */
      officer: Pending,
      /** How long network addresses of visitors and senders are kept, as in "30 days". */
      addressesKept: PendingText,
    }),
  ),
  assignment: Type.Closed({
    /** Who gave the assignment, as in "on behalf of …". Without it the site does not say that anyone did. */
    from: Type.Optional(LocalText),
    /** The registration numbers of the government's assignment. */
    diaryNumbers: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  }),
  incidentRecipients: Type.Array(IncidentRecipient),
  /** Empty until real people have agreed to be named. */
  referenceGroup: Type.Array(Supporter),
  /** True only in a rehearsal: invented organisations, development keys, a banner on every page. */
  rehearsal: Type.Boolean(),
  /** Web address of the repository that receives envelopes, or null until there is one. */
  forge: Type.Closed({ repository: Pending }),
  /** Digest of the first trust list, hex. Used only in a rehearsal; otherwise it is pinned in the code. */
  trust: Type.Union([Type.String({ pattern: "^[0-9a-f]{64}$" }), Type.Null()]),
});

export type IncidentRecipient = Static<typeof IncidentRecipient>;
export type Authority = Static<typeof Authority>;

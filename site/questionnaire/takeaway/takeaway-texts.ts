// The method's texts that the exports need.
/** What every document says of where it is from. */
export interface Identity {
  readonly edition: string;
  /** SHA-256 of the edition, in hex. */
  readonly editionDigest: string;
  /** Whether the edition is a proposal. */
  readonly isPilot: boolean;
  /** Whether the site is a rehearsal. */
  readonly isRehearsal: boolean;
  /** YYYY-MM-DD. */
  readonly computedOn: string;
}

export interface MeasureTexts {
  readonly title: string;
  /** The last part of the address of its page. */
  readonly page: string;
  /** The role that is responsible. */
  readonly responsible: string;
  /** Who does what. */
  readonly who: string;
}

/** A step's own texts. What its hours are the sum of stands on the page of its measure. */
export interface StepTexts {
  readonly first?: string;
  readonly how?: readonly string[];
  readonly done?: string;
  readonly show?: string;
  readonly buys?: string;
  /** The page of the template that helps with it. */
  readonly template?: { readonly title: string; readonly address: string };
}

/** Every function is total: for an unknown id it gives the id or nothing. */
export interface MethodTexts {
  /** The question's number in the questionnaire, without a full stop. */
  readonly number: (question: string) => string;
  readonly question: (question: string) => string;
  readonly option: (question: string, option: number) => string;
  /** What to do to get to the option. */
  readonly goal: (question: string, option: number) => string;
  /** Whom to ask and where to look, if the help says so. */
  readonly ask: (question: string) => string | undefined;
  readonly lookIn: (question: string) => string | undefined;
  readonly area: (area: string) => string;
  /** By `question:option`. */
  readonly step: (key: string) => StepTexts;
  readonly measure: (measure: string) => MeasureTexts | undefined;
}

// Decides the codes of what can be wrong with a round's days, its changes and its letters.

export type CalendarCode = "calendar-order" | "calendar-duplicate" | "calendar-edition" | "calendar-short" | "calendar-same-name";

export type ChangeCode =
  | "round-decision-unwritten"
  | "round-decision-future"
  | "round-is-open"
  | "round-not-open"
  | "round-is-closed"
  | "round-short"
  | "round-extend-earlier"
  | "round-extend-late"
  | "round-close-early"
  | "round-close-outbox"
  | "round-edition-unfrozen"
  | "round-edition-other"
  | "round-measures-other"
  | "new-round-exists";

export type OccasionCode = "letters-round-open" | "letters-round-closed";

export type RoundFolderCode = CalendarCode | ChangeCode | OccasionCode;

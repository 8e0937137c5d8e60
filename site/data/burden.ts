// What answering block 1 takes of an organisation: estimates until the pilot. The questionnaire's own text has the same minutes and people.

export const meeting = { people: 4, minutes: [60, 90], hoursAround: 1 } as const;

/** Least and most hours of an organisation: the meeting for everyone in it, and what is around it. */
export const [leastHours, mostHours] = meeting.minutes.map((one) => (meeting.people * one) / 60 + meeting.hoursAround) as [number, number];

/** What decides the dates: fixed once a series is published. */
export const timingFields = ['startsLocal', 'timeZone', 'rule', 'skipped', 'durationMinutes', 'bankHolidays'] as const;

interface Told {
  readonly title: string;
  readonly place: string | null;
  readonly link: string | null;
}

/** What people who are booked have to know of an edit, a sentence each. Seats, hosts and words are told by the page alone. */
export function changesInWords(before: Told, after: Told): string[] {
  return [
    ...(before.title === after.title ? [] : [`It is now called ‘${after.title}’.`]),
    ...(before.place === after.place ? [] : [after.place ? `The place is now ${after.place}.` : 'It no longer has a room.']),
    // The address itself stays off mails: it is shown to those with a seat online.
    ...(before.link === after.link ? [] : [after.link ? 'The link to join online has changed.' : 'It can no longer be joined online.']),
  ];
}

/** What a host put beside a date: a file that is written out here, or a link to where it lies. */
export interface SharedMaterial {
  readonly series: string;
  /** Counted from the date that the demo shows, which is 0. */
  readonly turn: number;
  readonly title: string;
  readonly kind: 'handout' | 'recording' | 'link';
  readonly text?: string;
  readonly url?: string;
}

export const sharedMaterials: readonly SharedMaterial[] = [
  {
    series: 'clear-writing',
    turn: -1,
    title: 'Ten openings that say the decision first',
    kind: 'handout',
    text: `Ten openings that say the decision first

1. You will get the support you asked for, from Monday.
2. We cannot pay this claim. Here is why, and what you can do.
3. Your repair is booked for Thursday morning.
4. We have looked again at your case, and we were wrong.
5. You do not need to do anything.
6. You need to send us one more thing.
7. Your child has a place at the school you put first.
8. We have to stop your parking permit, and you can ask us to look again.
9. Your council tax goes down by 4 pounds a week.
10. We are sorry. This took too long.
`,
  },
  {
    series: 'clear-writing',
    turn: -1,
    title: 'Recording of the clinic, letters blurred',
    kind: 'recording',
    url: 'https://video.aldermere.example/clear-writing/latest',
  },
  {
    series: 'clear-writing',
    turn: 0,
    title: 'GOV.UK: writing for the web',
    kind: 'link',
    url: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
  },
  {
    series: 'excel',
    turn: -1,
    title: 'Practice data: library loans',
    kind: 'handout',
    text: 'Branch,Month,Loans\nCentral,2026-08,4120\nCentral,2026-09,4485\nEastfield,2026-08,1310\nEastfield,2026-09,1502\nRiverside,2026-08,880\n',
  },
  {
    series: 'excel',
    turn: 0,
    title: 'Bring this: a sheet with names taken out',
    kind: 'handout',
    text: 'Before you come\n\nCopy your sheet. Delete the columns with names, addresses and dates of birth. Save the copy under another name.\n',
  },
  { series: 'maps', turn: 0, title: 'The gallery of maps we made', kind: 'link', url: 'https://maps.aldermere.example/gallery' },
  {
    series: 'cost-of-living',
    turn: -1,
    title: 'Who helps with what, on one page',
    kind: 'handout',
    text: 'Who helps with what\n\nRent and notices: Housing Options, Town Hall\nFood and fuel this week: Welfare Support\nDebt: Money Advice, Thursdays in Eastfield Library\nCouncil tax: Revenues and Benefits\n',
  },
];

/** What people answer to "What would make it better?", where they answer it. */
export const whatWouldBeBetter: readonly string[] = [
  'Ten more minutes for questions.',
  'Send the examples the day before, so that I can read them in peace.',
  'A follow-up in a month to see what we did with it.',
  'It was good as it was.',
  'Captions were a little behind in the second half.',
  'More from teams outside the Civic Centre, please.',
  'Slower when you share your screen.',
  'I would like a short version for my team meeting.',
];

/** A word of the host to those who come. */
export const messageToThoseBooked = {
  series: 'clear-writing',
  daysAgo: 1,
  subject: 'Bring one letter on Thursday',
  words: 'Looking forward to seeing you all.\n\nIf you can, bring **one letter** with the names taken out. A photo of a paper one is fine.',
};

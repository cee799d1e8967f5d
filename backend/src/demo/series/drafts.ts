import { daysAfter, nextWeekday, type Day } from '../day.js';

/** A series that somebody has begun and no organiser has published yet. */
export interface DraftPlan {
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly host: string;
  readonly skills: readonly string[];
  readonly rule: string;
  readonly startsAt: (today: Day) => string;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly room: number;
  readonly online: number;
}

export const drafts: readonly DraftPlan[] = [
  {
    title: 'Using AI tools safely with resident data',
    summary: 'What you may put into which tool, what you must not, and how to check what comes out.',
    description: 'We try the tools that the council allows, on invented records, and keep a list of what went wrong.',
    host: 'Zofia Nowak',
    skills: ['artificial-intelligence', 'data-protection'],
    rule: 'FREQ=MONTHLY;BYDAY=2TU',
    startsAt: (today) => `${daysAfter(nextWeekday(today, 2), 14)}T12:30`,
    minutes: 60,
    place: null,
    link: 'https://meet.aldermere.example/ai-safely',
    room: 0,
    online: 30,
  },
  {
    title: 'Talking to someone in crisis on the phone',
    summary: 'What to say in the first minute, and when to hand over.',
    description: '',
    host: 'Leon Baptiste',
    skills: ['difficult-conversations', 'active-listening'],
    rule: 'FREQ=MONTHLY;BYDAY=-1WE',
    startsAt: (today) => `${daysAfter(nextWeekday(today, 3), 49)}T10:00`,
    minutes: 60,
    place: 'Town Hall, Room 2',
    link: null,
    room: 12,
    online: 0,
  },
];

/** Something that staff would like to learn, or could show. */
export interface TopicPlan {
  readonly kind: 'wanted' | 'offered';
  readonly by: string;
  readonly daysAgo: number;
  readonly title: string;
  readonly details: string;
  readonly skills: readonly string[];
  /** People who voted, beside the author. */
  readonly votes: number;
  readonly speakers: readonly { readonly name: string; readonly words: string }[];
  /** The series whose shown date came of it, and when an organiser said so. */
  readonly became?: { readonly series: string; readonly daysAgo: number };
}

/** What the staff of Aldermere have asked for and offered since the autumn. */
export const topicsOfAldermere: readonly TopicPlan[] = [
  {
    kind: 'wanted',
    by: 'Hollie Marchant',
    daysAgo: 41,
    title: 'What to say when somebody on the phone is in crisis',
    details:
      'We take forty calls a day. Most are about bins. Then one is not, and I would like to know what to say, what not to say, and who to hand over to.',
    skills: ['mental-health-support', 'active-listening', 'de-escalation'],
    votes: 42,
    speakers: [{ name: 'Bilal Sharif', words: 'I could bring how our duty desk does it, and what helps us when a call reaches us.' }],
  },
  {
    kind: 'wanted',
    by: 'Amara Okafor',
    daysAgo: 23,
    title: 'Power BI for people who only know spreadsheets',
    details: 'From the pivot table I have to the page my manager keeps asking for. One small example, start to end, would be enough.',
    skills: ['power-bi', 'spreadsheets', 'data-visualisation'],
    votes: 37,
    speakers: [
      { name: 'Dev Chauhan', words: 'Happy to. I would use the library loans, so nobody’s data is at risk.' },
      { name: 'Kwame Mensah', words: 'I can do the half about getting the figures out of Finance cleanly.' },
    ],
  },
  {
    kind: 'wanted',
    by: 'Tariq Mahmood',
    daysAgo: 60,
    title: 'Who helps with the cost of living, and with what',
    details: 'Four teams give four different lists of who to ring. Could we hear it once, together?',
    skills: ['welfare-benefits', 'debt-advice', 'partnership-working'],
    votes: 58,
    speakers: [{ name: 'Nadia Rahman', words: 'My team can show the one page that we use.' }],
    became: { series: 'cost-of-living', daysAgo: 20 },
  },
  {
    kind: 'wanted',
    by: 'Callum Reid',
    daysAgo: 17,
    title: 'Reading a tenancy agreement without a lawyer beside you',
    details: 'Not legal advice, just which five clauses decide most of the questions that residents bring us.',
    skills: ['housing-management', 'homelessness'],
    votes: 19,
    speakers: [],
  },
  {
    kind: 'wanted',
    by: 'Femi Adebayo',
    daysAgo: 12,
    title: 'Writing a care plan that the person would recognise',
    details: '',
    skills: ['strengths-based-practice', 'clear-writing', 'care-assessment'],
    votes: 26,
    speakers: [{ name: 'Ruth Ellery', words: 'Yes. Bring one with the names taken out and we will read it as the person would.' }],
  },
  {
    kind: 'wanted',
    by: 'Beth Ansell',
    daysAgo: 9,
    title: 'How a planning committee decides, from inside the room',
    details: 'I write the reports and have never seen one discussed. I think I would write them differently if I had.',
    skills: ['planning-applications', 'democratic-services'],
    votes: 14,
    speakers: [{ name: 'Joe Fairley', words: 'I can, in January, once the local plan hearing is over.' }],
  },
  {
    kind: 'wanted',
    by: 'Aled Hopkins',
    daysAgo: 5,
    title: 'Taking notes in a meeting when you are also in it',
    details: 'I either listen or write. Does anyone manage both?',
    skills: ['chairing-meetings', 'report-writing'],
    votes: 31,
    speakers: [],
  },
  {
    kind: 'wanted',
    by: 'Rhys Morgan',
    daysAgo: 3,
    title: 'Winter gritting: how routes are chosen, and how to explain them to residents',
    details: '',
    skills: ['highways-maintenance', 'communications'],
    votes: 8,
    speakers: [{ name: 'Tomasz Zieliński', words: '' }],
  },
  {
    kind: 'offered',
    by: 'Mei Lin',
    daysAgo: 15,
    title: 'Walking meetings: what we learned from doing fifty of them',
    details: 'Twenty minutes, outdoors if it is dry. What works on foot and what really needs a table.',
    skills: ['staff-wellbeing', 'public-health'],
    votes: 12,
    speakers: [],
  },
  {
    kind: 'offered',
    by: 'Marcus Thorne',
    daysAgo: 8,
    title: 'What auditors look at first, and why it is rarely the money',
    details: 'A friendly hour. You will leave knowing which three folders to keep tidy.',
    skills: ['audit-and-risk', 'records-management'],
    votes: 16,
    speakers: [],
  },
  {
    kind: 'offered',
    by: 'Bronwen Rees',
    daysAgo: 2,
    title: 'Cymraeg for the first minute of a call',
    details: 'Greeting, spelling a name back, and how to pass a caller on politely. No grammar.',
    skills: ['welsh-language', 'customer-service'],
    votes: 21,
    speakers: [],
  },
];

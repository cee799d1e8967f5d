import { SeededRandom } from '../seeded-random.js';
import { services } from './services.js';
import { nameOf, type StaffMember } from './staff.js';

export type Level = 'awareness' | 'working' | 'practitioner' | 'expert';

/** What somebody has written on their profile; skills by the keys of the vocabulary. */
export interface ProfilePlan {
  readonly help: readonly { readonly skill: string; readonly level: Level }[];
  readonly showsHelp: boolean;
  readonly learning: readonly string[];
  readonly showsLearning: boolean;
  readonly mayAsk: boolean;
  readonly askNote: string | null;
}

const offered = (...skills: readonly (readonly [string, Level])[]): ProfilePlan['help'] =>
  skills.map(([skill, level]) => ({ skill, level }));

/** What the story says about people of the cast. */
const told: Readonly<Record<string, ProfilePlan>> = {
  'Amara Okafor': {
    help: offered(['data-visualisation', 'working'], ['customer-service', 'practitioner'], ['data-analysis', 'working']),
    showsHelp: true,
    learning: ['clear-writing', 'spreadsheets', 'chairing-meetings'],
    showsLearning: true,
    mayAsk: true,
    askNote: 'Tuesday and Thursday mornings are best.',
  },
  'Kwame Mensah': {
    help: offered(['spreadsheets', 'expert'], ['budget-management', 'expert'], ['power-bi', 'practitioner']),
    showsHelp: true,
    learning: ['facilitation'],
    showsLearning: true,
    mayAsk: true,
    askNote: 'Send me the sheet first, with names taken out.',
  },
  'Ruth Ellery': {
    help: offered(['clear-writing', 'expert'], ['care-assessment', 'expert'], ['difficult-conversations', 'expert']),
    showsHelp: true,
    learning: ['data-visualisation', 'geographic-information'],
    showsLearning: true,
    mayAsk: true,
    askNote: 'I spent ten years writing letters I would not have wanted to open. I am happy to talk about any of them.',
  },
  'Gareth Pugh': {
    help: offered(['library-service', 'expert'], ['volunteers', 'practitioner']),
    showsHelp: true,
    learning: ['giving-feedback'],
    showsLearning: false,
    mayAsk: false,
    askNote: null,
  },
  'Zofia Nowak': {
    help: offered(['digital-inclusion', 'expert'], ['artificial-intelligence', 'working']),
    showsHelp: true,
    learning: ['user-research'],
    showsLearning: true,
    mayAsk: true,
    askNote: null,
  },
  'Owen Prosser': {
    help: offered(['leisure-and-sport', 'practitioner']),
    showsHelp: true,
    learning: ['data-analysis', 'sql'],
    showsLearning: true,
    mayAsk: false,
    askNote: null,
  },
  // Written, and not shown to anybody yet.
  'Lowri Bevan': {
    help: offered(['coaching', 'expert'], ['employment-law', 'expert']),
    showsHelp: false,
    learning: ['statistics'],
    showsLearning: false,
    mayAsk: false,
    askNote: null,
  },
};

/** Skills that people of a service have by their work. */
const byService: Readonly<Record<string, readonly string[]>> = {
  'Adult Social Care': [
    'care-assessment',
    'safeguarding-adults',
    'strengths-based-practice',
    'mental-capacity',
    'reablement',
    'carers-support',
  ],
  Housing: ['homelessness', 'housing-management', 'housing-repairs', 'de-escalation'],
  'Public Health': ['public-health', 'statistics', 'engagement-and-consultation'],
  Commissioning: ['commissioning-care', 'contract-management', 'procurement'],
  'Community Safety': ['anti-social-behaviour', 'domestic-abuse', 'de-escalation'],
  'Children’s Services': ['safeguarding-children', 'fostering-and-adoption', 'trauma-informed-practice', 'active-listening'],
  'Education and Inclusion': ['send', 'school-admissions', 'neurodiversity'],
  'Early Help': ['early-help', 'early-years', 'youth-work'],
  'Youth Justice': ['youth-justice', 'youth-work'],
  Highways: ['highways-maintenance', 'traffic-and-parking', 'health-and-safety'],
  Planning: ['planning-applications', 'local-plan', 'biodiversity'],
  'Waste and Recycling': ['waste-and-recycling', 'health-and-safety'],
  'Parks and Green Spaces': ['parks-and-green-spaces', 'biodiversity', 'volunteers'],
  'Environmental Health': ['environmental-health', 'licensing', 'trading-standards'],
  'Building Control': ['building-control', 'health-and-safety'],
  Libraries: ['library-service', 'reading-groups', 'digital-inclusion', 'customer-service'],
  Leisure: ['leisure-and-sport', 'customer-service', 'events'],
  'Museums and Archives': ['archives-and-heritage', 'events'],
  'Customer Services': ['customer-service', 'de-escalation', 'registration-service', 'complaints'],
  Finance: ['budget-management', 'local-government-finance', 'spreadsheets', 'business-cases'],
  'Revenues and Benefits': ['council-tax', 'welfare-benefits', 'debt-advice'],
  Audit: ['audit-and-risk', 'fraud-prevention'],
  Procurement: ['procurement', 'contract-management'],
  Property: ['facilities', 'health-and-safety'],
  'People and Skills': ['recruitment', 'employment-law', 'coaching', 'delivering-training'],
  Digital: ['software-development', 'data-analysis', 'content-design', 'it-service-management', 'accessibility', 'cyber-security'],
  'Democratic Services': ['democratic-services', 'elections', 'report-writing'],
  'Legal Services': ['local-government-law', 'data-protection', 'freedom-of-information'],
};

const forAnyone = [
  'presenting',
  'project-management',
  'time-management',
  'mentoring',
  'welsh-language',
  'collaboration-tools',
  'facilitation',
];
const sought = [
  'clear-writing',
  'spreadsheets',
  'presenting',
  'data-visualisation',
  'difficult-conversations',
  'chairing-meetings',
  'power-bi',
  'coaching',
  'british-sign-language',
  'artificial-intelligence',
  'line-management',
  'report-writing',
];
const levels: readonly Level[] = ['awareness', 'working', 'working', 'practitioner', 'practitioner', 'expert'];

const serviceNames = new Map(services.map(({ code, name }) => [code, name]));

/** Who has filled in their profile: the cast as the story says, and one in four of everybody else. */
export function profilesOf(staff: readonly StaffMember[]): Map<StaffMember, ProfilePlan> {
  const random = new SeededRandom('profiles');
  const profiles = new Map<StaffMember, ProfilePlan>();
  for (const member of staff) {
    const story = told[nameOf(member)];
    if (story) profiles.set(member, story);
    else if (random.chance(0.25) && member.email !== null) profiles.set(member, drawn(random, member));
  }
  return profiles;
}

function drawn(random: SeededRandom, { unit }: StaffMember): ProfilePlan {
  const own = byService[(unit.service && serviceNames.get(unit.service)) ?? ''] ?? [];
  const help = random.shuffled([...random.shuffled(own).slice(0, random.whole(0, 2)), random.pick(forAnyone)]);
  const learning = random.shuffled(sought.filter((skill) => !help.includes(skill))).slice(0, random.whole(0, 2));
  const mayAsk = random.chance(0.5);
  return {
    help: help.map((skill) => ({ skill, level: random.pick(levels) })),
    showsHelp: random.chance(0.8),
    learning,
    showsLearning: random.chance(0.6),
    mayAsk,
    askNote:
      mayAsk && random.chance(0.3)
        ? random.pick([
            'Mornings are best.',
            'Ring me, I read mail late.',
            'Any time on Teams.',
            'Not in the last week of the month, please.',
          ])
        : null,
  };
}

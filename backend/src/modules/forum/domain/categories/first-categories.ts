import type { TopicKind } from '../words.js';
import type { Grant } from './levels.js';

export interface FirstCategory {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly opensWith: TopicKind;
  readonly anonymousQuestions: boolean;
  readonly grants: readonly Grant[];
}

const everywhere = (holder: Grant['holder'], level: Grant['level']): Grant => ({ holder, serviceId: null, level });
const moderators = everywhere('forum-moderator', 'moderate');
const usual = { opensWith: 'discussion', anonymousQuestions: false } as const;

/** What a council begins with. Beside them each service gets a room. */
export const firstCategories: readonly FirstCategory[] = [
  {
    ...usual,
    slug: 'ask-anything',
    name: 'Ask anything',
    description: 'Any question about work, large or small. Somebody here will know.',
    opensWith: 'question',
    grants: [everywhere('staff', 'start'), moderators],
  },
  {
    ...usual,
    slug: 'digital-and-data',
    name: 'Digital and data',
    description: 'Spreadsheets, dashboards, forms, new tools, and doing things better with them.',
    grants: [everywhere('staff', 'start'), moderators],
  },
  {
    ...usual,
    slug: 'managers',
    name: 'Managers',
    description: 'For everybody who manages somebody: how others handle what you are facing.',
    grants: [everywhere('manager', 'start'), everywhere('people-partner', 'start'), moderators],
  },
  {
    ...usual,
    slug: 'apprentices',
    name: 'Apprentices',
    description: 'Apprentices and those who support them: study, evidence, time to learn, and the end-point assessment.',
    grants: [everywhere('staff', 'start'), everywhere('apprenticeship-coordinator', 'moderate'), moderators],
  },
  {
    ...usual,
    slug: 'wellbeing',
    name: 'Wellbeing',
    description: 'Looking after ourselves and each other at work. You can ask without your name.',
    opensWith: 'question',
    anonymousQuestions: true,
    grants: [everywhere('staff', 'start'), everywhere('people-partner', 'moderate'), moderators],
  },
];

/** The room of a service: who works in it, or below it, starts topics there; everybody else may read and answer, for teams learn from each other. */
export function serviceRoom(service: { readonly id: number; readonly name: string }): Omit<FirstCategory, 'slug'> {
  return {
    ...usual,
    name: service.name,
    description: `What ${service.name} talks about. Everybody can read and answer.`.slice(0, 300),
    grants: [everywhere('staff', 'reply'), { holder: 'staff', serviceId: service.id, level: 'start' }, moderators],
  };
}

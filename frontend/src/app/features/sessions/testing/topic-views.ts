import type { TopicRow, TopicView } from '../../../api/models';

const mine = { author: false, voted: false, speaking: false };

const core = {
  id: 12,
  rev: 4,
  kind: 'wanted',
  state: 'open',
  title: 'How a planning appeal really works',
  author: { id: 8, name: 'Joe Marsh', initials: 'Jo', service: 'Planning' },
  suggestedAt: '2026-11-20T09:00:00.000Z',
  votes: 27,
  speakerCount: 0,
  beingPlanned: false,
} as const satisfies Partial<TopicView>;

/** An open topic of Joe's that 27 people want, as a line of a list. */
export function aTopicRow(row: Partial<TopicRow> = {}): TopicRow {
  return { ...core, skills: [], mine: { ...mine }, speakers: [], date: null, allowed: { vote: true }, ...row };
}

/** The same with all that its page shows, looked at by somebody who may vote and no more. */
export function aTopic(view: Partial<TopicView> & { allow?: Partial<TopicView['allowed']> } = {}): TopicView {
  const { allow, ...rest } = view;
  return {
    ...core,
    skills: [],
    mine: { ...mine },
    details: '',
    detailsHtml: '',
    speakers: [],
    myWords: null,
    ended: null,
    mergedInto: null,
    plan: null,
    services: null,
    allowed: { vote: true, speak: true, change: false, close: false, merge: false, reopen: false, plan: false, dropPlan: false, ...allow },
    ...rest,
  };
}

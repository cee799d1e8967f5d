import { askedInWords, byWhom, earlyInWords, topicState, votesInWords, wantedInWords, whoSees } from './topic-words';

const person = (name: string) => ({ id: 1, name, initials: 'P', service: 'Planning' });
const date = {
  occurrenceId: 7,
  title: 'Clinic',
  startsAt: '2026-12-08T10:00:00.000Z',
  endsAt: '',
  timeZone: 'Europe/London',
  runs: true,
  earlyUntil: null,
};
const open = { kind: 'wanted', state: 'open', votes: 3, speakerCount: 0, beingPlanned: false, speakers: [], date: null } as const;

describe('topics in words', () => {
  it('counts votes and people', () => {
    expect(votesInWords(1, false)).toBe('1 vote');
    expect(votesInWords(38, true)).toBe('38 votes, including yours');
    expect([0, 1, 42].map(wantedInWords)).toEqual(['Nobody has voted yet', '1 person wants this', '42 people want this']);
    expect(askedInWords(42)).toBe('42 people asked for this');
  });

  it('names who suggested it, unless they have left', () => {
    expect(byWhom({ kind: 'wanted', author: person('Joe') })).toBe('Suggested by Joe, Planning');
    expect(byWhom({ kind: 'offered', author: { ...person('Joe'), service: null } })).toBe('Offered by Joe');
    expect(byWhom({ kind: 'wanted', author: null })).toBe('Suggested by a former colleague');
  });

  it('says how it stands', () => {
    expect(topicState(open).words).toBe('Needs a speaker');
    expect(topicState({ ...open, speakerCount: 1, speakers: [person('Leon')] }).words).toBe('Speaker found: Leon');
    expect(topicState({ ...open, speakerCount: 3, speakers: [person('Leon')] }).words).toBe('Speaker found: Leon and 2 others');
    expect(topicState({ ...open, kind: 'offered', speakerCount: 1, speakers: [person('Leon')] }).words).toBe('Offered by Leon');
    expect(topicState({ ...open, speakerCount: 1 }).words).toBe('Speaker found: 1 person');
    expect(topicState({ ...open, beingPlanned: true }).words).toBe('A session is being planned');
    expect(topicState({ ...open, state: 'planned' }).words).toBe('Planned');
    expect(topicState({ ...open, state: 'planned', date }).words).toMatch(/^Planned: .*8.*Dec/);
    expect(topicState({ ...open, state: 'planned', date: { ...date, runs: false } }).words).toBe('Was planned, and cancelled');
    expect(topicState({ ...open, state: 'closed' }).words).toBe('Closed');
    expect(topicState({ ...open, state: 'merged' }).words).toBe('Merged into another topic');
  });

  it('says for how long those who asked are ahead', () => {
    expect([0, 1, 24, 48, 72, 100, 168].map(earlyInWords)).toEqual([
      '',
      'for 1 hour',
      'for 24 hours',
      'for 48 hours',
      'for 3 days',
      'for 100 hours',
      'for a week',
    ]);
  });

  it('says who sees the votes', () => {
    expect(whoSees({ services: null })).not.toContain('Organisers');
    expect(whoSees({ services: [] })).toContain('5 votes or more');
  });
});

import {
  arrivedSaid,
  fetchedSaid,
  marksOf,
  moreInWords,
  newRepliesInWords,
  newRepliesSaid,
  readersInWords,
  repliesInWords,
  tombstoneInWords,
  whyNoReply,
} from './topic-words';

const category = { id: 1, slug: 'ask', name: 'Ask anything', isOpen: true, isArchived: false };
const topic = { kind: 'discussion', state: 'open', acceptedNumber: null, isLocked: false, pinnedUntil: null, category } as const;

describe('a topic in words', () => {
  it('counts replies', () => {
    expect([repliesInWords(0), repliesInWords(1), repliesInWords(1400)]).toEqual(['0 replies', '1 reply', '1,400 replies']);
    expect([newRepliesInWords(1), newRepliesInWords(3)]).toEqual(['1 new reply', '3 new replies']);
  });

  it('says once that replies wait, and where', () => {
    expect(newRepliesSaid(3)).toBe('3 new replies. Use the ‘3 new replies’ button to show them.');
    expect(newRepliesSaid(1)).toBe('1 new reply. Use the ‘1 new reply’ button to show it.');
  });

  it('says who replied, or how many', () => {
    const by = (name: string) => ({ author: { kind: 'person', id: 7, name, initials: 'Ru', about: null } as const });
    expect(arrivedSaid([by('Ruth Hughes')])).toBe('Ruth Hughes replied.');
    expect(arrivedSaid([by('Ruth Hughes'), by('Femi Ade')])).toBe('2 new replies.');
    expect(arrivedSaid([null])).toBe('1 new reply.');
  });

  it('says how many more there are', () => {
    expect(moreInWords('earlier', 9)).toBe('Show 9 earlier replies');
    expect(moreInWords('earlier', 1)).toBe('Show 1 earlier reply');
    expect(moreInWords('earlier', 1400)).toBe('Show 20 of 1,400 earlier replies');
    expect(moreInWords('later', 2)).toBe('Show 2 later replies');
    expect([fetchedSaid(1, 'later'), fetchedSaid(20, 'earlier')]).toEqual(['1 later reply shown.', '20 earlier replies shown.']);
  });

  it('counts readers without naming them, and never me alone', () => {
    expect(readersInWords({ count: 4 }, { person: null })).toBe('4 people are reading this now. Someone is writing.');
    expect(readersInWords({ count: 1 }, null)).toBe('');
    expect(readersInWords({ count: 1 }, { person: null })).toBe('Someone is writing.');
  });

  it('names readers in a small group that allows it', () => {
    const people = [
      { id: 1, name: 'Ruth' },
      { id: 2, name: 'Femi' },
      { id: 3, name: 'Joe' },
    ];
    expect(readersInWords({ count: 3, people }, { person: { name: 'Joe' } })).toBe(
      'Ruth, Femi and Joe are reading this now. Joe is writing.',
    );
    expect(readersInWords({ count: 4, people }, null)).toBe('4 people are reading this now.');
  });

  it('says what became of a post', () => {
    expect(tombstoneInWords({ state: 'hidden' })).toContain('hidden');
    expect(tombstoneInWords({ state: 'purged' })).toContain('removed for good');
    expect(tombstoneInWords({ state: 'moved' })).toContain('moved to another topic');
  });

  it.each([
    [{}, []],
    [{ kind: 'question' }, ['Question']],
    [{ kind: 'question', acceptedNumber: 2 }, ['Answered']],
    [{ isLocked: true, pinnedUntil: '2026-12-01T00:00:00.000Z' }, ['Locked', 'Pinned']],
    [{ category: { ...category, isArchived: true }, isLocked: true }, ['Read only']],
    [{ state: 'hidden' }, ['Hidden']],
  ] as const)('marks %j as %j', (differences, words) => {
    expect(marksOf({ ...topic, ...differences }).map((mark) => mark.words)).toEqual(words);
  });

  it('says why I cannot reply', () => {
    expect(whyNoReply(topic)).toBe('You can read Ask anything, but not reply in it.');
    expect(whyNoReply({ ...topic, isLocked: true })).toContain('locked');
    expect(whyNoReply({ ...topic, isLocked: true, category: { ...category, isArchived: true } })).toContain('read only');
    expect(whyNoReply({ ...topic, state: 'merged' })).toContain('joined with another');
    expect(whyNoReply({ ...topic, state: 'hidden' })).toContain('hidden');
  });
});

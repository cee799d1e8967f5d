import { changeOf, onlyVotes, withChange, withMyVote } from './live-topics';

const mine = { author: false, voted: false, speaking: false };
const topic = { id: 1, rev: 4, votes: 10, speakerCount: 0, state: 'open', mine } as const;
const change = { id: 1, rev: 5, votes: 11, speakerCount: 0, state: 'open' } as const;

describe('votes that others give while a list is open', () => {
  it('reads messages of its own room alone', () => {
    expect(changeOf({ type: 'topics.changed', ...change })).toMatchObject(change);
    expect(changeOf({ type: 'occurrence.changed', ...change })).toBeNull();
  });

  it('brings counts up to date, and never back', () => {
    expect(withChange([topic], change)).toMatchObject([{ votes: 11, rev: 5 }]);
    expect(withChange([topic], { ...change, rev: 4 })).toEqual([topic]);
    expect(withChange([topic], { ...change, id: 2 })).toEqual([topic]);
  });

  it('keeps my vote, also when the message was quicker than the answer', () => {
    expect(withMyVote([topic], change, true)).toMatchObject([{ votes: 11, mine: { voted: true } }]);
    expect(withMyVote(withChange([topic], change), change, true)).toMatchObject([{ votes: 11, mine: { voted: true } }]);
  });

  it('knows when the rest of the page has to be fetched', () => {
    expect(onlyVotes(topic, change)).toBe(true);
    expect(onlyVotes(topic, { ...change, rev: 7 })).toBe(false);
    expect(onlyVotes(topic, { ...change, speakerCount: 1 })).toBe(false);
    expect(onlyVotes(topic, { ...change, state: 'closed' })).toBe(false);
    expect(onlyVotes(topic, { ...change, votes: 10 })).toBe(false);
  });
});

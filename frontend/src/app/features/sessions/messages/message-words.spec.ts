import { audienceInWords, audienceOptions, reached } from './message-words';

const audiences = [
  { to: 'everyone', people: 5 },
  { to: 'booked', people: 4 },
  { to: 'waiting', people: 1 },
  { to: 'room', people: 4 },
  { to: 'online', people: 0 },
] as const;

describe('who gets a message', () => {
  it('is a choice only where it reaches some and not all', () => {
    expect(audienceOptions(audiences).map(({ value, hint }) => [value, hint])).toEqual([
      ['everyone', '5 people'],
      ['booked', '4 people'],
      ['waiting', '1 person'],
      ['room', '4 people'],
    ]);
    expect(
      audienceOptions([
        { to: 'everyone', people: 2 },
        { to: 'booked', people: 2 },
      ]),
    ).toHaveLength(1);
  });

  it('is said in words and counted', () => {
    expect(audienceInWords('waiting')).toBe('everyone waiting for a seat');
    expect(reached(audiences, 'room')).toBe(4);
    expect(reached(audiences, '')).toBe(0);
  });
});

import { audienceInWords, audienceOptions, reached } from './message-words';

const audiences = [
  { to: 'everyone', people: 5 },
  { to: 'booked', people: 4 },
  { to: 'waiting', people: 1 },
  { to: 'room', people: 3 },
  { to: 'online', people: 1 },
] as const;

describe('who gets a message', () => {
  it('is a choice only where it reaches some and not all', () => {
    expect(audienceOptions(audiences).map(({ value, hint }) => [value, hint])).toEqual([
      ['everyone', '5 people'],
      ['booked', '4 people'],
      ['waiting', '1 person'],
      ['room', '3 people'],
      ['online', '1 person'],
    ]);
    expect(
      audienceOptions([
        { to: 'everyone', people: 2 },
        { to: 'booked', people: 2 },
      ]),
    ).toHaveLength(1);
    const onlineOnly = audienceOptions([
      { to: 'everyone', people: 3 },
      { to: 'booked', people: 2 },
      { to: 'online', people: 2 },
    ]);
    expect(onlineOnly.map(({ value }) => value)).toEqual(['everyone', 'booked']);
  });

  it('is said in words and counted', () => {
    expect(audienceInWords('waiting')).toBe('everyone waiting for a seat');
    expect(reached(audiences, 'room')).toBe(3);
    expect(reached(audiences, '')).toBe(0);
  });
});

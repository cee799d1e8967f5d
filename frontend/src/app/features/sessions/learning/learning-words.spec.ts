import {
  chosenPeriod,
  everything,
  learningInWords,
  minutesInWords,
  partInWords,
  periodOf,
  periodOptions,
  periodValue,
} from './learning-words';

const sums = { attended: 0, inPart: 0, hosted: 0, minutesAttended: 0, minutesHosted: 0 };

describe('my learning in words', () => {
  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [150, '2 hours 30 minutes'],
  ])('says %i minutes as %s', (minutes, words) => {
    expect(minutesInWords(minutes)).toBe(words);
  });

  it('says how things stand', () => {
    expect(learningInWords({ ...sums, attended: 3, minutesAttended: 150 })).toBe('You came to 3 sessions, 2 hours 30 minutes.');
    expect(learningInWords({ ...sums, hosted: 1, minutesHosted: 60 })).toBe('You hosted 1 session, 1 hour.');
    expect(learningInWords({ ...sums, attended: 1, minutesAttended: 45, hosted: 2, minutesHosted: 120 })).toBe(
      'You came to 1 session, 45 minutes, and hosted 2, 2 hours.',
    );
    expect(learningInWords(sums)).toBe('');
  });

  it('says what part somebody had in it', () => {
    expect(partInWords({ role: 'attended', inPart: true })).toBe('Attended in part');
    expect(partInWords({ role: 'hosted', inPart: false })).toBe('Hosted');
  });

  it('reads days from the address, and nothing else', () => {
    const params = (given: Record<string, string>) => ({ get: (name: string) => given[name] ?? null });
    expect(periodOf(params({ from: '2026-04-01', to: '2027-03-31' }))).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    expect(periodOf(params({ from: 'x', to: '2026-99-99' }))).toEqual(everything);
  });

  it('offers the years there is something in', () => {
    const year = { ...sums, label: 'April 2026 to March 2027', from: '2026-04-01', to: '2027-03-31' };
    const options = periodOptions([year], [], everything);
    expect(options.map(({ label }) => label)).toEqual(['Everything', 'April 2026 to March 2027']);
    expect(chosenPeriod(options[1]?.value ?? '')).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    const other = { from: '2026-05-01', to: '' };
    expect(periodOptions([year], [], other).at(-1)?.value).toBe(periodValue(other));
  });
});

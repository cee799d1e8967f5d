import type { SeriesEditDate, SeriesEditPreview } from '../../../api/models';
import { concernsOf, effectsOf, movesOf, otherChanges, ownWords, placesAt, saveWords, touchedWords } from './change-words';

const date: SeriesEditDate = {
  occurrenceId: 7,
  what: 'changed',
  title: 'Excel clinic',
  localStart: '2026-12-04T11:00',
  localEnd: '2026-12-04T12:00',
  newLocalStart: null,
  newLocalEnd: null,
  changes: [],
  kept: [],
  overwritten: [],
  booked: 0,
  waiting: 0,
  overBy: { room: 0, online: 0 },
  warnings: [],
};
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

describe('a date that changes', () => {
  it('says its day once where only the times change', () => {
    const { stays, now, then } = movesOf({ ...date, newLocalStart: '2026-12-04T11:30', newLocalEnd: '2026-12-04T12:30' });
    expect([stays, now, then].map(plain)).toEqual(['Friday 4 December 2026,', '11:00 to 12:00', '11:30 to 12:30']);
  });

  it('says both days where it moves to another', () => {
    const { stays, now, then } = movesOf({ ...date, newLocalStart: '2026-12-05T11:00', newLocalEnd: '2026-12-05T12:00' });
    expect([stays, now, then].map(plain)).toEqual([
      '',
      'Friday 4 December 2026, 11:00 to 12:00',
      'Saturday 5 December 2026, 11:00 to 12:00',
    ]);
  });

  it('says what else changes, what it keeps, and who is there', () => {
    const change = (field: 'title' | 'place' | 'time') => ({ field, old: 'a', new: 'b' });
    expect(otherChanges({ ...date, changes: [change('time'), change('title'), change('place')] })).toBe('Title and place');
    expect(ownWords(['time', 'capacity'])).toBe('its own time and number of seats');
    expect(placesAt({ booked: 12, waiting: 3 })).toBe('12 booked, 3 waiting');
  });

  it('says what has to be looked at', () => {
    expect(concernsOf({ ...date, warnings: ['You have ‘Team day’ at that time.'], overBy: { room: 2, online: 0 } })).toEqual([
      'You have ‘Team day’ at that time.',
      '2 more people are booked than there are seats. Nobody loses theirs.',
    ]);
  });
});

describe('somebody whom a change touches', () => {
  const person = { id: 1, name: 'Amara', initials: 'Am', service: null };
  it.each([
    [{ as: ['booked' as const], dates: 1, cancelled: 0 }, 'Booked, 1 date'],
    [
      { as: ['booked' as const, 'hosting' as const], dates: 3, cancelled: 1 },
      'Booked and hosting, 3 dates, 1 of them no longer taking place',
    ],
    [{ as: ['waiting' as const], dates: 2, cancelled: 2 }, 'On the waiting list, 2 dates, no longer taking place'],
  ])('%j', (touched, words) => {
    expect(touchedWords({ person, ...touched })).toBe(words);
  });
});

describe('what saving will do', () => {
  const nothing = { inScope: 3, changed: 0, unchanged: 3, cancelled: 0, dropped: 0, staysCancelled: 0, made: 0, kept: 0, overwritten: 0 };
  const preview: SeriesEditPreview = {
    fingerprint: 'f',
    scope: 'future',
    splits: false,
    rhythm: { old: '', new: '' },
    counts: nothing,
    dates: { items: [], total: 3 },
    people: { items: [], total: 0 },
    mails: { items: [], total: 0, atOnce: 0, people: 0, leaveAt: '2026-11-24T10:42:00.000Z' },
    pending: null,
  };
  const strong = (change: Partial<SeriesEditPreview>): string[] =>
    effectsOf({ ...preview, ...change }, '10:42').map((effect) => effect.strong);

  it('is said also where nobody hears of it', () => {
    expect(strong({})).toEqual(['Nobody needs to be told.']);
    expect(saveWords(preview)).toBe('Save');
  });

  it('counts people and emails, and says when these leave', () => {
    const change = { people: { items: [], total: 31 }, mails: { ...preview.mails, total: 34, atOnce: 3 } };
    const [told, atOnce] = effectsOf({ ...preview, ...change }, '10:42');
    expect(told).toMatchObject({ strong: '31 people will be told,', rest: 'by 34 emails that leave at 10:42.' });
    expect(atOnce).toMatchObject({ strong: '3 emails leave at once,' });
    expect(saveWords({ ...preview, ...change })).toBe('Save and tell 31 people');
  });

  it('names all that happens to dates, and a change before this one', () => {
    const counts = { ...nothing, changed: 2, cancelled: 1, dropped: 1, made: 4, kept: 1, staysCancelled: 1 };
    const pending = { id: 1, savedAt: '2026-11-24T10:30:00.000Z', dueAt: '2026-11-24T10:40:00.000Z' };
    expect(strong({ counts, splits: true, pending })).toEqual([
      'Nobody needs to be told.',
      '1 date will no longer take place.',
      '1 date falls away.',
      '4 dates will be new.',
      'Nobody loses their place.',
      '1 date keeps something of its own.',
      'These dates become a series of their own.',
      '1 date stays cancelled.',
      'The emails about the change before this one leave at once.',
    ]);
  });
});

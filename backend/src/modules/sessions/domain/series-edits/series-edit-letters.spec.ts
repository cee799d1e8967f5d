import { describe, expect, it } from '@jest/globals';
import { lettersFor } from './series-edit-letters.js';
import type { DateNews } from './series-edit-news.js';

const moved = (occurrenceId: number, wishes: Partial<DateNews> = {}): DateNews => ({
  occurrenceId,
  what: 'changed',
  title: 'Excel clinic',
  was: `Friday ${String(occurrenceId)} December 2026, 10:00 to 11:00`,
  when: `Friday ${String(occurrenceId)} December 2026, 14:00 to 15:00`,
  sentences: [`It is now on Friday ${String(occurrenceId)} December 2026, 14:00 to 15:00.`],
  calendar: true,
  atOnce: false,
  attendees: [7],
  waiting: [],
  hosts: [5],
  comes: [],
  goes: [],
  ...wishes,
});
const renamed = (id: number): DateNews => moved(id, { calendar: false, sentences: ['The link to join online has changed.'] });

describe('what a person hears of an edit', () => {
  it('is nothing for who is not concerned', () => {
    expect(lettersFor(8, [moved(4)])).toEqual([]);
  });

  it('is one letter for one date, with its calendar part', () => {
    expect(lettersFor(7, [moved(4)])).toEqual([
      {
        channel: 'both',
        about: 'attending',
        title: 'Changed: Excel clinic',
        body: 'Friday 4 December 2026, 10:00 to 11:00. It is now on Friday 4 December 2026, 14:00 to 15:00. You keep your place.',
        occurrenceId: 4,
        calendar: true,
        dates: 1,
      },
    ]);
  });

  it('says the words once in the product, and mails each date that calendars must hear of', () => {
    const letters = lettersFor(7, [moved(4), moved(11), renamed(18)]);
    expect(letters.map(({ channel, dates, calendar }) => [channel, dates, calendar])).toEqual([
      ['app', 3, false],
      ['mail', 1, false],
      ['mail', 1, true],
      ['mail', 1, true],
    ]);
    expect(letters[0]?.title).toBe('Changed: Excel clinic (3 dates)');
  });

  it('mails once what one mail can say: words alone, who waits, and who wants no dates in their calendar', () => {
    const channels = (letters: ReturnType<typeof lettersFor>) => letters.map(({ channel, dates }) => [channel, dates]);
    expect(channels(lettersFor(7, [renamed(4), renamed(11)]))).toEqual([['both', 2]]);
    expect(channels(lettersFor(7, [moved(4, { waiting: [7] }), moved(11, { waiting: [7] })]))).toEqual([['both', 2]]);
    expect(channels(lettersFor(7, [moved(4), moved(11)], { calendars: false }))).toEqual([['both', 2]]);
  });

  it('says a sentence that holds for all once, and stays within what a piece of news holds', () => {
    const [one] = lettersFor(7, [renamed(4), renamed(11)]);
    expect(one?.body).toBe(
      'The link to join online has changed. This is about 2 dates: Friday 4 December 2026, 10:00 to 11:00; Friday 11 December 2026, 10:00 to 11:00.\n\nYou keep your places.',
    );
    const many = Array.from({ length: 80 }, (_, day) => moved(day, { calendar: false, sentences: ['x'.repeat(400), String(day)] }));
    const [digest] = lettersFor(7, many);
    expect(digest?.body.length).toBeLessThanOrEqual(2000);
    expect(digest?.body).toMatch(/And \d+ more\./);
  });

  it('tells hosts who comes, who goes and what moves', () => {
    const news = [moved(4, { comes: [9], goes: [6] })];
    expect(lettersFor(9, news)).toMatchObject([{ about: 'hosting', title: 'You host: Excel clinic', calendar: false }]);
    expect(lettersFor(6, news)).toMatchObject([{ about: 'hosting', title: 'You no longer host: Excel clinic' }]);
    expect(lettersFor(5, news)).toMatchObject([{ about: 'hosting', title: 'Changed: Excel clinic' }]);
  });

  it('says what is cancelled and why, and that it takes place after all', () => {
    const off = moved(4, { what: 'cancelled', sentences: ['The room is taken.'] });
    expect(lettersFor(7, [off])).toMatchObject([
      { about: 'cancelled', title: 'Cancelled: Excel clinic', body: expect.stringContaining('It will not take place. The room is taken.') },
    ]);
    expect(lettersFor(7, [off], { undone: true })).toMatchObject([
      { title: 'Back as it was: Excel clinic', body: expect.stringContaining('It takes place after all. You have your place again.') },
    ]);
  });
});

import { expect, it } from '@jest/globals';
import { historyInWords } from './history-in-words.js';

it.each<[Record<string, unknown>, string]>([
  [{ before: null, after: 'attended', minutesBefore: null, minutesAfter: 60, how: 'code' }, 'Marked that Amara attended'],
  [{ before: 'attended', after: 'in-part', minutesAfter: 20 }, 'Marked that Amara was there in part, 20 minutes; the mark was “attended”'],
  [{ before: 'did-not-come', after: null }, 'Took the mark of Amara back; the mark was “did not come”'],
  [
    { before: 'attended', after: 'did-not-come', minutesAfter: 0, late: true },
    'Marked that Amara did not come; the mark was “attended”. After the day',
  ],
])('says of a mark what it was and what it is: %j', (detail, words) => {
  expect(historyInWords({ action: 'sessions.attendance-marked', detail }, 'Amara')).toBe(words);
});

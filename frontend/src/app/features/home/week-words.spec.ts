import { weekInWords } from './week-words';

it.each([
  [0, 'Nothing in your diary this week yet.'],
  [1, 'One thing in your diary this week.'],
  [3, 'Three things in your diary this week.'],
  [12, '12 things in your diary this week.'],
])('says %d entries as %s', (entries, words) => {
  expect(weekInWords(entries)).toBe(words);
});

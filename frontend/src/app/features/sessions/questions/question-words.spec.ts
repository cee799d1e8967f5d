import { leftInWords, newQuestionsInWords, votesInWords } from './question-words';

describe('words about questions', () => {
  it('counts others, never the person who asked', () => {
    expect(votesInWords(0)).toBe('Nobody else has asked for this yet');
    expect(votesInWords(1)).toBe('One other would like to know this too');
    expect(votesInWords(1200)).toBe('1,200 others would like to know this too');
  });

  it('says what has come', () => {
    expect(newQuestionsInWords(1)).toBe('A new question');
    expect(newQuestionsInWords(3)).toBe('3 new questions');
  });

  it.each([
    [0, 0, ''],
    [1, 0, '1 question is open'],
    [4, 2, '4 questions are open, 2 answered'],
    [0, 1, 'The question is answered'],
    [0, 5, 'All 5 questions are answered'],
  ])('says what is left of %i open and %i answered', (open, answered, words) => {
    expect(leftInWords(open, answered)).toBe(words);
  });
});

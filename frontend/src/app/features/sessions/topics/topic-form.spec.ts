import { newTopic, requestOf, titleProblem } from './topic-form';

describe('the form of a topic', () => {
  it.each([
    ['', 'Enter a title'],
    ['  Excel  ', 'Title must be 8 characters or more'],
    ['x'.repeat(121), 'Title must be 120 characters or fewer'],
    ['Pivot tables', null],
  ])('says of the title %j: %s', (title, words) => {
    expect(titleProblem(title)).toBe(words);
  });

  it('sends what was typed, without the blanks around it', () => {
    expect(requestOf({ ...newTopic, title: ' Pivot tables ', details: ' Please ', skills: [{ id: 4, name: 'Excel', about: '' }] })).toEqual(
      {
        kind: 'wanted',
        title: 'Pivot tables',
        details: 'Please',
        skillIds: [4],
      },
    );
  });
});

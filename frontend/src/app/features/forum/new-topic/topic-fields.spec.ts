import { detailsOf, noFields, titleProblem } from './topic-fields';

describe('a new topic', () => {
  it.each([
    ['', 'Enter a title'],
    ['  Short ', 'Title must be 8 characters or more'],
    ['a'.repeat(201), 'Title must be 200 characters or fewer'],
    ['Eight or', null],
  ])('needs a title that says something: %j', (title, expected) => {
    expect(titleProblem(title)).toBe(expected);
  });

  it('is a draft with everything that was chosen', () => {
    const skills = [{ id: 31, name: 'Plain English', about: '' }];
    expect(detailsOf({ ...noFields, categoryId: '3', kind: 'question', skills })).toEqual({
      categoryId: 3,
      kind: 'question',
      skillIds: [31],
      anonymous: false,
    });
    expect(detailsOf(noFields)).toMatchObject({ categoryId: null, kind: 'discussion' });
  });
});

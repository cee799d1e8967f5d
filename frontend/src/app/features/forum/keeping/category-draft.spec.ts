import { draftOf, nameProblem, newCategory, wordsOf } from './category-draft';

describe('a category in its form', () => {
  it('needs a name', () => {
    expect(nameProblem('  ')).toBe('Enter a name');
    expect(nameProblem('HR')).toBe('Name must be 3 characters or more');
    expect(nameProblem('Ask anything')).toBeNull();
    expect(nameProblem('a'.repeat(81))).toBe('Name must be 80 characters or fewer');
  });

  it('is sent as the contract has it, and read back the same', () => {
    const draft = { ...newCategory, name: ' Housing ', serviceId: '4', opensWith: 'question' };
    const words = wordsOf({ ...draft, ...{ kind: 'council', grants: [] } });
    expect(words).toEqual({
      name: 'Housing',
      description: '',
      serviceId: 4,
      opensWith: 'question',
      ownTopicsOnly: false,
      anonymousQuestions: false,
    });
    const kept = {
      ...words,
      id: 1,
      rev: 2,
      slug: 'housing',
      serviceName: 'Housing',
      isOpen: true,
      isPrivate: false,
      archivedAt: null,
      grants: [],
    };
    expect(draftOf(kept)).toEqual({ ...draft, name: 'Housing' });
  });
});

import { fieldInWords, whoInWords } from './history-words';

describe('the change history in words', () => {
  it('names fields, also those it does not know', () => {
    expect(fieldInWords({ field: 'time' })).toBe('When');
    expect(fieldInWords({ field: 'captions' })).toBe('Captions');
  });

  it('says who did it', () => {
    expect(whoInWords({ by: { id: 1, name: 'Ruth', initials: 'R', service: null } })).toBe('Ruth');
    expect(whoInWords({ by: null })).toBe('Trellis, by itself');
  });
});

import { byWhom, datesInWords, isOver, scopeInWords } from './appointment-words';

const today = '2026-11-24';

describe('a role in words', () => {
  it.each([
    [{ startsOn: '2026-11-02', endsOn: null, endedAt: null }, 'Since Monday 2\u00a0November 2026, with no end date'],
    [{ startsOn: '2026-12-01', endsOn: '2027-05-31', endedAt: null }, 'From Tuesday 1\u00a0December 2026, until Monday 31\u00a0May 2027'],
    [
      { startsOn: '2026-11-02', endsOn: null, endedAt: '2026-11-20T09:00:00Z' },
      'From Monday 2\u00a0November 2026, ended on Friday 20\u00a0November 2026',
    ],
  ])('says from when until when: %j', (dates, words) => {
    expect(datesInWords(dates, today)).toBe(words);
  });

  it('is over when it was ended or its last day is past', () => {
    expect(isOver({ startsOn: '2026-01-01', endsOn: '2026-11-23', endedAt: null }, today)).toBe(true);
    expect(isOver({ startsOn: '2026-01-01', endsOn: '2026-11-24', endedAt: null }, today)).toBe(false);
    expect(isOver({ startsOn: '2026-01-01', endsOn: null, endedAt: '2026-11-20T09:00:00Z' }, today)).toBe(true);
  });

  it('says where it holds and by whom', () => {
    expect(scopeInWords({ service: null })).toBe('For the whole council');
    expect(scopeInWords({ service: { id: 3, name: 'Libraries' } })).toBe('For Libraries and all its teams');
    expect(byWhom({ appointedBy: 'Sam Whitlock', endedBy: null })).toBe('Given by Sam Whitlock.');
    expect(byWhom({ appointedBy: null, endedBy: null })).toBe('');
  });
});

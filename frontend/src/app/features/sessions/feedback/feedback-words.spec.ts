import type { FeedbackResults } from '../../../api/models';
import { findingOf, linesOf, nothingShown, recommendChoices } from './feedback-words';

const results = (said: Partial<FeedbackResults> = {}): FeedbackResults => ({
  state: 'open',
  lastDay: '2026-12-03',
  answers: 3,
  leastAnswers: 5,
  shown: false,
  useful: null,
  recommend: null,
  comments: [],
  ...said,
});

describe('what people said', () => {
  it('is announced while they still answer', () => {
    expect(nothingShown(results(), 'Thursday 3 December 2026')).toBe(
      'Results appear from 5 answers, when the time to answer is over, at the end of Thursday 3 December 2026. 3 so far.',
    );
  });

  it('is not shown of a few', () => {
    expect(nothingShown(results({ state: 'closed', answers: 4 }), '')).toBe(
      '4 people answered. With fewer than 5 nothing is shown, and what was said was deleted unread.',
    );
    expect(nothingShown(results({ state: 'closed', answers: 0 }), '')).toMatch(/^Nobody answered/);
  });

  it('is told as a finding, with every answer there could be', () => {
    const shown = results({ answers: 6, useful: { very: 3, extremely: 1, fairly: 2 } });
    expect(findingOf(shown)).toBe('4 of 6 found it very or extremely useful');
    expect(findingOf(results({ answers: 6 }))).toBe('6 people answered');
    expect(linesOf(recommendChoices, { yes: 5, no: 1 }, 6)).toEqual([
      { label: 'Yes', count: 5, percent: 83 },
      { label: 'Not sure', count: 0, percent: 0 },
      { label: 'No', count: 1, percent: 17 },
    ]);
    expect(linesOf(recommendChoices, null, 6)).toBeNull();
  });
});

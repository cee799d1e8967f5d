import { render } from '@testing-library/angular';
import { MarkedWords, piecesOf } from './marked-words';

describe('a text with marks', () => {
  it('is the same text in pieces', () => {
    const marked = {
      text: 'The leave year begins',
      marks: [
        [4, 9],
        [10, 14],
      ],
    };
    expect(
      piecesOf(marked)
        .filter((piece) => piece.marked)
        .map((piece) => piece.text),
    ).toEqual(['leave', 'year']);
    expect(
      piecesOf(marked)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(marked.text);
    expect(piecesOf({ text: 'None', marks: [] })).toEqual([{ text: 'None', marked: false }]);
    expect(piecesOf({ text: 'All', marks: [[0, 3]] })).toEqual([{ text: 'All', marked: true }]);
  });

  it('is shown as text, whatever stands in it', async () => {
    const { container } = await render(MarkedWords, { inputs: { of: { text: 'A <b>bold</b> leave', marks: [[14, 19]] } } });
    expect(container.textContent).toBe('A <b>bold</b> leave');
    expect(container.querySelector('b')).toBeNull();
    expect(container.querySelector('mark')?.textContent).toBe('leave');
  });
});

import MarkdownIt from 'markdown-it';
import { quoteOf } from './quote';

const parser = new MarkdownIt({ html: false, breaks: true });
const ruth = { name: 'Ruth Hughes', number: 2 };

describe('quoting somebody', () => {
  it('says who and where first', () => {
    expect(quoteOf(12, ruth, 'We cannot arrange\n\ncare at the moment.')).toBe(
      '> [Ruth Hughes, post 2](/forum/t/12/2):\n>\n> We cannot arrange\n>\n> care at the moment.',
    );
  });

  it.each([
    '1. not a list',
    '# not a heading',
    '- not a list',
    '**not bold** and _not_ this',
    '[no](https://link.example)',
    '<b>',
    'a | b',
    '`x` \\ y',
    '> deeper',
  ])('reads again as it was read: %s', (words) => {
    const page = document.createElement('div');
    page.innerHTML = parser.render(quoteOf(12, ruth, words));
    expect(page.querySelector('blockquote > p:last-child')?.textContent).toBe(words);
    expect(page.querySelectorAll('blockquote *:not(p):not(a)')).toHaveLength(0);
  });

  it('takes names with any signs', () => {
    const page = document.createElement('div');
    page.innerHTML = parser.render(quoteOf(12, { name: 'O]Neill [HR] *x*', number: 7 }, 'words'));
    expect(page.querySelector('a')?.textContent).toBe('O]Neill [HR] *x*, post 7');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/forum/t/12/7');
  });

  it('shortens what would fill the page', () => {
    expect(quoteOf(12, ruth, 'a'.repeat(9000)).length).toBeLessThan(4100);
  });
});

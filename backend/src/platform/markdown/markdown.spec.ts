import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectHarmless, hostileMarkdown, hostileParts } from './testing/index.js';
import { conversationRenderer } from './conversation.js';
import { renderMarkdown } from './markdown.js';

const inConversation = conversationRenderer({
  person: { sign: '@', link: (id) => `/people/${String(id)}`, most: 3 },
  skill: { sign: '#', link: (id) => `/people?skill=${String(id)}`, most: 10 },
});

describe('markdown', () => {
  it('renders what people write: headings below the page’s own, lists, emphasis, tables', () => {
    const { html } = renderMarkdown('# Bring\n\n- a *letter*\n- **two** pens\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    expect(html).toContain('<h3>Bring</h3>');
    expect(html).toContain('<li>a <em>letter</em></li>');
    expect(html).toContain('<td>1</td>');
  });

  it('opens links without handing over the window that they were opened from', () => {
    expect(renderMarkdown('[guide](https://www.gov.uk/guide)').html).toBe(
      '<p><a href="https://www.gov.uk/guide" rel="noopener">guide</a></p>',
    );
    expect(renderMarkdown('See https://www.gov.uk and ruth@aldermere.example').html).toContain('<a href="mailto:ruth@aldermere.example"');
    expect(renderMarkdown('[mine](/sessions/mine)').html).toContain('href="/sessions/mine"');
  });

  it('leaves file names alone and shows no pictures', () => {
    expect(renderMarkdown('minutes.doc and trellis.py').html).toBe('<p>minutes.doc and trellis.py</p>');
    expect(renderMarkdown('![cat](https://tracker.example/1.gif)').html).not.toContain('<img');
  });

  it('keeps the words alone for previews', () => {
    expect(renderMarkdown('# One & two\n\n*three* <b>\n\n- four\n- "five"').text).toBe('One & two three <b> four "five"');
  });

  it.each(hostileMarkdown)('lets nothing through of %j', (source) => {
    expectHarmless(renderMarkdown(source).html);
    expectHarmless(inConversation(source).html);
  });

  it('lets nothing through of anything made from hostile parts', () => {
    const part = fc.oneof(fc.constantFrom(...hostileMarkdown), fc.string({ maxLength: 8 }), fc.constantFrom(...hostileParts));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expectHarmless(renderMarkdown(parts.join('')).html);
        expectHarmless(inConversation(parts.join('')).html);
      }),
      { numRuns: 600, seed: 20261122 },
    );
  });

  it.each([
    ['open brackets', '['],
    ['nested links', '[a]('],
    ['quotes in quotes', '> '],
    ['stars', '*a **b '],
    ['backticks', '`a'],
    ['underscores', '_a__'],
    ['list in list', '- '],
    ['tables', '|a'],
    ['addresses', 'https://a.b/('],
    ['entities', '&#1'],
    ['mail addresses', 'a@b.c@'],
    ['angle brackets', '<a'],
    ['line ends', ' \n'],
    ['pictures', '![a]('],
    ['names that never end', '@['],
    ['names that nearly end', '@[a](person:'],
    ['names', '@[a](person:7)'],
    ['escaped names', '@[\\]'],
    ['tasks', '- [ ] a\n'],
    ['tasks in tasks', '- [x] '],
    ['sources of quotes', '> [a](/b)\n'],
    ['quotes of quotes with sources', '> > [a](/b):\n>\n'],
    ['rows of a table', '|a|b|\n|-|-|\n|@[a](person:1)|c|\n'],
    ['fences', '```js\n'],
  ])('renders 100 kB of %s in under 200 ms', (_name, unit) => {
    const source = unit.repeat(Math.ceil(100_000 / unit.length));
    for (const render of [renderMarkdown, inConversation]) {
      const took = [0, 1, 2].map(() => {
        const before = process.threadCpuUsage();
        render(source);
        const { user, system } = process.threadCpuUsage(before);
        return (user + system) / 1000;
      });
      expect(Math.min(...took)).toBeLessThan(200);
    }
  });
});

describe('conversation in markdown', () => {
  const html = (source: string): string => inConversation(source).html;

  it('renders what plain texts render, in the same way', () => {
    const plain = '# Bring\n\n- a *letter*\n- **two** pens\n\n1. one\n\n> said\n\n`code` https://www.gov.uk\n\n| a |\n|---|\n| 1 |';
    expect(html(plain)).toBe(renderMarkdown(plain).html);
  });

  it('draws tasks in the page, and says in words which are done', () => {
    expect(html('- [ ] Ring **Ruth**\n- [x] Write\n- [link] other')).toBe(
      '<ul>\n<li class="md-task"><span class="md-said">To do: </span>Ring <strong>Ruth</strong></li>\n' +
        '<li class="md-task md-task--done"><span class="md-said">Done: </span>Write</li>\n<li>[link] other</li>\n</ul>',
    );
    expect(inConversation('- [x] Write').text).toBe('Done: Write');
    expect(renderMarkdown('- [x] Write').html).toContain('<li>[x] Write</li>');
  });

  it('keeps the language of code that it knows, and no other', () => {
    expect(html('```sql\nSELECT 1\n```')).toBe('<pre><code class="language-sql">SELECT 1\n</code></pre>');
    expect(html('```evil md-ref\nx\n```')).toBe('<pre><code>x\n</code></pre>');
  });

  it('says where a quote is from, and leads there', () => {
    expect(html('> [Ruth Hughes, post 2](/forum/t/12/2):\n>\n> We cannot arrange\n\nWhy?')).toBe(
      '<blockquote cite="/forum/t/12/2">\n<p class="md-source"><a href="/forum/t/12/2" rel="noopener">Ruth Hughes, post 2</a>:</p>\n' +
        '<p>We cannot arrange</p>\n</blockquote>\n<p>Why?</p>',
    );
    for (const other of [
      '> [a](https://evil.example/):\n>\n> b',
      '> see [a](/b)\n>\n> c',
      '> [a](/b) [c](/d)',
      '> **a**',
      '> [a](//evil.example)',
    ]) {
      expect(html(other)).not.toContain('md-source');
    }
  });

  it('names people and skills by what they were called when it was written', () => {
    const { html: page, text, references } = inConversation('Thanks @[Ruth Hughes](person:7), on #[Plain English](skill:31)');
    expect(page).toBe(
      '<p>Thanks <a href="/people/7" class="md-ref" rel="noopener">@Ruth Hughes</a>, on ' +
        '<a href="/people?skill=31" class="md-ref" rel="noopener">#Plain English</a></p>',
    );
    expect(text).toBe('Thanks @Ruth Hughes, on #Plain English');
    expect(references).toEqual({ person: [7], skill: [31] });
  });

  it('counts each once, a few at most, and nobody who is only quoted or in code', () => {
    const { references } = inConversation(
      '@[A](person:1) @[A](person:1) @[B](person:2)\n\n> @[Q](person:9)\n\n`@[C](person:8)`\n\n- @[C](person:3) @[D](person:4)',
    );
    expect(references.person).toEqual([1, 2, 3]);
  });

  it('takes names as they are, with signs in them, and leaves alone what is no reference', () => {
    expect(html('@[O\\]Neill \\[HR\\] <b>](person:7)')).toContain('>@O]Neill [HR] &lt;b&gt;</a>');
    for (const none of [
      '@[A](skill:1)',
      '#[A](person:1)',
      '@[A](__proto__:1)',
      '@[A](person:0)',
      '@[A](person:1.5)',
      '@[ ](person:1)',
      '@[A\nB](person:1)',
      '@ruth',
    ]) {
      expect(inConversation(none)).toMatchObject({ references: { person: [], skill: [] } });
      expect(html(none)).not.toContain('<a');
    }
    expect(html('[see @[Ruth](person:7)](https://a.example)')).toBe('<p><a href="https://a.example" rel="noopener">see @Ruth</a></p>');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hostileMarkdown } from './testing/hostile-markdown.js';
import { renderMarkdown } from './markdown.js';

const allowedTags = new Set('h3 h4 h5 h6 p br hr blockquote ul ol li pre code strong em s a table thead tbody tr th td'.split(' '));

/** What a browser would read as tags, in a text where every stray bracket is escaped. */
function tagsOf(html: string): { name: string; attributes: string }[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)((?:[^>"]|"[^"]*")*)>/gi)].map((found) => ({
    name: found[1] ?? '',
    attributes: found[2] ?? '',
  }));
}

function expectHarmless(html: string): void {
  for (const { name, attributes } of tagsOf(html)) {
    expect(allowedTags).toContain(name);
    const names = [...attributes.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)];
    for (const [, attribute, value] of names) {
      expect(['href', 'rel', 'start']).toContain(attribute);
      if (attribute === 'href') expect(value).toMatch(/^(?:https?:|mailto:|\/(?!\/)|#|\?|[^:\\]*$)/i);
    }
  }
  expect(html.replace(/<\/?[a-z0-9]+(?:[^>"]|"[^"]*")*>/gi, '')).not.toMatch(/[<>]/);
}

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
  });

  it('lets nothing through of anything made from hostile parts', () => {
    const part = fc.oneof(
      fc.constantFrom(...hostileMarkdown),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('[', '](', ')', '`', '\n', '<', '>', '"', "'", '\\', '&#', ':'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expectHarmless(renderMarkdown(parts.join('')).html);
      }),
      { numRuns: 400, seed: 20261122 },
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
  ])('renders 100 kB of %s in under 200 ms', (_name, unit) => {
    const source = unit.repeat(Math.ceil(100_000 / unit.length));
    const took = [0, 1, 2].map(() => {
      const before = process.threadCpuUsage();
      renderMarkdown(source);
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...took)).toBeLessThan(200);
  });
});

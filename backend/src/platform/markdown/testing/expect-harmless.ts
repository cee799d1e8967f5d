import { expect } from '@jest/globals';

const tags = new Set('h3 h4 h5 h6 p br hr blockquote ul ol li pre code strong em s a span table thead tbody tr th td'.split(' '));

const attributes: Readonly<Record<string, RegExp>> = {
  // No scheme but the three, and no other host: a colon only stands after what ends a scheme.
  href: /^(?:https?:|mailto:|(?![/\\]{2})[^:\\#?/]*(?:[#?/][^]*)?$)/i,
  cite: /^\/(?![/\\])/,
  rel: /^noopener$/,
  start: /^\d+$/,
  class: /^(?:md-ref|md-source|md-said|md-task(?: md-task--done)?|language-[a-z]+)$/,
};

/** What a browser would read as tags, in a text where every stray bracket is escaped. */
function tagsOf(html: string): { name: string; written: string }[] {
  return [...html.matchAll(/<\/?([a-z0-9]+)((?:[^>"]|"[^"]*")*)>/gi)].map((found) => ({ name: found[1] ?? '', written: found[2] ?? '' }));
}

/** Nothing but the tags and attributes that a renderer may write, with harmless values. */
export function expectHarmless(html: string): void {
  for (const { name, written } of tagsOf(html)) {
    expect(tags).toContain(name);
    for (const [, attribute = '', value = ''] of written.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)) {
      expect(Object.keys(attributes)).toContain(attribute);
      expect(value).toMatch(attributes[attribute] ?? /^$/);
    }
  }
  expect(html.replace(/<\/?[a-z0-9]+(?:[^>"]|"[^"]*")*>/gi, '')).not.toMatch(/[<>]/);
}

import { excerptOf } from './excerpt';

describe('the first words of a post', () => {
  it('are those of its blocks, apart from each other', () => {
    expect(excerptOf('<p>One &amp; <b>two</b></p><ul><li>three</li><li>four</li></ul>')).toBe('One & two three four');
  });

  it('are cut between words', () => {
    expect(excerptOf('<p>We cannot arrange paid care</p>', 15)).toBe('We cannot …');
    expect(excerptOf(`<p>${'x'.repeat(40)}</p>`, 20)).toBe(`${'x'.repeat(20)} …`);
  });
});

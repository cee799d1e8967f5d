import { around, asCode, asLines, asLink, asParagraph, type Selected } from './text-edits';

/** `a [b] c`: the brackets ‹ and › stand for what is selected, | for a cursor. */
function shown({ text, from, to }: Selected): string {
  return from === to ? `${text.slice(0, from)}|${text.slice(from)}` : `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
}

function selected(text: string): Selected {
  const cursor = text.indexOf('|');
  if (cursor >= 0) return { text: text.replace('|', ''), from: cursor, to: cursor };
  return { text: text.replace(/[‹›]/g, ''), from: text.indexOf('‹'), to: text.indexOf('›') - 1 };
}

describe('what the buttons do with words', () => {
  it.each([
    ['see ‹this› now', 'see **‹this›** now'],
    ['see **‹this›** now', 'see ‹this› now'],
    ['see ‹this › now', 'see **‹this›**  now'],
    ['see |', 'see **‹bold›**'],
  ])('makes bold: %s', (before, after) => {
    expect(shown(around(selected(before), '**', 'bold'))).toBe(after);
  });

  it.each([
    ['the ‹guide› says', 'the [guide](‹https://›) says'],
    ['‹https://www.gov.uk›', '[‹link text›](https://www.gov.uk)'],
    ['|', '[‹link text›](https://)'],
  ])('links: %s', (before, after) => {
    expect(shown(asLink(selected(before)))).toBe(after);
  });

  it.each([
    ['‹one\ntwo›', 'bullets', '‹- one\n- two›'],
    ['‹- one\n- two›', 'bullets', '‹one\ntwo›'],
    ['‹one\ntwo\n›three', 'numbers', '‹1. one\n2. two›\nthree'],
    ['Hello\nworld|', 'bullets', 'Hello\n\n- world|'],
    ['- one\ntw|o', 'bullets', '- one\n- two|'],
    ['|', 'quote', '> |'],
  ] as const)('begins lines: %j as %s', (before, mark, after) => {
    expect(shown(asLines(selected(before), mark))).toBe(after);
  });

  it('tells code in a line from a block of it', () => {
    expect(shown(asCode(selected('run ‹npm›')))).toBe('run `‹npm›`');
    expect(shown(asCode(selected('so:‹a\nb›')))).toBe('so:\n```\n‹a\nb›\n```\n');
  });

  it('puts a paragraph where the cursor is, apart from the others', () => {
    expect(shown(asParagraph(selected('|'), '> said'))).toBe('> said\n\n|');
    expect(shown(asParagraph(selected('Before |after'), '> said'))).toBe('Before\n\n> said\n\n|after');
  });
});

import { wordChanges } from './word-changes';

describe('what changed between two wordings', () => {
  it('is said word by word', async () => {
    expect(await wordChanges('Ask the front desk first.', 'Ask the help desk first.')).toEqual([
      { kind: 'same', text: 'Ask the ' },
      { kind: 'removed', text: 'front' },
      { kind: 'added', text: 'help' },
      { kind: 'same', text: ' desk first.' },
    ]);
  });

  it('gives back both wordings, whatever they are', async () => {
    const [before, after] = ['One\n\n- two\n- three', 'Zero\n\n- three\n- four four'];
    const changes = await wordChanges(before, after);
    const without = (kind: string): string =>
      changes
        .filter((change) => change.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });

  it('does not keep anybody waiting for long texts that have nothing in common', async () => {
    const words = (letter: string): string => Array.from({ length: 8000 }, (_, index) => `${letter}${String(index)}`).join(' ');
    const began = performance.now();
    await wordChanges(words('a'), words('b'));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

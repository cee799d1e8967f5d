import { bytesInWords, namedApart, refusalOf, shortName } from './file-rules';

describe('files for a post', () => {
  it.each([
    [{ name: 'plan.pdf', size: 10 }, 0, null],
    [{ name: 'Photo.JPG', size: 4_194_304 }, 4, null],
    [{ name: 'plan.pdf', size: 10 }, 5, 'no room'],
    [{ name: 'run.exe', size: 10 }, 0, 'cannot take'],
    [{ name: 'page.svg', size: 10 }, 0, 'cannot take'],
    [{ name: 'photo.jpg', size: 4_194_305 }, 0, 'larger than 4 MB'],
    [{ name: 'notes.txt', size: 0 }, 0, 'nothing in'],
  ])('%o beside %d others', (file, others, refusal) => {
    const answer = refusalOf(file, others);
    if (refusal === null) expect(answer).toBeNull();
    else expect(answer).toContain(refusal);
  });

  it('shortens names that fill the page', () => {
    expect(shortName('plan.pdf')).toBe('plan.pdf');
    expect(shortName(`${'long '.repeat(20)}2026-11-22.png`)).toBe('long long long long long…26-11-22.png');
  });

  it('says sizes as people do', () => {
    expect([12, 340_000, 1_440_000].map(bytesInWords)).toEqual(['12 bytes', '340 kB', '1.4 MB']);
  });

  it('tells pasted pictures apart', () => {
    const pasted = new File(['x'], 'image.png', { type: 'image/png' });
    expect(namedApart(pasted, []).name).toBe('image.png');
    expect(namedApart(pasted, ['image.png', 'image 2.png']).name).toBe('image 3.png');
  });
});

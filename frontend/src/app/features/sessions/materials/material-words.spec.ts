import { aMaterial, aRecording, limits } from '../testing/materials';
import { aboutMaterial, aboutRecording, bytesInWords, fileAddress, kindOfFile, refusalOf, takenInWords } from './material-words';

const spaces = (text: string): string => text.replace(/\u00a0/g, ' ');

describe('what is said of a material', () => {
  it.each([
    [1, '1 KB'],
    [38_000, '38 KB'],
    [1_000_000, '1 MB'],
    [1_234_567, '1.2 MB'],
    [50_000_000, '50 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(bytesInWords(bytes)).toBe(words);
  });

  it('says what a file is, how large, and who added it when', () => {
    expect(spaces(aboutMaterial(aMaterial()))).toBe('PowerPoint slides, 1.2 MB. Added by Ruth on Monday 16 November 2026');
    const link = aMaterial({ kind: 'link', file: null, url: 'https://intranet.example.gov.uk/guide?x=1' });
    expect(spaces(aboutMaterial(link))).toBe('Link at intranet.example.gov.uk. Added by Ruth on Monday 16 November 2026');
  });

  it('says whether a recording has captions and how long it is kept', () => {
    expect(aboutRecording(aMaterial())).toEqual([]);
    const none = { ...aRecording, captions: 'none', captionsReason: 'The sound is too poor' } as const;
    expect(aboutRecording(aMaterial({ recording: none })).map(spaces)).toEqual([
      'No captions: The sound is too poor.',
      'Everyone was told that it was recorded.',
      'Kept until Friday 26 November 2027.',
    ]);
  });

  it('knows the address of a file from the contract', () => {
    expect(fileAddress(3, 7)).toBe('/api/sessions/occurrences/3/materials/7/file');
  });
});

describe('a chosen file', () => {
  it.each([
    ['letters.PPTX', 'slides'],
    ['letters.pdf', 'handout'],
    ['clinic.mp4', 'recording'],
    ['drawing.svg', null],
    ['nothing', null],
  ])('%s is %s', (name, kind) => {
    expect(kindOfFile(name, limits)).toBe(kind);
  });

  it('is refused before it is sent where it cannot be taken', () => {
    expect(refusalOf({ name: 'letters.pdf', size: 50_000_000 }, limits)).toBeNull();
    expect(refusalOf({ name: 'letters.pdf', size: 50_000_001 }, limits)).toBe(
      '‘letters.pdf’ is larger than 50 MB. Make it smaller, or add a link to where it is.',
    );
    expect(refusalOf({ name: 'clinic.mp4', size: 50_000_001 }, limits)).toBeNull();
    expect(refusalOf({ name: 'page.html', size: 10 }, limits)).toBe(`We cannot take ‘page.html’. ${takenInWords(limits)}`);
    expect(refusalOf({ name: 'letters.pdf', size: 0 }, limits)).toMatch(/nothing in/);
  });

  it('finds the limits said in words', () => {
    expect(takenInWords(limits)).toBe('We take PDF and PPTX up to 50 MB each, and recordings (MP4 and MP3) up to 500 MB.');
  });
});

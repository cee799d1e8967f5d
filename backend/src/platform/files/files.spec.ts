import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rangeOf } from './byte-range.js';
import { attachmentHeader, cleanFileName, titleOfFileName } from './file-name.js';
import { kindsOfFile, fileTypes, typeOfName } from './file-types.js';
import { typeSaid } from './recognise.js';
import { TextCheck } from './text-check.js';

describe('the name of a file', () => {
  it.each([
    ['Three letters.pptx', 'Three letters.pptx'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\ruth\\notes.pdf', 'notes.pdf'],
    ['evil\u202Efdp.exe', 'evilfdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie- x.pdf'],
    ['  .hidden.  ', 'hidden'],
    ['CON.txt', '_CON.txt'],
    ['', 'file'],
    ['...', 'file'],
    ['Fágáil & naïve.csv', 'Fágáil & naïve.csv'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });

  it('keeps its ending, however long it was', () => {
    const clean = cleanFileName(`${'long '.repeat(100)}.pptx`);
    expect(clean).toHaveLength(150);
    expect(clean).toMatch(/\.pptx$/);
  });

  it('never holds a path or a control character, and cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const clean = cleanFileName(given);
        expect(clean).not.toMatch(/[/\\\p{Cc}\p{Cf}"]/u);
        expect(clean.length).toBeGreaterThan(0);
        expect(cleanFileName(clean)).toBe(clean);
        expect(attachmentHeader(clean)).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
      }),
    );
  });

  it('is offered in full and in plain letters', () => {
    expect(attachmentHeader(`Ruth’s "notes".pdf`)).toBe(
      `attachment; filename="Ruth_s _notes_.pdf"; filename*=UTF-8''Ruth%E2%80%99s%20%22notes%22.pdf`,
    );
  });

  it('makes a title to begin with', () => {
    expect(titleOfFileName('Three_letters_before.pptx')).toBe('Three letters before');
  });
});

describe('the range that is asked for', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-200', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=5-2', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
    ['bytes=-', undefined],
  ])('%s of 100 bytes', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });
});

describe('the type of a file', () => {
  it('has one ending for one type', () => {
    const endings = fileTypes.flatMap((type) => kindsOfFile[type].extensions);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it.each(['page.html', 'drawing.svg', 'macro.docm', 'old.doc', 'program.exe', 'archive.zip', 'nothing', 'slides.pdf.js'])(
    'refuses %s',
    (name) => {
      expect(typeOfName(name, fileTypes)).toBeUndefined();
      expect(() => typeSaid({ name, declared: '' }, ['pdf', 'png'])).toThrow(
        `We cannot take ‘${name}’. Choose a file that ends in .pdf or .png.`,
      );
    },
  );

  it('is not what the browser says where the name says otherwise', () => {
    expect(typeSaid({ name: 'table.csv', declared: 'application/vnd.ms-excel' }, ['csv'])).toBe('csv');
    expect(typeSaid({ name: 'SLIDES.PPTX', declared: '' }, ['pptx'])).toBe('pptx');
    expect(() => typeSaid({ name: 'photo.png', declared: 'text/html' }, ['png'])).toThrow('its content is not a PNG image file');
  });
});

describe('text', () => {
  const check = (...pieces: Uint8Array[]): string | undefined => {
    const text = new TextCheck();
    for (const piece of pieces) text.add(piece);
    return text.end();
  };

  it('may be cut anywhere', () => {
    const words = Buffer.from('Ünïcode, naïve');
    fc.assert(
      fc.property(fc.nat(words.length), (at) => {
        expect(check(words.subarray(0, at), words.subarray(at))).toContain('naïve');
      }),
    );
  });

  it('is not other bytes', () => {
    expect(check(Buffer.from([0x61, 0, 0x62]))).toBeUndefined();
    expect(check(Buffer.from([0xe9, 0x74, 0xe9]))).toBeUndefined();
    expect(check(Buffer.from([0xc3]))).toBeUndefined();
  });
});

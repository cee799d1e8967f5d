import { describe, expect, it } from '@jest/globals';
import { defaultMapping, type ImportMapping } from './import-mapping.js';
import { readSheet, type Sheet, UnreadableSheet } from './sheet.js';

const headings = ['Person Number', 'Assignment Number', 'First Name', 'Last Name'];

function read(text: string | Uint8Array, mapping: Partial<ImportMapping> = {}): Promise<Sheet> {
  return readSheet(typeof text === 'string' ? new TextEncoder().encode(text) : text, { ...defaultMapping, ...mapping });
}

async function problemsOf(sheet: Promise<Sheet>): Promise<string> {
  const error: unknown = await sheet.catch((caught: unknown) => caught);
  if (!(error instanceof UnreadableSheet)) throw new Error('The file was read');
  return error.problems.join(' ');
}

describe('a staff file', () => {
  it.each([
    [',', ','],
    [';', ';'],
    ['\t', 'tab'],
    ['|', '|'],
  ])('is read with the delimiter %j', async (delimiter) => {
    const sheet = await read([headings, ['1', 'E1', 'Amara', 'Okafor']].map((row) => row.join(delimiter)).join('\n'));
    expect(sheet).toMatchObject({ delimiter, rows: [{ row: 2, cells: { personNumber: '1', familyName: 'Okafor' } }] });
  });

  it('says its own delimiter when Excel wrote it on top', async () => {
    expect(await read(`sep=;\r\n${headings.join(';')}\r\n1;E1;"A;,,,,,,,B";C`)).toMatchObject({
      delimiter: ';',
      rows: [{ cells: { givenName: 'A;,,,,,,,B' } }],
    });
  });

  it('is read in UTF-8 with a mark, in UTF-16 and in Windows-1252', async () => {
    const text = `${headings.join(',')}\n1,E1,Siân,O’Brien`;
    const windows = Buffer.from(text.replace('’', '\u0092'), 'latin1');
    expect(await read(`\ufeff${text}`)).toMatchObject({
      encoding: 'utf-8',
      rows: [{ cells: { givenName: 'Siân', familyName: "O'Brien" } }],
    });
    expect(await read(windows)).toMatchObject({
      encoding: 'windows-1252',
      rows: [{ cells: { givenName: 'Siân', familyName: "O'Brien" } }],
    });
    expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      encoding: 'utf-16le',
      rows: [{ cells: { givenName: 'Siân' } }],
    });
  });

  it('sets aside titles, repeated headings, totals, footers and vacancies, each with its row and reason', async () => {
    const sheet = await read(
      [
        'Aldermere Council: staff list,,,',
        'Run date,16/11/2026,,',
        headings.join(','),
        '1,E1,Amara,Okafor',
        headings.join(',').toUpperCase(),
        ',,,',
        ',E9,,Vacancy',
        '2,E2,"Gareth\nJohn",Pryce',
        'Total,2,,',
        'Confidential: do not share,,,',
      ].join('\n'),
    );
    expect(sheet.rows.map((row) => row.row)).toEqual([4, 8]);
    expect(sheet.notes.map((note) => `${String(note.row)} ${note.message}`)).toEqual([
      '1 The row stands above the headings.',
      '2 The row stands above the headings.',
      '5 The headings are repeated here.',
      '6 The row is empty.',
      '7 The post is vacant.',
      '9 The row is a total.',
      '10 The row is a note of the report.',
    ]);
  });

  it('reports a row whose cells have moved, and a row that was cut off', async () => {
    const sheet = await read(`${headings.join(',')}\n1,E1,Amara,Okafor,Extra\n2,E2\n3,E3,Ruth,Adeyemi`);
    expect(sheet.notes).toMatchObject([
      { row: 2, outcome: 'error' },
      { row: 3, outcome: 'error' },
    ]);
    expect(sheet.rows).toHaveLength(1);
  });

  it('knows its columns whatever their case and punctuation, and by the council’s own words', async () => {
    const text = 'PERSON_NUMBER,assignmentNumber,Enw cyntaf,"Last\nName",Favourite colour\n1,E1,Amara,Okafor,Blue';
    const sheet = await read(text, { columns: { ...defaultMapping.columns, givenName: ['Enw Cyntaf'] } });
    expect(sheet.rows[0]?.cells).toEqual({ personNumber: '1', assignmentNumber: 'E1', givenName: 'Amara', familyName: 'Okafor' });
    expect(sheet.plan.unread).toEqual(['Favourite colour']);
  });

  it.each([
    ['', 'empty'],
    ['PK\u0003\u0004rest', 'spreadsheet'],
    ['Name,Town\nAmara,Aldermere', 'No row of headings'],
    ['Person Number,First Name,Last Name\n1,A,B', 'no column for the assignment number'],
    [`${headings.join(',')},Person Number\n1,E1,A,B,2`, 'two columns named'],
    [`${headings.join(',')}\n1,E1,"Amara,Okafor\n`, 'quotation mark'],
    [`${headings.join(',')},Annual Salary\n1,E1,A,B,30000`, 'Annual Salary'],
    [`${headings.join(',')},NI Number,Ethnic Origin,Sickness Reason,Date of Birth\n1,E1,A,B,,,,`, 'Sickness Reason'],
  ])('is refused in words: %j', async (text, words) => {
    expect(await problemsOf(read(text))).toContain(words);
  });

  it('is read past a forbidden column that the council allowed to stand unread', async () => {
    const sheet = await read(`${headings.join(',')},Salary\n1,E1,A,B,30000`, { toleratedColumns: ['salary'] });
    expect(JSON.stringify(sheet.rows)).not.toContain('30000');
  });
});

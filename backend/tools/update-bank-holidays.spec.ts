import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bankHolidays } from '../src/platform/calendar/index.js';
import { main } from './update-bank-holidays.js';

const events = bankHolidays().between('2027-01-01', '2028-12-31');
const published = JSON.stringify({ 'england-and-wales': { events: [...events, ...inTwentyNine()] } });

let root: string;
let said = '';
let problems = '';

beforeEach(async () => {
  said = problems = '';
  root = await mkdtemp(join(tmpdir(), 'trellis-holidays-'));
  await mkdir(dirname(dataFile()), { recursive: true });
  await writeFile(dataFile(), 'as it was');
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((problems += String(text)), true));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rm(root, { recursive: true });
});

describe('updating the bank holidays', () => {
  it('from a file rewrites the data and says what is new', async () => {
    const file = join(root, 'bank-holidays.json');
    await writeFile(file, published);
    expect(await main([file], root)).toBe(0);
    expect(said).toContain('New: 2029-12-25, Christmas Day.');
    const written = await readFile(dataFile(), 'utf8');
    expect(written).toContain("{ date: '2019-01-01', title: 'New Year’s Day' }");
    expect(written).toContain("{ date: '2029-12-25', title: 'Christmas Day' }");
  });

  it('from an address does the same', async () => {
    const server = await serving(published);
    const { port } = server.address() as AddressInfo;
    expect(await main([`http://127.0.0.1:${port}/bank-holidays.json`], root)).toBe(0);
    expect(await readFile(dataFile(), 'utf8')).toContain('2029-12-25');
    server.closeAllConnections();
    server.close();
    expect(await main([`http://127.0.0.1:${port}/bank-holidays.json`], root)).toBe(1);
  });

  it('changes nothing on a dry run', async () => {
    const file = join(root, 'bank-holidays.json');
    await writeFile(file, published);
    expect(await main([file, '--dry-run'], root)).toBe(0);
    expect(await readFile(dataFile(), 'utf8')).toBe('as it was');
  });

  it('says in a sentence what is wrong and changes nothing', async () => {
    const file = join(root, 'bank-holidays.json');
    await writeFile(file, '{"england-and-wales":{"events":[]}}');
    expect(await main([file], root)).toBe(1);
    expect(problems).toBe('There are no bank holidays for england-and-wales. Nothing was changed.\n');
    expect(await main([join(root, 'missing.json')], root)).toBe(1);
    expect(await main([file, file], root)).toBe(1);
    expect(await main(['--help'], root)).toBe(1);
    expect(await readFile(dataFile(), 'utf8')).toBe('as it was');
  });
});

function dataFile(): string {
  return join(root, 'backend/src/platform/calendar/holidays/bank-holidays.data.ts');
}

function inTwentyNine(): { date: string; title: string }[] {
  return [
    ['01-01', 'New Year’s Day'],
    ['03-30', 'Good Friday'],
    ['04-02', 'Easter Monday'],
    ['05-07', 'Early May bank holiday'],
    ['05-28', 'Spring bank holiday'],
    ['08-27', 'Summer bank holiday'],
    ['12-25', 'Christmas Day'],
    ['12-26', 'Boxing Day'],
  ].map(([day = '', title = '']) => ({ date: `2029-${day}`, title }));
}

function serving(text: string): Promise<Server> {
  const server = createServer((_, answer) => answer.end(text));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

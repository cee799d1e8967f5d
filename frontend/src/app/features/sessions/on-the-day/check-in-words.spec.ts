import type { CheckInAnswer } from '../../../api/models';
import { answerInWords } from './check-in-words';

const date = {
  id: 3,
  title: 'Plain English decision letters',
  startsAt: '2026-11-26T10:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
  localStart: '2026-11-26T10:00',
  localEnd: '2026-11-26T11:00',
  timeZone: 'Europe/London',
};
const person = { id: 7, name: 'Amara Okafor', initials: 'Am', service: 'Housing' };
const told: CheckInAnswer = {
  answer: 'ready',
  date,
  person,
  seat: 'room',
  attendance: null,
  at: null,
  by: null,
  opensAt: '2026-11-26T09:45:00.000Z',
  mayGiveSeat: false,
};
const untold: CheckInAnswer = { ...told, date: null, person: null, seat: null, opensAt: null };

describe('what a code says in words', () => {
  it.each<[string, CheckInAnswer, string, string]>([
    ['ready', told, 'Amara Okafor', 'Has a seat in the room'],
    ['checked in', { ...told, answer: 'checked-in' }, 'Amara Okafor is checked in', '26\u00a0November 2026, 10:00'],
    [
      'already',
      { ...told, answer: 'already', by: 'Ruth Bell', at: '2026-11-26T09:58:00.000Z' },
      'Amara Okafor is already checked in',
      'By Ruth Bell, at 09:58.',
    ],
    ['too early', { ...told, answer: 'not-open' }, 'It is too early to check in', 'from 09:45 on Thursday 26\u00a0November 2026'],
    ['waiting', { ...told, answer: 'waiting' }, 'Amara Okafor waits for a seat', 'No seat is free'],
    ['waiting, with a seat free', { ...told, answer: 'waiting', mayGiveSeat: true }, 'Amara Okafor waits for a seat', 'A seat is free'],
    ['released', { ...told, answer: 'released' }, 'This code is not valid any more', 'The seat of Amara Okafor was given up'],
    ['called off', { ...told, answer: 'not-running' }, 'This date does not take place', 'Plain English'],
    [
      'another date, for its host',
      { ...told, answer: 'another-date' },
      'This code is not for this session',
      'Amara Okafor has a place at Plain English',
    ],
    ['another date', { ...untold, answer: 'another-date' }, 'This code is not for this session', 'It is for another date.'],
    ['their own', { ...told, answer: 'yours' }, 'This is your own code', 'Show it to a host'],
    ['somebody else’s', { ...untold, answer: 'not-host' }, 'Only hosts can check people in', 'nothing for you to do'],
    ['unknown', { ...untold, answer: 'unknown' }, 'We do not know this code', 'by name'],
  ])('%s', (_what, answer, heading, text) => {
    expect(answerInWords(answer).heading).toBe(heading);
    expect(answerInWords(answer).text).toContain(text);
  });

  it('names nobody to those who may not know', () => {
    for (const answer of ['another-date', 'not-host', 'unknown'] as const) {
      const { heading, text } = answerInWords({ ...untold, answer });
      expect(`${heading} ${text}`).not.toContain('Amara');
    }
  });
});

import { anAttendee, attendees } from '../testing/attendees';
import { seatsOf, seatsView } from '../testing/session-views';
import { expected, hasSeatFor, hereInWords, markInWords, markedBy, matching, opensInWords } from './day-words';

describe('the sheet in words', () => {
  const [amara, zoe, ben] = [
    anAttendee({ name: 'Amara Okafor' }),
    anAttendee({ name: 'Zoë Brontë', seat: 'online', attendance: 'attended' }),
    anAttendee({ name: 'Ben Ali', attendance: 'did-not-come' }),
  ];

  it('lists those with a seat by name', () => {
    const waits = anAttendee({ name: 'Abel', state: 'waiting', seat: null });
    expect(expected([zoe, waits, ben, amara]).map(({ person }) => person.name)).toEqual(['Amara Okafor', 'Ben Ali', 'Zoë Brontë']);
  });

  it.each([
    ['zoe', ['Zoë Brontë']],
    ['OKA', ['Amara Okafor']],
    ['ali ben', ['Ben Ali']],
    ['housing', ['Amara Okafor', 'Zoë Brontë', 'Ben Ali']],
    ['kafor', []],
    ['  ', ['Amara Okafor', 'Zoë Brontë', 'Ben Ali']],
  ])('finds %j', (text, names) => {
    expect(matching([amara, zoe, ben], text).map(({ person }) => person.name)).toEqual(names);
  });

  it('counts who is here, by kind where there are two', () => {
    expect(hereInWords([amara, zoe, ben])).toEqual({ total: '1 of 3 here', kinds: 'Room: 0 of 2. Online: 1 of 1.' });
    expect(hereInWords([amara, ben])).toEqual({ total: '0 of 2 here', kinds: '' });
  });

  it.each([
    ['room', 0, 2, false],
    ['online', 0, 2, true],
    ['either', 0, 2, true],
    ['either', 0, 0, false],
    [null, 2, 2, false],
  ] as const)('has a seat for who waits for %s with %i and %i free: %s', (waitsFor, room, online, has) => {
    expect(hasSeatFor({ waitsFor }, seatsView(seatsOf(5, 5 - room), seatsOf(5, 5 - online)))).toBe(has);
  });

  it('says from when, in the zone of the series', () => {
    expect(opensInWords(attendees([]))).toBe('You can check people in from 09:45 on Thursday 26\u00a0November 2026.');
    expect(opensInWords(attendees([], { timeZone: 'Asia/Tokyo' }))).toContain('18:45');
  });

  it('says how somebody stands, by whom and when', () => {
    expect(markInWords(amara)).toBeNull();
    expect(markInWords({ attendance: 'in-part', attendedMinutes: 20 })?.words).toBe('Here for 20 minutes');
    expect(markInWords(ben)?.words).toBe('Did not come');
    const day = attendees([]);
    expect(markedBy({ attendanceAt: '2026-11-26T09:58:00.000Z', attendanceBy: 'Ruth Bell' }, day)).toBe('by Ruth Bell, 09:58');
    expect(markedBy({ attendanceAt: '2026-11-30T12:00:00.000Z', attendanceBy: 'Kwame' }, day)).toBe('by Kwame, Mon 30\u00a0Nov, 12:00');
    expect(markedBy(amara, day)).toBe('');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { calendarFile, type CalendarEvent } from './calendar-file.js';
import { calendarText } from './content-line.js';

const clinic: CalendarEvent = {
  uid: '0b0f4f62-8c2e-4f3e-9f52-0d6b5f1f8c11',
  recurrenceStart: '2026-07-30T10:00',
  timeZone: 'Europe/London',
  sequence: 2,
  startsAt: new Date('2026-07-30T13:00:00Z'),
  endsAt: new Date('2026-07-30T14:00:00Z'),
  title: 'Excel clinic; tidy data, and "more"',
  place: 'Room 2, Central Library',
  description: 'See and change it:\nhttps://trellis.aldermere.example/sessions/12',
  url: 'https://trellis.aldermere.example/sessions/12',
  cancelled: false,
  stamp: new Date('2026-07-01T08:00:00.123Z'),
  organiser: { name: 'Aldermere Council, Trellis', address: 'no-reply@aldermere.example' },
  attendee: { name: 'Zofia Żak: "Zosia"', address: 'zofia@aldermere.example' },
};

const component = (ics: string): ICAL.Component => new ICAL.Component(ICAL.parse(ics) as never);
const eventsOf = (ics: string): ICAL.Event[] =>
  component(ics)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
const byNodeIcal = (ics: string): VEvent[] =>
  Object.values(nodeIcal.sync.parseICS(ics)).filter((part): part is VEvent => part?.type === 'VEVENT');

describe('a calendar file', () => {
  it('is written as it stands in the standard', () => {
    const ics = calendarFile({ method: 'REQUEST', events: [clinic] });
    expect(ics.slice(ics.indexOf('BEGIN:VEVENT')).split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      'UID:0b0f4f62-8c2e-4f3e-9f52-0d6b5f1f8c11',
      'DTSTAMP:20260701T080000Z',
      'SEQUENCE:2',
      'RECURRENCE-ID;TZID=Europe/London:20260730T100000',
      'DTSTART;TZID=Europe/London:20260730T140000',
      'DTEND;TZID=Europe/London:20260730T150000',
      'SUMMARY:Excel clinic\\; tidy data\\, and "more"',
      'LOCATION:Room 2\\, Central Library',
      'DESCRIPTION:See and change it:\\nhttps://trellis.aldermere.example/sessions/',
      ' 12',
      'URL:https://trellis.aldermere.example/sessions/12',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'ORGANIZER;CN="Aldermere Council, Trellis":mailto:no-reply@aldermere.example',
      `ATTENDEE;CN="Zofia Żak: 'Zosia'";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RS`,
      ' VP=FALSE:mailto:zofia@aldermere.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says the same to ical.js and to node-ical', () => {
    const ics = calendarFile({ method: 'REQUEST', events: [clinic] });
    const [event] = eventsOf(ics);
    const zone = new ICAL.Timezone(component(ics).getFirstSubcomponent('vtimezone') ?? undefined);
    const start = event?.startDate;
    if (start) start.zone = zone;
    expect([start?.toJSDate(), event?.summary, event?.location, event?.sequence]).toEqual([clinic.startsAt, clinic.title, clinic.place, 2]);
    const [other] = byNodeIcal(ics);
    expect(other).toMatchObject({ summary: clinic.title, location: clinic.place, sequence: 2, method: 'REQUEST', status: 'CONFIRMED' });
    expect([other?.start.toISOString(), other?.end?.toISOString()]).toEqual(['2026-07-30T13:00:00.000Z', '2026-07-30T14:00:00.000Z']);
    expect(other?.recurrenceid?.toISOString()).toBe('2026-07-30T09:00:00.000Z');
  });

  it('has each zone once and before what is told in it, and none for UTC', () => {
    const ics = calendarFile({
      events: [clinic, { ...clinic, uid: '2' }, { ...clinic, uid: '3', timeZone: 'UTC', recurrenceStart: null }],
    });
    expect(ics.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(ics.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(ics.indexOf('BEGIN:VEVENT'));
    expect(ics).toContain('UID:3\r\nDTSTAMP:20260701T080000Z\r\nSEQUENCE:2\r\nDTSTART:20260730T130000Z');
  });

  it('says in UTC what the wall shows twice and means the second time', () => {
    const second = {
      ...clinic,
      recurrenceStart: null,
      startsAt: new Date('2026-10-25T01:30:00Z'),
      endsAt: new Date('2026-10-25T02:30:00Z'),
    };
    expect(calendarFile({ events: [second] })).toContain('DTSTART:20261025T013000Z\r\nDTEND;TZID=Europe/London:20261025T023000');
  });

  it('calls off one date by its own start, and never a whole series', () => {
    const ics = calendarFile({ method: 'CANCEL', events: [{ ...clinic, cancelled: true, sequence: 3 }] });
    expect(ics).toContain('METHOD:CANCEL');
    expect(ics).toContain('STATUS:CANCELLED');
    expect(ics).toContain('RECURRENCE-ID;TZID=Europe/London:20260730T100000');
    expect(ics).not.toContain('RRULE:FREQ=WEEKLY');
  });

  it('tells a feed’s name and when to look again', () => {
    const ics = calendarFile({ feed: { name: 'Trellis, Amara', refresh: 'PT1H' }, events: [] });
    expect(ics).toContain('NAME:Trellis\\, Amara\r\nX-WR-CALNAME:Trellis\\, Amara\r\n');
    expect(ics).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n');
    expect(component(ics).name).toBe('vcalendar');
  });
});

const nasty = fc.constantFrom(
  ...[
    '\r\n',
    '\r',
    '\n',
    '\u0085',
    '\u2028',
    '\u000b',
    '\t',
    '\0',
    '\u007f',
    '\ud800',
    '\udc00',
    '😀',
    'é',
    '\\',
    '\\n',
    ';',
    ',',
    ':',
    '"',
    '^n',
  ],
  ...['\r\nATTENDEE:mailto:evil@example.org', '\nEND:VEVENT', 'BEGIN:VALARM', ' ', '\ufeff', '👩‍👩‍👧'],
);
const words = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 90 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('whatever people write as a title, a place or a name', () => {
  const names = (ics: string): string[] =>
    component(ics)
      .getFirstSubcomponent('vevent')
      ?.getAllProperties()
      .map(({ name }) => name) ?? [];
  const expected = names(calendarFile({ method: 'REQUEST', events: [clinic] }));

  it('comes out as one event with the same properties and the same text', () => {
    fc.assert(
      fc.property(words, words, words, (title, place, name) => {
        const ics = calendarFile({ method: 'REQUEST', events: [{ ...clinic, title, place, attendee: { name, address: 'a@b.example' } }] });
        const calendar = component(ics);
        expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
        expect(names(ics)).toEqual(expected);
        const [event] = eventsOf(ics);
        expect([event?.summary, event?.location]).toEqual([calendarText(title), calendarText(place)]);
        expect(byNodeIcal(ics)).toHaveLength(1);
      }),
      { numRuns: 1000, seed: 20261122 },
    );
  });

  it('is written in lines of 75 octets at most, each of whole characters, with no bare line end', () => {
    fc.assert(
      fc.property(words, words, (title, place) => {
        const bytes = Buffer.from(calendarFile({ events: [{ ...clinic, title, place }] }));
        for (const line of bytes.toString('latin1').split('\r\n')) {
          expect(line).not.toMatch(/[\r\n\0]/);
          expect(line.length).toBeLessThanOrEqual(75);
          expect(Buffer.from(Buffer.from(line, 'latin1').toString('utf8')).toString('latin1')).toBe(line);
        }
      }),
      { numRuns: 500, seed: 20261122 },
    );
  });
});

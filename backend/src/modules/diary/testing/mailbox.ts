import ICAL from 'ical.js';

/** A date as a calendar shows it. */
export interface InCalendar {
  readonly uid: string;
  /** Local start that its series gave, `2026-11-26T10:00:00`; null where there is no series. */
  readonly recurrence: string | null;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string | null;
  readonly url: string | null;
}

/**
 * What a calendar holds after a person's mails, whatever order they came in: of one date the highest sequence counts, and of two alike the later mail.
 * Source: RFC 5546, 2.1.5
 */
export function replayMailbox(mails: readonly string[]): InCalendar[] {
  const latest = new Map<string, InCalendar & { readonly cancelled: boolean }>();
  for (const { method, dates } of mails.map(readCalendar)) {
    for (const date of dates) {
      const cancelled = method === 'CANCEL';
      // A calendar that is told to drop a thing without a date drops the whole series.
      const meant = cancelled && date.recurrence === null ? [...latest.values()].filter(({ uid }) => uid === date.uid) : [];
      for (const each of [date, ...meant]) {
        const known = latest.get(identityOf(each));
        if (!known || date.sequence >= known.sequence) latest.set(identityOf(each), { ...each, sequence: date.sequence, cancelled });
      }
    }
  }
  return [...latest.values()]
    .filter(({ cancelled }) => !cancelled)
    .map(({ cancelled: _, ...date }) => date)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The method and the dates of one VCALENDAR, its zones taken from itself. */
export function readCalendar(ics: string): { method: string | null; dates: InCalendar[] } {
  const calendar = new ICAL.Component(ICAL.parse(ics) as never);
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]),
  );
  const instant = (event: ICAL.Component, name: string): Date => {
    const property = event.getFirstProperty(name);
    const time = property?.getFirstValue() as ICAL.Time;
    const tzid = property?.getFirstParameter('tzid');
    const zone = tzid ? zones.get(tzid) : undefined;
    if (tzid && !zone) throw new Error(`${name} is told in ${tzid}, which the calendar does not describe.`);
    if (zone) time.zone = zone;
    return time.toJSDate();
  };
  const text = (event: ICAL.Component, name: string): string | null => event.getFirstPropertyValue(name)?.toString() ?? null;
  return {
    method: text(calendar, 'method'),
    dates: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: text(event, 'uid') ?? '',
      recurrence: text(event, 'recurrence-id'),
      sequence: Number(text(event, 'sequence')),
      startsAt: instant(event, 'dtstart'),
      endsAt: instant(event, 'dtend'),
      title: text(event, 'summary') ?? '',
      place: text(event, 'location'),
      url: text(event, 'url'),
    })),
  };
}

function identityOf({ uid, recurrence }: Pick<InCalendar, 'uid' | 'recurrence'>): string {
  return `${uid} ${recurrence ?? ''}`;
}

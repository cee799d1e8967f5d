import { Temporal } from 'temporal-polyfill';

/** The clocks of a zone going forward or back, once. */
export interface ZoneChange {
  /** What the wall shows at that instant by the old offset. */
  readonly wall: Temporal.PlainDateTime;
  readonly offsetFrom: number;
  readonly offsetTo: number;
}

/** More than any zone has in the years that a calendar covers. */
const MOST_CHANGES = 200;

const MINUTE = 60_000_000_000;

/** Every change of a zone's clocks from the first day of one year to the last of another, and the last one before; offsets in minutes. */
export function zoneChanges(
  timeZone: string,
  fromYear: number,
  toYear: number,
): { before: ZoneChange | null; within: ZoneChange[]; offset: number } {
  const start = new Temporal.PlainDate(fromYear, 1, 1).toZonedDateTime({ timeZone });
  const end = new Temporal.PlainDate(toYear + 1, 1, 1).toZonedDateTime({ timeZone });
  const previous = start.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const within: ZoneChange[] = [];
  let next = start.getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end.epochMilliseconds && within.length < MOST_CHANGES) {
    within.push(changeAt(next));
    next = next.getTimeZoneTransition('next');
  }
  return { before: previous && changeAt(previous), within, offset: start.offsetNanoseconds / MINUTE };
}

function changeAt(moment: Temporal.ZonedDateTime): ZoneChange {
  const old = moment.subtract({ nanoseconds: 1 });
  return {
    wall: old.toPlainDateTime().add({ nanoseconds: 1 }),
    offsetFrom: old.offsetNanoseconds / MINUTE,
    offsetTo: moment.offsetNanoseconds / MINUTE,
  };
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The rule of changes that come every year in the same way, such as on the last Sunday of March; undefined where there is none.
 * @param changes of one direction, in order
 * @param years how many there are to be, one a year
 */
export function yearlyRule(changes: readonly ZoneChange[], years: number): string | undefined {
  const [first] = changes;
  if (!first || changes.length !== years) return undefined;
  const { month, dayOfWeek } = first.wall;
  const time = first.wall.toPlainTime();
  const alike = changes.every(
    ({ wall, offsetFrom, offsetTo }, index) =>
      wall.year === first.wall.year + index &&
      wall.month === month &&
      wall.dayOfWeek === dayOfWeek &&
      wall.toPlainTime().equals(time) &&
      offsetFrom === first.offsetFrom &&
      offsetTo === first.offsetTo,
  );
  const nth = alike ? nthOfMonth(changes.map(({ wall }) => wall)) : undefined;
  return nth === undefined ? undefined : `FREQ=YEARLY;BYMONTH=${String(month)};BYDAY=${String(nth)}${weekdays[dayOfWeek - 1] ?? ''}`;
}

/** -1 for the last of its month, else which it is; undefined where the years differ. */
function nthOfMonth(days: readonly Temporal.PlainDateTime[]): number | undefined {
  if (days.every(({ day, daysInMonth }) => day + 7 > daysInMonth)) return -1;
  const [nth, ...others] = new Set(days.map(({ day }) => Math.ceil(day / 7)));
  return others.length === 0 ? nth : undefined;
}

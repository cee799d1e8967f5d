import type { DateColumns } from './series-edit.js';

/** What undoing an edit restores, and how the edit left things: where they are otherwise by then, undoing would trample on somebody's work. */
export interface EditSnapshot<Series> {
  /** The edited series before; null for an edit of one date. */
  readonly series: Series | null;
  /** Versions after the edit, of the edited series and of the one split off. */
  readonly version: number;
  readonly laterVersion: number | null;
  /** Dates that the edit wrote. */
  readonly dates: readonly { readonly id: number; readonly before: DateColumns; readonly after: DateColumns }[];
  /** Dates in scope: with a split, they went to the later series. */
  readonly moved: readonly number[];
  readonly made: readonly number[];
  /** What the past took over from the series as its own. */
  readonly past: readonly PastWords[];
  /** The last booking of these dates before the edit: later ones were made knowing it. */
  readonly lastBooking: number;
  /** Places that ended with a date. */
  readonly places: readonly EndedPlace[];
}

export interface PastWords {
  readonly id: number;
  readonly ownTitle: string | null;
  readonly ownSummary: string | null;
  readonly ownPlace: string | null;
  readonly ownLink: string | null;
  readonly ownCaptions: number | null;
  readonly ownHosts: number;
}

export interface EndedPlace {
  readonly id: number;
  readonly personId: number;
  readonly occurrenceId: number;
  readonly queueNumber: number | null;
  readonly support: string | null;
  readonly supportUntil: string | null;
}

/** As JSON has it: instants are texts. */
export function readColumns(stored: DateColumns): DateColumns {
  return { ...stored, startsAt: new Date(stored.startsAt), endsAt: new Date(stored.endsAt) };
}

/** Whether a date is still as an edit left it. What the hosts decided and who booked is not the edit's. */
export function isAsLeft(left: DateColumns, now: DateColumns): boolean {
  return key(left) === key(now);
}

function key(date: DateColumns): string {
  const { startsAt, endsAt, ...rest } = date;
  const sorted = Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([startsAt.getTime(), endsAt.getTime(), sorted]);
}

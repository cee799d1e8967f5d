import type { OccurrenceState } from '../series/occurrence.js';

/** Dates that have begun, and dates still to come, that figures are shown of. */
export const mostPastDates = 120;
export const mostDatesToCome = 12;

/** What became of the seats of one date. */
export interface DateFigures {
  readonly state: OccurrenceState;
  readonly offered: number;
  /** Seats held at the end, or now where it is still to come. */
  readonly booked: number;
  readonly attended: number;
  /** Of those who attended: how many came for part. */
  readonly inPart: number;
  readonly noShows: number;
  /** Held a seat, and nobody said whether they came. */
  readonly unmarked: number;
  /** Times that somebody was given a number in the queue. */
  readonly waited: number;
  /** Places that people gave up by themselves. */
  readonly released: number;
}

/** The same of all dates that took place. */
export interface FigureSums extends Omit<DateFigures, 'state'> {
  readonly dates: number;
  /** Dates at which nobody was marked: they count neither as used nor as empty. */
  readonly unmarkedDates: number;
  /** Seats offered at the dates that were marked. */
  readonly offeredMarked: number;
}

/** Somebody held a seat, and not one of them was marked: whether seats were used is not known. */
export function isUnmarked({ booked, attended, noShows }: Pick<DateFigures, 'booked' | 'attended' | 'noShows'>): boolean {
  return booked > 0 && attended + noShows === 0;
}

/** Sums of the dates that ran; those that were cancelled offered nothing. */
export function sumFigures(dates: readonly DateFigures[]): FigureSums {
  const ran = dates.filter(({ state }) => state === 'scheduled');
  const sum = (figure: (date: DateFigures) => number): number => ran.reduce((total, date) => total + figure(date), 0);
  return {
    dates: ran.length,
    unmarkedDates: ran.filter(isUnmarked).length,
    offered: sum(({ offered }) => offered),
    offeredMarked: sum((date) => (isUnmarked(date) ? 0 : date.offered)),
    booked: sum(({ booked }) => booked),
    attended: sum(({ attended }) => attended),
    inPart: sum(({ inPart }) => inPart),
    noShows: sum(({ noShows }) => noShows),
    unmarked: sum(({ unmarked }) => unmarked),
    waited: sum(({ waited }) => waited),
    released: sum(({ released }) => released),
  };
}

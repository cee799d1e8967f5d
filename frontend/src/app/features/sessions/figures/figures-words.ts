import type { DateFigures, FigureSums } from '../../../api/models';
import { dates } from '../parts/seat-words';

/** What was found, as a heading says it. */
export function findingInWords({ dates: ran, unmarkedDates, attended, offeredMarked }: FigureSums): string {
  if (ran === 0) return 'No date has taken place yet';
  if (unmarkedDates === ran) return 'Nobody has marked who came yet';
  return `${inFigures(attended)} of ${inFigures(offeredMarked)} seats were used at ${dates(ran - unmarkedDates)}`;
}

const inFigures = (count: number): string => count.toLocaleString('en-GB');

/** What the finding leaves out; empty where it leaves out nothing. */
export function leftOutInWords({ dates: ran, unmarkedDates }: FigureSums): string {
  if (unmarkedDates === 0 || unmarkedDates === ran) return '';
  return `At ${dates(unmarkedDates)} nobody was marked, so it is not known how many came.`;
}

/** A figure of a date that has begun, or why there is none. */
export function cameInWords({ state, attended, inPart }: DateFigures): string {
  if (state === 'cancelled') return 'Cancelled';
  if (attended === null) return 'Not marked';
  return inPart > 0 ? `${attended}, ${inPart} for part` : String(attended);
}

export function noShowsInWords({ noShows }: DateFigures): string {
  return noShows === null ? '–' : String(noShows);
}

/** "6 of 8 found it useful, 7 would recommend it", or why nothing is shown. */
export function feedbackInWords({ feedback, state }: DateFigures): string {
  if (state === 'cancelled') return '–';
  if (!feedback) return 'Not shown';
  const { answers, useful, recommend } = feedback;
  const said = [
    useful === null ? '' : `${useful} of ${answers} found it useful`,
    recommend === null ? '' : `${recommend} of ${answers} would recommend it`,
  ].filter(Boolean);
  return said.join(', ') || `${answers} answers`;
}

export const chartViews = ['seats', 'waiting', 'feedback'] as const;
export type ChartView = (typeof chartViews)[number];

export const viewLabels: Record<ChartView, string> = {
  seats: 'Seats offered and used',
  waiting: 'Waited and did not come',
  feedback: 'Feedback',
};

export interface ChartSeries {
  readonly name: string;
  /** Null where it is not known. */
  readonly values: readonly (number | null)[];
}

/** One picture of the figures: at most two series, a label for each date. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly unit: '' | '%';
  readonly series: readonly ChartSeries[];
  /** The picture in words, for those who do not see it. */
  readonly description: string;
}

/** Dates that fit into a picture, and that the table begins with. */
export const mostDrawn = 24;

export function chartOf(items: readonly DateFigures[], view: ChartView): ChartData {
  const drawn = items.filter(({ begun, state }) => begun && state === 'scheduled').slice(-mostDrawn);
  const series = seriesOf(drawn, view);
  return {
    labels: drawn.map(({ localStart }) => shortDay(localStart)),
    unit: view === 'feedback' ? '%' : '',
    series,
    description: `${viewLabels[view]} at ${dates(drawn.length)}. The table below has every figure.`,
  };
}

function seriesOf(drawn: readonly DateFigures[], view: ChartView): ChartSeries[] {
  switch (view) {
    case 'seats':
      return [
        { name: 'Seats offered', values: drawn.map(({ offered }) => offered) },
        { name: 'Seats used', values: drawn.map(({ attended }) => attended) },
      ];
    case 'waiting':
      return [
        { name: 'Joined the waiting list', values: drawn.map(({ waited }) => waited) },
        { name: 'Did not come', values: drawn.map(({ noShows }) => noShows) },
      ];
    case 'feedback':
      return [
        { name: 'Found it very or extremely useful', values: drawn.map(({ feedback }) => share(feedback?.useful, feedback?.answers)) },
        { name: 'Would recommend it', values: drawn.map(({ feedback }) => share(feedback?.recommend, feedback?.answers)) },
      ];
  }
}

function share(count: number | null | undefined, of: number | undefined): number | null {
  return count === null || count === undefined || !of ? null : Math.round((count / of) * 100);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "26 Nov 2026" of `2026-11-26T10:00`. */
function shortDay(local: string): string {
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

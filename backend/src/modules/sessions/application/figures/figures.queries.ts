import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { CsvCell } from '../../../../platform/csv/index.js';
import type { DateFeedback, DateFiguresView, SeriesFigures } from '../../api/figures/figures.schemas.js';
import { addUp, shown } from '../../domain/feedback/feedback-results.js';
import { isUnmarked, mostDatesToCome, mostPastDates, sumFigures } from '../../domain/figures/figures.js';
import { FeedbackRepository } from '../../persistence/feedback/feedback.repository.js';
import { FiguresRepository, type StoredFigures } from '../../persistence/figures/figures.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { Standings } from '../standings.js';

const ROWS_AT_ONCE = 200;
/** Ten years of a weekly series, many times over. */
const MOST_ROWS = 5_000;

/**
 * How the seats of a series were used, date by date, for those who run it. They see the names behind the seats and marks anyway; what is said of a
 * date in feedback is shown as feedback itself shows it, and never added up, so that nothing held back can be worked out.
 */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly figures: FiguresRepository,
    private readonly feedback: FeedbackRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused */
  async ofSeries(actor: Actor, seriesId: number): Promise<SeriesFigures> {
    const series = await this.seen(actor, seriesId);
    const now = this.clock.now();
    const found = await this.figures.past(seriesId, now, undefined, mostPastDates + 1);
    const past = found.slice(0, mostPastDates);
    const toCome = await this.figures.toCome(seriesId, now, mostDatesToCome);
    const feedback = await this.feedbackByDate(seriesId);
    return {
      seriesId,
      title: series.title,
      sums: sumFigures(past),
      items: [...past.toReversed(), ...toCome].map((row) => dateView(row, now, feedback.get(row.id) ?? null)),
      older: found.length > past.length,
    };
  }

  /** The rows of the file, read a few at a time: every date that has begun, newest first. */
  async file(actor: Actor, seriesId: number): Promise<{ title: string; rows: AsyncGenerator<CsvCell[]> }> {
    const { title } = await this.seen(actor, seriesId);
    return { title, rows: this.rows(seriesId, this.clock.now()) };
  }

  private async *rows(seriesId: number, now: Date): AsyncGenerator<CsvCell[]> {
    const feedback = await this.feedbackByDate(seriesId);
    let before: { at: Date; id: number } | undefined;
    for (let written = 0; written < MOST_ROWS; written += ROWS_AT_ONCE) {
      const rows = await this.figures.past(seriesId, now, before, ROWS_AT_ONCE);
      for (const row of rows) yield cells(dateView(row, now, feedback.get(row.id) ?? null));
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_AT_ONCE) return;
      before = { at: last.startsAt, id: last.id };
    }
  }

  private async seen(actor: Actor, seriesId: number): Promise<SeriesWithPeople> {
    const series = await this.series.get(seriesId);
    await this.standings.require(actor, 'seeFigures', series);
    return series;
  }

  private async feedbackByDate(seriesId: number): Promise<Map<number, DateFeedback | null>> {
    const byDate = Map.groupBy(await this.feedback.countsOfSeries(seriesId), ({ occurrenceId }) => occurrenceId);
    return new Map(
      [...byDate].map(([id, counts]) => {
        const scores = shown(addUp(counts));
        if (!scores) return [id, null];
        const { answers, useful, recommend } = scores;
        return [id, { answers, useful: useful && useful.very + useful.extremely, recommend: recommend?.yes ?? null }];
      }),
    );
  }
}

export const figureHeads = [
  ...['Date', 'Start', 'Title', 'State', 'Seats offered', 'Seats booked', 'Came', 'Of those for part', 'Did not come', 'Not marked'],
  ...['Joined the waiting list', 'Gave up their place', 'Feedback answers', 'Very or extremely useful', 'Would recommend it'],
] as const;

function cells(date: DateFiguresView): CsvCell[] {
  return [
    ...[date.localStart.slice(0, 10), date.localStart.slice(11), date.title, date.state === 'cancelled' ? 'Cancelled' : 'Ran'],
    ...[date.offered, date.booked, date.attended, date.inPart, date.noShows, date.unmarked, date.waited, date.released],
    ...[date.feedback?.answers ?? null, date.feedback?.useful ?? null, date.feedback?.recommend ?? null],
  ];
}

function dateView(row: StoredFigures, now: Date, feedback: DateFeedback | null): DateFiguresView {
  const { id, startsAt, attended, noShows, ...rest } = row;
  const known = startsAt <= now && row.state === 'scheduled' && !isUnmarked(row);
  return {
    ...rest,
    occurrenceId: id,
    startsAt: startsAt.toISOString(),
    begun: startsAt <= now,
    attended: known ? attended : null,
    noShows: known ? noShows : null,
    feedback,
  };
}

import { z } from 'zod';
import { occurrenceStates } from '../../domain/series/occurrence.js';
import { instant, localTime } from '../series/occurrence.schemas.js';

const count = z.number().int();

/** Named, because the generated client loses the null of an object without a name. */
const dateFeedbackSchema = z
  .object({
    answers: count,
    useful: count.nullable().meta({ description: 'Said that it was very or extremely useful; null where it would say what somebody said' }),
    recommend: count.nullable().meta({ description: 'Would recommend it' }),
  })
  .meta({ id: 'DateFeedback' });
export type DateFeedback = z.output<typeof dateFeedbackSchema>;

const figures = {
  offered: count,
  booked: count,
  inPart: count,
  unmarked: count.meta({ description: 'Held a seat, and nobody said whether they came' }),
  waited: count.meta({ description: 'Times that somebody joined the queue' }),
  released: count.meta({ description: 'Places that people gave up' }),
};

export const dateFiguresSchema = z
  .object({
    occurrenceId: count,
    title: z.string(),
    startsAt: instant,
    localStart: localTime,
    timeZone: z.string(),
    state: z.enum(occurrenceStates),
    begun: z.boolean(),
    ...figures,
    attended: count.nullable().meta({ description: 'Wholly or in part; null while it is not known' }),
    noShows: count.nullable(),
    feedback: dateFeedbackSchema.nullable().meta({ description: 'From 5 answers, once the time to answer is over' }),
  })
  .meta({ id: 'DateFigures' });
export type DateFiguresView = z.output<typeof dateFiguresSchema>;

export const seriesFiguresSchema = z
  .object({
    seriesId: count,
    title: z.string(),
    sums: z
      .object({ ...figures, dates: count, unmarkedDates: count, offeredMarked: count, attended: count, noShows: count })
      .meta({ id: 'FigureSums', description: 'Of the dates that have begun and ran' }),
    items: z.array(dateFiguresSchema).meta({ description: 'In order of their start' }),
    older: z.boolean().meta({ description: 'There are older dates: the file has them all' }),
  })
  .meta({ id: 'SeriesFigures' });
export type SeriesFigures = z.output<typeof seriesFiguresSchema>;

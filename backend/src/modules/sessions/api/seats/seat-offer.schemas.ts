import { z } from 'zod';
import { instant, seatToTakeSchema } from '../series/occurrence.schemas.js';

export const seatsToTakeSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.number().int(),
          title: z.string(),
          startsAt: instant,
          endsAt: instant,
          timeZone: z.string(),
          offer: seatToTakeSchema,
        })
        .meta({ id: 'SessionWithSeat' }),
    ),
  })
  .meta({ id: 'SeatsToTake' });
export type SeatsToTake = z.output<typeof seatsToTakeSchema>;

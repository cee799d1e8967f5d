import type { Bench } from './bench.js';
import { withBare } from './bare/run-bare.js';
import { Product } from './product.js';
import { aStormDate, atOnce } from './storm.js';

const PEOPLE = 500;
const SEATS = 30;
/** In turns, so that whatever else the machine does falls on both. */
const ROUNDS = 2;

interface Answer {
  readonly state: 'booked' | 'waiting';
  readonly queueNumber: number | null;
}

/** 500 people book 30 seats at the same moment: exactly 30 sit, the others have the numbers 1 to 470. */
export const bench: Bench = {
  name: 'sessions.booking_storm',
  async run({ address, databaseUrl }) {
    const { visitors, dates } = await Product.on(databaseUrl, async (product) => {
      const made: number[] = [];
      for (let storms = 0; storms < 2 * ROUNDS; storms += 1) made.push(await aStormDate(product, SEATS));
      return { visitors: await product.visitors(PEOPLE), dates: made };
    });
    const storm = async (url: string, headers: Record<string, string>): Promise<number> => {
      const { answers, rate } = await atOnce(visitors, { method: 'POST', url, headers, body: { seat: 'either' } });
      check(answers as Answer[]);
      return rate;
    };
    return withBare({ databaseUrl, reads: {} }, async (bareAddress) => {
      let [value, bare] = [0, 0];
      for (let round = 0; round < ROUNDS; round += 1) {
        const [mine = 0, its = 0] = dates.slice(2 * round);
        value += (await storm(`${address}/api/sessions/occurrences/${String(mine)}/booking`, { origin: address })) / ROUNDS;
        bare += (await storm(`${bareAddress}/bookings/${String(its)}`, {})) / ROUNDS;
      }
      return [{ name: 'sessions.booking_storm', value, unit: 'bookings/s', bare, ratio: value / bare }];
    });
  },
};

/** @throws Error unless exactly the seats are booked and the numbers have no hole and no double. */
function check(answers: readonly Answer[]): void {
  const booked = answers.filter(({ state }) => state === 'booked').length;
  const numbers = answers.flatMap(({ queueNumber }) => queueNumber ?? []).sort((one, other) => one - other);
  if (booked !== SEATS) throw new Error(`${String(booked)} of ${String(SEATS)} seats are booked.`);
  if (numbers.length !== PEOPLE - SEATS || numbers.some((number, index) => number !== index + 1))
    throw new Error('The queue has a hole or a double.');
}
